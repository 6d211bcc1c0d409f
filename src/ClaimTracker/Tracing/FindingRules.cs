using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>What each kind of finding means, applied to every attribution and loop among the statements reached.</summary>
internal sealed class FindingRules(ReachedStatements reached)
{
    private readonly List<Finding> _findings = [];

    /// <summary>All findings about the statements reached, each once.</summary>
    /// <param name="asked">How many of the first nodes were asked about: who rests on unnamed speakers only is told of these.</param>
    public List<Finding> Collect(int asked)
    {
        for (var node = 0; node < reached.Count; node++)
        {
            if (!reached.IsMissing(node))
            {
                foreach (var credited in reached.Graph.Successors(node))
                {
                    CheckAttribution(node, credited);
                }
            }
        }

        CheckLoops();
        CheckUnnamed(asked);
        CheckOutletLoops();
        return [.. _findings.Distinct().Order(FindingOrder.Instance)];
    }

    private void CheckAttribution(int crediting, int credited)
    {
        if (reached.IsMissing(credited))
        {
            Add(FindingKind.Dangling, crediting, credited);
            return;
        }

        if (crediting == credited)
        {
            Add(FindingKind.CreditsItself, crediting, credited);
        }

        var statements = reached.View.Store.Statements;
        var (one, other) = (reached.SlotOf(crediting), reached.SlotOf(credited));
        if (statements.SaidOf(other).IsAfter(statements.SaidOf(one)))
        {
            Add(FindingKind.CitesTheFuture, crediting, credited);
        }

        if ((statements.StanceOf(one) == Stance.Asserts && statements.DeniesClaim(other))
            || (statements.DeniesClaim(one) && statements.StanceOf(other) == Stance.Asserts))
        {
            Add(FindingKind.StanceFlipped, crediting, credited);
        }

        if (statements.ClaimOf(one) != statements.ClaimOf(other) || statements.CertaintyOf(one) != statements.CertaintyOf(other))
        {
            Add(FindingKind.ClaimDrifted, crediting, credited);
        }

        if (reached.View.IsRetracted(other))
        {
            Add(FindingKind.RestsOnARetraction, crediting, credited);
        }
    }

    private void CheckLoops()
    {
        for (var component = 0; component < reached.Components.Count; component++)
        {
            if (reached.Components.IsLoop(component))
            {
                _findings.Add(new Finding(FindingKind.Circular, reached.IdOf(reached.RepresentativeOf(component))));
            }
        }
    }

    // Components come sinks first, so that what a component leads to is known before it is asked about.
    private void CheckUnnamed(int asked)
    {
        var restsOnUnnamed = new bool[reached.Components.Count];
        for (var component = 0; component < restsOnUnnamed.Length; component++)
        {
            restsOnUnnamed[component] = reached.Components.IsSink(component)
                ? reached.KindOfSink(component) == OriginKind.Unnamed
                : LeadsToUnnamedOnly(component, restsOnUnnamed);
        }

        for (var node = 0; node < asked; node++)
        {
            if (restsOnUnnamed[reached.Components.ComponentOf(node)])
            {
                _findings.Add(new Finding(FindingKind.RestsOnUnnamedSpeakersOnly, reached.IdOf(node)));
            }
        }
    }

    private bool LeadsToUnnamedOnly(int component, bool[] restsOnUnnamed)
    {
        foreach (var member in reached.Components.Members(component))
        {
            foreach (var credited in reached.Graph.Successors(member))
            {
                var next = reached.Components.ComponentOf(credited);
                if (next != component && !restsOnUnnamed[next])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void CheckOutletLoops()
    {
        var colorOf = new Dictionary<int, int>();
        var colors = new int[reached.Count];
        for (var node = 0; node < colors.Length; node++)
        {
            var agent = reached.AgentOf(node);
            if (agent < 0)
            {
                colors[node] = -1;
            }
            else if (!colorOf.TryGetValue(agent, out colors[node]))
            {
                colors[node] = colorOf.Count;
                colorOf.Add(agent, colors[node]);
            }
        }

        foreach (var (crediting, credited) in RecurringColors.Find(reached.Graph, reached.Components, colors, colorOf.Count))
        {
            Add(FindingKind.OutletLoop, crediting, credited);
        }
    }

    private void Add(FindingKind kind, int crediting, int credited) =>
        _findings.Add(new Finding(kind, reached.IdOf(crediting), reached.IdOf(credited)));
}
