namespace ClaimTracker.Tracing;

/// <summary>
/// Something that <see cref="LedgerSweep"/> works out of every statement of a ledger from the answers of those that it credits. Implemented
/// by structs, so that a sweep is compiled for each without calls in between.
/// </summary>
internal interface ILedgerAnswer
{
    /// <summary>Whether the answer of a statement is there.</summary>
    bool IsSettled(int slot);

    /// <summary>Answers of a statement that is in no loop, and says whether the answers of all that it credits are there, which that takes.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="credited">The slots of those that it credits; none where it is an origin.</param>
    bool TrySettle(int slot, ReadOnlySpan<int> credited);

    /// <summary>Answers of all statements of a loop.</summary>
    /// <param name="loop">The loop.</param>
    void SettleLoop(in LedgerLoop loop);
}
