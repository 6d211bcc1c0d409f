using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>What a line of JSON Lines holds.</summary>
/// <param name="Kind">Of which kind it is, where it is a row.</param>
/// <param name="Record">The record; null where it is the next row of its kind.</param>
/// <param name="Line">The number of the line, from 1.</param>
internal readonly record struct ParsedLine(RecordKind Kind, object? Record, int Line);
