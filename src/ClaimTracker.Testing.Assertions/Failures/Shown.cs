using ClaimTracker.Disputes;
using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Assertions.Failures;

/// <summary>What failure messages show of an answer: enough to see what is wrong, and no more than a screen.</summary>
internal static class Shown
{
    private const int Most = 10;

    public static string Chains(AttributionTrace trace) =>
        $"it goes back like this:{Lines(trace.Chains.Select(chain => Chain(trace.View, chain.StatementIds)))}{LoopsToo(trace)}";

    public static string Gatekeepers(AttributionTrace trace)
    {
        var gatekeepers = trace.Gatekeepers.Count == 0 ? "none" : string.Join(", ", trace.Gatekeepers.Select(id => Step.Of(trace.View, id)));
        return $"its gatekeepers are {gatekeepers}, and {Chains(trace)}";
    }

    public static string Findings(IEnumerable<Finding> findings)
    {
        var all = findings.ToList();
        return all.Count == 0 ? "nothing was noticed" : $"this was noticed:{Lines(all.Select(finding => $"{finding.Kind}: {finding}"))}";
    }

    /// <summary>Who takes which position and which claims answer, each on a line of its own.</summary>
    public static string Positions(Dispute dispute)
    {
        var positions = dispute.Positions.Select(position =>
            $"{position.AgentId ?? "somebody unknown"} {position.Stance}: {Chain(dispute.View, position.Chain)}");
        var answers = dispute.CounterClaims.Select(counterClaim =>
            $"{counterClaim.ClaimId} answers {counterClaim.AnswersId}: {counterClaim.Kind}"
            + (dispute.Unanswered.Contains(counterClaim.ClaimId) ? ", unanswered" : ""));
        return Lines(positions.Concat(answers));
    }

    /// <summary>The items, each on a line of its own.</summary>
    public static string Lines(IEnumerable<string> items)
    {
        var lines = items.Take(Most + 1).ToList();
        if (lines.Count > Most)
        {
            lines[Most] = "and more";
        }

        return string.Concat((lines.Count == 0 ? ["nothing"] : lines).Select(line => $"\n  {line}"));
    }

    private static string Chain(LedgerView view, IEnumerable<string> statements) =>
        string.Join(" -> ", statements.Select(statement => Step.Of(view, statement)));

    private static string LoopsToo(AttributionTrace trace) => trace.Cycles.Count == 0
        ? ""
        : $"\nwith {(trace.Cycles.Count == 1 ? "a loop" : "loops")} of statements that credit each other:"
            + Lines(trace.Cycles.Select(cycle => cycle.ToString()));
}
