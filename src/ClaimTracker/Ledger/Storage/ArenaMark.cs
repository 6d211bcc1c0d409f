namespace ClaimTracker.Ledger.Storage;

/// <summary>How far a <see cref="ByteArena"/> is filled: its blocks, and what is used of the last.</summary>
internal readonly record struct ArenaMark(int Blocks, int Used);
