using System.Collections;
using ClaimTracker.Graphs;

namespace ClaimTracker.Tracing;

/// <summary>
/// What the traces of all statements of a ledger say in short, worked out in one pass: how many origins each goes back to, whether it
/// is in a loop or rests on one, and whether it is single-sourced. In order of recording.
/// </summary>
/// <remarks>
/// <para>Immutable and thread-safe. Every answer is exactly that of the statement's own <see cref="AttributionTrace"/>.</para>
/// <para>
/// Loops and single-sourcing are linear in the statements and attributions of the ledger. Counting origins takes the sizes of the sets that
/// meet where a statement credits several that go back to different origins, as far as these sets take no more than some room and time for
/// each statement; beyond that, one pass for every 64 origins of the ledger. In a ledger of news, where sets are small, all of it is linear. A
/// large ledger is worked on by two threads.
/// </para>
/// </remarks>
public sealed class LedgerTraces : IReadOnlyCollection<TraceSummary>
{
    /// <summary>From how many statements on a second thread is worth its start.</summary>
    private const int WorthAThread = 5_000;

    /// <summary>How many places for members of sets of origins there are for each statement.</summary>
    private const int Room = 8;

    private readonly int[] _originCounts;
    private readonly TraceTraits[] _traits;

    internal LedgerTraces(LedgerView view, int room = Room, int patience = LedgerSweep.Patience)
    {
        View = view;
        var slots = view.StatementEnd;
        _originCounts = new int[slots];
        _traits = new TraceTraits[slots];
        var countOrigins = () => CountOrigins((int)Math.Min((long)room * slots, Array.MaxLength), patience);
        var findSingleSources = () => FindSingleSources(patience);
        if (slots < WorthAThread)
        {
            countOrigins();
            findSingleSources();
        }
        else
        {
            Parallel.Invoke(countOrigins, findSingleSources);
        }

        Count = view.CountStatements();
    }

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>How many statements there are.</summary>
    public int Count { get; }

    /// <summary>The summary of one statement. O(1).</summary>
    /// <param name="statementId">The statement's id.</param>
    /// <returns>What its trace says in short.</returns>
    /// <exception cref="ClaimTrackerException">There is no such statement.</exception>
    public TraceSummary this[string statementId] => At(View.SlotOf(statementId));

    /// <summary>The summaries of all statements, in order of recording.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<TraceSummary> GetEnumerator()
    {
        foreach (var slot in View.Store.StatementsAt(View.At))
        {
            if (View.Sees(slot))
            {
                yield return At(slot);
            }
        }
    }

    /// <summary>The answer as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString()
    {
        int singleSourced = 0, inLoop = 0;
        foreach (var summary in this)
        {
            singleSourced += summary.SingleSourced ? 1 : 0;
            inLoop += summary.IsInLoop ? 1 : 0;
        }

        return $"{(Count == 1 ? "1 statement" : $"{Count} statements")} traced: {singleSourced} single-sourced, {inLoop} in loops.";
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private TraceSummary At(int slot) => new(View, slot, _originCounts[slot], _traits[slot]);

    private void FindSingleSources(int patience)
    {
        using var gates = new Scratch<uint>(_traits.Length, 0);
        new LedgerSweep(View, patience).Run(new SingleSources(_traits, gates.Span));
    }

    private void CountOrigins(int room, int patience)
    {
        var sets = new OriginSets(_originCounts.Length, room);
        new LedgerSweep(View, patience).Run(new OriginCounting(_originCounts, sets));
        if (!sets.IsFull)
        {
            // Each count takes the place of the set.
            sets.ReplaceBySizes(_originCounts);
            return;
        }

        var reached = ReachedStatements.All(View);
        var counts = SinkCounts.Count(reached.Graph, reached.Components);
        for (var node = 0; node < reached.Count; node++)
        {
            _originCounts[reached.SlotOf(node)] = counts[reached.Components.ComponentOf(node)];
        }
    }
}
