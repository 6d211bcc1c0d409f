using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>Where an attribution chain ends.</summary>
public sealed class Origin
{
    private readonly LedgerView _view;
    private readonly int _agent;

    internal Origin(LedgerView view, OriginKind kind, int slot, int agent, ValueList<string> cycle)
    {
        _view = view;
        _agent = agent;
        Kind = kind;
        StatementId = view.IdOf(slot);
        Cycle = cycle;
    }

    /// <summary>How the trace ends here.</summary>
    public OriginKind Kind { get; }

    /// <summary>
    /// The statement that nobody stands behind; of a loop, the one said earliest, ties by ordinal id; for a dangling origin, the
    /// id that the ledger lacks.
    /// </summary>
    public string StatementId { get; }

    /// <summary>Who says it; null where the speaker is unknown or the statement is missing.</summary>
    public Agent? Agent => _agent >= 0 ? _view.Store.Agents.Read(_agent, _view.At) : null;

    /// <summary>The statements of a circular origin, in ordinal order; empty otherwise.</summary>
    public ValueList<string> Cycle { get; }

    /// <summary>The origin as a sentence fragment.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Kind switch
    {
        OriginKind.OnRecord => $"{Agent} on record",
        OriginKind.Unnamed => Agent?.ToString() ?? "somebody unknown",
        OriginKind.Unattributed => $"{Agent} in its own voice",
        OriginKind.Circular => $"a loop of {Cycle.Count} with nobody behind it ({Cycle})",
        OriginKind.Dangling => $"'{StatementId}', which the ledger lacks",
        _ => $"'{StatementId}', where the trace was told to stop",
    };
}
