using ClaimTracker.Model;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Agents, statements and claims by the names that people know them by.</summary>
internal static class People
{
    private const int LongestName = 80;
    private const int LongestClaim = 160;

    /// <summary>An agent, escaped.</summary>
    public static string Name(Agent? agent) =>
        agent is null ? Words.UnknownSpeaker : SafeText.Escape(agent.ToString(), LongestName);

    /// <summary>An agent by its id, escaped.</summary>
    public static string Name(LedgerView view, string? agentId) =>
        Name(agentId is not null && view.TryGetAgent(agentId, out var agent) ? agent : null);

    /// <summary>Who makes a statement, escaped; says so where the dossier lacks it.</summary>
    public static string Speaker(LedgerView view, string statementId) =>
        view.TryGetStatement(statementId, out var statement)
            ? Name(view, statement.AgentId)
            : $"'{SafeText.Escape(statementId, LongestName)}' (missing)";

    /// <summary>Whom an agent acted for when it spoke, such as " for Russian Foreign Ministry"; escaped, "" for nobody.</summary>
    public static string ActingFor(LedgerView view, Agent? agent, EdtfDate said)
    {
        var principals = (agent?.Affiliations ?? [])
            .Where(affiliation => affiliation.HeldOn(said))
            .Select(affiliation => Name(view, affiliation.AgentId))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return principals.Length == 0 ? "" : $" for {string.Join(", ", principals)}";
    }

    /// <summary>A claim's text between quotation marks, escaped.</summary>
    public static string Claim(LedgerView view, string claimId) =>
        view.TryGetClaim(claimId, out var claim) ? $"“{SafeText.Escape(claim.ToString(), LongestClaim)}”" : SafeText.Escape(claimId);

    /// <summary>A chain of statements by who makes them, escaped; a long one is shortened in its middle.</summary>
    public static string Chain(LedgerView view, ValueList<string> statementIds)
    {
        const int Longest = 8;
        const string Arrow = " → ";
        if (statementIds.Count <= Longest)
        {
            return string.Join(Arrow, statementIds.Select(id => Speaker(view, id)));
        }

        var first = statementIds.Take(Longest / 2).Select(id => Speaker(view, id));
        var last = statementIds.Skip(statementIds.Count - (Longest / 2)).Select(id => Speaker(view, id));
        var left = $"… {Words.Number(statementIds.Count - Longest)} more …";
        return string.Join(Arrow, [.. first, left, .. last]);
    }
}
