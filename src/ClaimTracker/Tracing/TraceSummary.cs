namespace ClaimTracker.Tracing;

/// <summary>What the trace of one statement says in short, as <see cref="LedgerTraces"/> tells it of every statement.</summary>
public readonly record struct TraceSummary
{
    private readonly LedgerView _view;
    private readonly int _slot;
    private readonly TraceTraits _traits;

    internal TraceSummary(LedgerView view, int slot, int originCount, TraceTraits traits)
    {
        _view = view;
        _slot = slot;
        _traits = traits;
        OriginCount = originCount;
    }

    /// <summary>The statement; looked up when asked for.</summary>
    public string StatementId => _view.IdOf(_slot);

    /// <summary>How many origins it goes back to: the length of <see cref="AttributionTrace.Origins"/>.</summary>
    public int OriginCount { get; }

    /// <summary>Whether it is in a loop of statements that credit each other, or credits itself.</summary>
    public bool IsInLoop => (_traits & TraceTraits.InLoop) != 0;

    /// <summary>Whether it reaches a loop or is in one: whether <see cref="AttributionTrace.Cycles"/> has any.</summary>
    public bool RestsOnLoop => (_traits & TraceTraits.RestsOnLoop) != 0;

    /// <summary>Whether everything hangs on one statement: the same as <see cref="AttributionTrace.SingleSourced"/>.</summary>
    public bool SingleSourced => (_traits & TraceTraits.SingleSourced) != 0;

    /// <summary>The summary as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        $"{StatementId} goes back to {(OriginCount == 1 ? "1 origin" : $"{OriginCount} origins")}"
        + (SingleSourced ? ", single-sourced" : "")
        + (IsInLoop ? ", in a loop." : RestsOnLoop ? ", by way of a loop." : ".");
}
