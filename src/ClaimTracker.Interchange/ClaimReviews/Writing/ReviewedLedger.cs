using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Writing;

/// <summary>A ledger as the format sees it: reviews, the claims that they review, and who said where what they review.</summary>
internal sealed class ReviewedLedger
{
    private readonly Dictionary<string, Agent> _agents;
    private readonly Dictionary<string, Claim> _claims;
    private readonly Dictionary<string, Report> _reports;
    private readonly Dictionary<string, List<Statement>> _sayings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Statement>> _appearances = new(StringComparer.Ordinal);

    public ReviewedLedger(Dossier dossier)
    {
        Dossier = dossier;
        _agents = dossier.Agents.ToDictionary(agent => agent.Id, StringComparer.Ordinal);
        _claims = dossier.Claims.ToDictionary(claim => claim.Id, StringComparer.Ordinal);
        _reports = dossier.Reports.ToDictionary(report => report.Id, StringComparer.Ordinal);
        Reviews = [.. dossier.Statements.Where(statement => statement.Rating is not null)];
        var reviewed = Reviews.Select(review => review.ClaimId).ToHashSet(StringComparer.Ordinal);
        foreach (var statement in dossier.Statements.Where(statement => statement.Rating is null && reviewed.Contains(statement.ClaimId)))
        {
            if (statement.Stance == Stance.Asserts)
            {
                Note(_sayings, statement);
            }
            else if (statement is { Stance: Stance.Reports, ReportId: not null })
            {
                Note(_appearances, statement);
            }
        }
    }

    public Dossier Dossier { get; }

    /// <summary>The statements with a rating, in order of recording.</summary>
    public IReadOnlyList<Statement> Reviews { get; }

    public Agent? AgentOf(Statement statement) => statement.AgentId is { } id ? _agents.GetValueOrDefault(id) : null;

    public Agent? AgentWith(string id) => _agents.GetValueOrDefault(id);

    public Claim ClaimOf(Statement statement) => _claims[statement.ClaimId];

    public Report? ReportOf(Statement statement) => statement.ReportId is { } id ? _reports.GetValueOrDefault(id) : null;

    /// <summary>Who asserts a reviewed claim: the statements that a node can name as the claim's author and date.</summary>
    public IReadOnlyList<Statement> SayingsOf(string claimId) => _sayings.GetValueOrDefault(claimId) ?? [];

    /// <summary>Who passes a reviewed claim on in a report: what a node can name as an appearance.</summary>
    public IReadOnlyList<Statement> AppearancesOf(string claimId) => _appearances.GetValueOrDefault(claimId) ?? [];

    private static void Note(Dictionary<string, List<Statement>> map, Statement statement)
    {
        if (!map.TryGetValue(statement.ClaimId, out var statements))
        {
            map.Add(statement.ClaimId, statements = []);
        }

        statements.Add(statement);
    }
}
