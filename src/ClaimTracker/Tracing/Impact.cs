using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// What would fall with a statement, were it retracted or forged (DESIGN section 3). The statement itself is among them: without
/// it, nothing stands behind it.
/// </summary>
/// <remarks>Immutable and thread-safe. Computed in time linear in the statements that rest on it and what those reach.</remarks>
public sealed class Impact
{
    internal Impact(LedgerView view, int slot)
    {
        StatementId = view.IdOf(slot);
        View = view;

        var resting = FindResting(view, slot);
        var reached = ReachedStatements.From(view, resting, TraceBudget.Unlimited);
        var reversed = reached.Graph.Reversed();
        var supported = FindSupported(reached, reversed, without: -1);
        var stillSupported = FindSupported(reached, reversed, without: 0);

        var fallen = new List<string>();
        var weakened = new List<string>();
        for (var node = 0; node < resting.Length; node++)
        {
            (supported[node] && !stillSupported[node] ? fallen : weakened).Add(reached.IdOf(node));
        }

        fallen.Sort(string.CompareOrdinal);
        weakened.Sort(string.CompareOrdinal);
        Fallen = [.. fallen];
        Weakened = [.. weakened];
    }

    /// <summary>The statement that was asked about.</summary>
    public string StatementId { get; }

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>
    /// The statements that had an on-record, unnamed or unattributed origin and have none left that is reached without the
    /// statement; in ordinal order.
    /// </summary>
    public ValueList<string> Fallen { get; }

    /// <summary>The other statements that rest on the statement, among others; in ordinal order.</summary>
    public ValueList<string> Weakened { get; }

    /// <summary>The answer as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        $"If {StatementId} fell, {Count(Fallen.Count)} would fall and {Count(Weakened.Count)} would be weakened.";

    private static string Count(int statements) => statements == 1 ? "1 statement" : $"{statements} statements";

    /// <summary>The slots of the statements from which the asked one is reached, itself first.</summary>
    private static int[] FindResting(LedgerView view, int slot)
    {
        var statements = view.Store.Statements;
        var resting = new List<int> { slot };
        var seen = new HashSet<int> { slot };
        for (var i = 0; i < resting.Count; i++)
        {
            foreach (var edge in statements.EdgesTo(resting[i]))
            {
                var crediting = statements.SourceOf(edge);
                if (view.Sees(crediting) && seen.Add(crediting))
                {
                    resting.Add(crediting);
                }
            }
        }

        return [.. resting];
    }

    /// <summary>For each node, whether it reaches somebody's statement by a way that does not touch a given node.</summary>
    private static bool[] FindSupported(ReachedStatements reached, Digraph reversed, int without)
    {
        var supported = new bool[reached.Count];
        var pending = new Stack<int>();
        for (var node = 0; node < reached.Count; node++)
        {
            if (node != without && reached.Graph.Successors(node).IsEmpty
                && reached.IsSomebodysStatement(node))
            {
                supported[node] = true;
                pending.Push(node);
            }
        }

        while (pending.TryPop(out var node))
        {
            foreach (var crediting in reversed.Successors(node))
            {
                if (crediting != without && !supported[crediting])
                {
                    supported[crediting] = true;
                    pending.Push(crediting);
                }
            }
        }

        return supported;
    }
}
