using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// The ids of some statements of an answer, which become strings when they are first read: who only counts them pays for none.
/// </summary>
/// <remarks>Immutable and thread-safe; threads that race make equal ids.</remarks>
internal sealed class StatementIds : ValueList<string>
{
    private readonly ReadOnlyMemory<int> _slots;
    private readonly bool _isSorted;

    // Of these one is there, first the view: who keeps a list whose ids were read does not keep a ledger.
    private LedgerView? _view;
    private string[]? _ids;

    private StatementIds(LedgerView view, ReadOnlyMemory<int> slots, bool isSorted)
        : base([])
    {
        _view = view;
        _slots = slots;
        _isSorted = isSorted;
    }

    private protected override int DeferredCount => _slots.Length;

    /// <summary>The ids of slots, which are not to be changed any more, in the order that they have.</summary>
    public static ValueList<string> Of(LedgerView view, ReadOnlyMemory<int> slots) => slots.IsEmpty ? Empty : new StatementIds(view, slots, false);

    /// <summary>The ids of slots, which are not to be changed any more, in ordinal order.</summary>
    public static ValueList<string> Sorted(LedgerView view, ReadOnlyMemory<int> slots) => slots.IsEmpty ? Empty : new StatementIds(view, slots, true);

    private protected override string[] MakeDeferred()
    {
        if (Volatile.Read(ref _view) is not { } view)
        {
            return Volatile.Read(ref _ids)!;
        }

        var slots = _slots.Span;
        var ids = new string[slots.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = view.IdOf(slots[i]);
        }

        if (_isSorted)
        {
            Array.Sort(ids, string.CompareOrdinal);
        }

        // Whoever comes while there are both makes them again, equal ones; whoever finds the view gone finds ids.
        Volatile.Write(ref _ids, ids);
        Volatile.Write(ref _view, null);
        return ids;
    }
}
