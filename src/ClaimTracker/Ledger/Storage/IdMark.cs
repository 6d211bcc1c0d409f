namespace ClaimTracker.Ledger.Storage;

/// <summary>How far an <see cref="IdTable"/> is filled.</summary>
/// <param name="Count">How many ids there are.</param>
/// <param name="LongOnes">How many of them lie aside.</param>
/// <param name="Bytes">How far the others reach.</param>
internal readonly record struct IdMark(int Count, int LongOnes, ArenaMark Bytes);
