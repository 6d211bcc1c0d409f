using System.Runtime.InteropServices;
using ClaimTracker.Graphs;
using ClaimTracker.Tracing;

namespace ClaimTracker.Disputes;

/// <summary>One side of a claim: the statements that take it, and what stands behind them.</summary>
public sealed class CorroborationSide
{
    internal CorroborationSide(LedgerView view, List<int> slots)
    {
        var outlets = new HashSet<int>();
        foreach (var slot in slots)
        {
            var agent = view.Store.Statements.AgentOf(slot);
            if (agent >= 0 && view.Store.Agents.IsOutlet(agent))
            {
                outlets.Add(agent);
            }
        }

        Statements = slots.Count;
        Outlets = outlets.Count;
        if (slots.Count > 0)
        {
            var reached = ReachedStatements.From(view, CollectionsMarshal.AsSpan(slots), TraceBudget.Unlimited);
            Voices = Tracing.Voices.Count(reached);
            DisjointChains = DisjointPaths.Count(reached.Graph, reached.Components, Enumerable.Range(0, slots.Count).ToArray());
        }
    }

    /// <summary>How many statements take the side.</summary>
    public int Statements { get; }

    /// <summary>How many outlets take it in statements of their own.</summary>
    public int Outlets { get; }

    /// <summary>The largest number of chains from these statements to origins that share no statement at all (Menger 1927).</summary>
    public int DisjointChains { get; }

    /// <summary>How many independent voices the statements go back to, all their origins taken together.</summary>
    public IndependentVoices Voices { get; }

    /// <summary>The side as a sentence fragment.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Statements == 0
        ? "nobody"
        : $"{Statements} {(Statements == 1 ? "statement" : "statements")} ({Voices})";
}
