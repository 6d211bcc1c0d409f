using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>Where an attribution chain ends.</summary>
/// <remarks>Immutable and thread-safe; its texts are built when first asked for.</remarks>
public sealed class Origin
{
    private readonly LedgerView _view;
    private readonly int _slot;
    private readonly bool _isTruncated;
    private readonly int[] _loop;

    /// <param name="view">The ledger that was asked.</param>
    /// <param name="slot">The statement, of a loop the one that stands for it.</param>
    /// <param name="isTruncated">Whether the trace had to stop here.</param>
    /// <param name="loop">The slots of a circular origin.</param>
    internal Origin(LedgerView view, int slot, bool isTruncated, int[] loop)
    {
        _view = view;
        _slot = slot;
        _isTruncated = isTruncated;
        _loop = loop;
    }

    /// <summary>How the trace ends here.</summary>
    public OriginKind Kind => OriginRules.KindOf(_view, _slot, _loop.Length > 0, _isTruncated);

    /// <summary>
    /// The statement that nobody stands behind; of a loop, the one said earliest, ties by ordinal id; for a dangling origin, the
    /// id that the ledger lacks.
    /// </summary>
    public string StatementId => field ??= _view.IdOf(_slot);

    /// <summary>Who says it; null where the speaker is unknown or the statement is missing.</summary>
    public Agent? Agent => Kind != OriginKind.Dangling && _view.Store.Statements.AgentOf(_slot) is var agent && agent >= 0
        ? _view.Store.Agents.Read(agent, _view.At)
        : null;

    /// <summary>The statements of a circular origin, in ordinal order; empty otherwise.</summary>
    public ValueList<string> Cycle => field ??= StatementIds.Sorted(_view, _loop);

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

    /// <summary>Compares two origins of one answer by the ordinal order of their ids.</summary>
    internal static Comparison<Origin> InOrdinalOrder { get; } = static (one, other) => one._view.CompareIds(one._slot, other._slot);
}
