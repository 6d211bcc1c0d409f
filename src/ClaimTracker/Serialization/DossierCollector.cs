using ClaimTracker.Model;

namespace ClaimTracker.Serialization;

/// <summary>Collects records into a dossier, in the order in which they come.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class DossierCollector : IRecordSink
{
    private readonly List<Agent> _agents = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Report> _reports = [];
    private readonly List<Statement> _statements = [];
    private readonly List<CounterClaim> _counterClaims = [];
    private readonly List<Retraction> _retractions = [];
    private readonly List<Redaction> _redactions = [];

    /// <inheritdoc />
    public void Add(Agent agent) => _agents.Add(agent);

    /// <inheritdoc />
    public void Add(Claim claim) => _claims.Add(claim);

    /// <inheritdoc />
    public void Add(Report report) => _reports.Add(report);

    /// <inheritdoc />
    public void Add(Statement statement) => _statements.Add(statement);

    /// <inheritdoc />
    public void Add(CounterClaim counterClaim) => _counterClaims.Add(counterClaim);

    /// <inheritdoc />
    public void Add(Retraction retraction) => _retractions.Add(retraction);

    /// <inheritdoc />
    public void Add(Redaction redaction) => _redactions.Add(redaction);

    /// <summary>Everything collected so far. Linear in it.</summary>
    /// <returns>A dossier that further records do not change.</returns>
    public Dossier ToDossier() => new()
    {
        Agents = [.. _agents],
        Claims = [.. _claims],
        Reports = [.. _reports],
        Statements = [.. _statements],
        CounterClaims = [.. _counterClaims],
        Retractions = [.. _retractions],
        Redactions = [.. _redactions],
    };
}
