using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>What each kind of finding means, applied to every attribution and loop among the statements reached.</summary>
internal sealed class FindingRules(ReachedStatements reached)
{
    private readonly FindingCollector _findings = new(reached);

    /// <summary>All findings about the statements reached, each once.</summary>
    /// <param name="asked">How many of the first nodes were asked about: who rests on unnamed speakers only is told of these.</param>
    public ValueList<Finding> Collect(int asked)
    {
        for (var node = 0; node < reached.Count; node++)
        {
            foreach (var credited in reached.Graph.Successors(node))
            {
                CheckAttribution(node, credited);
            }
        }

        CheckLoops();
        CheckUnnamed(asked);
        CheckOutletLoops();
        return _findings.ToList();
    }

    private void CheckAttribution(int crediting, int credited)
    {
        if (reached.IsMissing(credited))
        {
            _findings.Add(FindingKind.Dangling, crediting, credited);
            return;
        }

        if (crediting == credited)
        {
            _findings.Add(FindingKind.CreditsItself, crediting, credited);
        }

        var statements = reached.View.Store.Statements;
        var (one, other) = (reached.SlotOf(crediting), reached.SlotOf(credited));
        if (statements.SaidOf(other).IsAfter(statements.SaidOf(one)))
        {
            _findings.Add(FindingKind.CitesTheFuture, crediting, credited);
        }

        if ((statements.StanceOf(one) == Stance.Asserts && statements.DeniesClaim(other))
            || (statements.DeniesClaim(one) && statements.StanceOf(other) == Stance.Asserts))
        {
            _findings.Add(FindingKind.StanceFlipped, crediting, credited);
        }

        if (statements.ClaimOf(one) != statements.ClaimOf(other) || statements.CertaintyOf(one) != statements.CertaintyOf(other))
        {
            _findings.Add(FindingKind.ClaimDrifted, crediting, credited);
        }

        if (reached.View.IsRetracted(other))
        {
            _findings.Add(FindingKind.RestsOnARetraction, crediting, credited);
        }
    }

    private void CheckLoops()
    {
        var components = reached.Components;
        for (var component = 0; components.HasLoops && component < components.Count; component++)
        {
            if (components.IsLoop(component))
            {
                _findings.Add(FindingKind.Circular, reached.RepresentativeOf(component));
            }
        }
    }

    // Components come sinks first, so that what a component leads to is known before it is asked about.
    private void CheckUnnamed(int asked)
    {
        using var memory = new Scratch<bool>(reached.Components.Count);
        var restsOnUnnamed = memory.Span;
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
                _findings.Add(FindingKind.RestsOnUnnamedSpeakersOnly, node);
            }
        }
    }

    private bool LeadsToUnnamedOnly(int component, ReadOnlySpan<bool> restsOnUnnamed)
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
        using var agentMemory = new Scratch<int>(reached.Count);
        using var sortedMemory = new Scratch<int>(reached.Count);
        var agents = agentMemory.Span;
        for (var node = 0; node < agents.Length; node++)
        {
            agents[node] = reached.AgentOf(node);
        }

        agents.CopyTo(sortedMemory.Span);
        var recurring = KeepRecurring(sortedMemory.Span);
        // In most traces nobody speaks twice, and then there is nothing to look for.
        if (recurring.IsEmpty)
        {
            return;
        }

        foreach (ref var agent in agents)
        {
            agent = Math.Max(-1, recurring.BinarySearch(agent));
        }

        foreach (var (crediting, credited) in RecurringColors.Find(reached.Graph, reached.Components, agents, recurring.Length))
        {
            _findings.Add(FindingKind.OutletLoop, crediting, credited);
        }
    }

    /// <summary>Sorts agents and keeps one of each that comes more than once; the unknown ones are each somebody else.</summary>
    private static ReadOnlySpan<int> KeepRecurring(Span<int> agents)
    {
        agents.Sort();
        var kept = 0;
        for (var i = 1; i < agents.Length; i++)
        {
            var agent = agents[i];
            if (agent >= 0 && agent == agents[i - 1] && (kept == 0 || agents[kept - 1] != agent))
            {
                agents[kept++] = agent;
            }
        }

        return agents[..kept];
    }
}
