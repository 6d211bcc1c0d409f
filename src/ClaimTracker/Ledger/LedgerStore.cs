using ClaimTracker.Model;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Ledger;

/// <summary>Everything that a ledger holds: a table for each kind of record and the revisions that make them visible.</summary>
/// <remarks>One writer at a time, under <see cref="WriterLock"/>; readers take no lock and look at or below a published revision.</remarks>
internal sealed class LedgerStore
{
    private readonly Column<UnknownMembersOf?> _unknownMembers = new(null);

    public AgentTable Agents { get; } = new();

    public RecordTable<Claim> Claims { get; } = new();

    public RecordTable<Report> Reports { get; } = new();

    public StatementTable Statements { get; } = new();

    /// <summary>Counter-claims, under the claim that they answer.</summary>
    public RelationTable<CounterClaim> CounterClaims { get; } = new();

    /// <summary>Retractions, under the statement that no longer stands.</summary>
    public RelationTable<Retraction> Retractions { get; } = new();

    public Revisions Revisions { get; } = new();

    public Lock WriterLock { get; } = new();

    /// <summary>Scratch space for walks.</summary>
    public VisitMarks.Pool Marks { get; } = new();

    /// <summary>Who is told what is recorded and asked; here because views, which answer questions, know the store only.</summary>
    public LedgerObserver Observer { get; init; } = LedgerObserver.Silent;

    /// <summary>Adds a batch that has been validated, and publishes it as the next revision.</summary>
    public void Commit(Dossier batch, DateTimeOffset now)
    {
        var revision = Revisions.Current + 1;
        foreach (var agent in batch.Agents)
        {
            if (!Agents.Sees(Agents.Ids.Find(agent.Id), revision))
            {
                Agents.Add(agent, revision);
            }
        }

        foreach (var agent in batch.Agents)
        {
            foreach (var affiliation in agent.Affiliations)
            {
                Agents.Affiliate(Agents.Ids.Find(agent.Id), affiliation, revision);
            }
        }

        foreach (var claim in batch.Claims)
        {
            Claims.Add(claim.Id, claim, revision);
        }

        foreach (var report in batch.Reports)
        {
            Reports.Add(report.Id, report, revision);
        }

        foreach (var statement in batch.Statements)
        {
            var agent = statement.AgentId is { } agentId ? Agents.Ids.Find(agentId) : -1;
            var report = statement.ReportId is { } reportId ? Reports.Ids.Find(reportId) : -1;
            Statements.Add(statement, agent, Claims.Ids.Find(statement.ClaimId), report, revision);
        }

        foreach (var counterClaim in batch.CounterClaims)
        {
            CounterClaims.Add(Claims.Ids.Find(counterClaim.AnswersId), counterClaim, revision);
        }

        foreach (var retraction in batch.Retractions)
        {
            Retractions.Add(Statements.Ids.Find(retraction.StatementId), retraction, revision);
        }

        if (batch.UnknownMembers.Count > 0)
        {
            _unknownMembers.Add(new UnknownMembersOf(batch.UnknownMembers, revision));
        }

        Revisions.Publish(now);
    }

    /// <summary>Everything visible at a revision, in order of recording.</summary>
    public Dossier Read(int revision) => new()
    {
        Agents = [.. Enumerable.Range(0, Agents.Ids.Count).Where(slot => Agents.Sees(slot, revision)).Select(slot => Agents.Read(slot, revision))],
        Claims = [.. Enumerable.Range(0, Claims.Ids.Count).Where(slot => Claims.Sees(slot, revision)).Select(slot => Claims[slot])],
        Reports = [.. Enumerable.Range(0, Reports.Ids.Count).Where(slot => Reports.Sees(slot, revision)).Select(slot => Reports[slot])],
        Statements = [.. StatementsAt(revision).Select(slot => Statements.Read(slot, Agents, Claims, Reports))],
        CounterClaims = [.. Enumerable.Range(0, CounterClaims.Count).Where(row => CounterClaims.Sees(row, revision)).Select(row => CounterClaims[row])],
        Retractions = [.. Enumerable.Range(0, Retractions.Count).Where(row => Retractions.Sees(row, revision)).Select(row => Retractions[row])],
        UnknownMembers = [.. ReadUnknownMembers(revision)],
    };

    /// <summary>The members of documents that were not known when they were recorded.</summary>
    public IEnumerable<UnknownMember> ReadUnknownMembers(int revision) => _unknownMembers.Items.Take(_unknownMembers.Count)
        .Where(row => row!.Revision <= revision).SelectMany(row => row!.Members);

    /// <summary>The slots of the statements visible at a revision, in order of recording.</summary>
    public IEnumerable<int> StatementsAt(int revision)
    {
        var count = Statements.RecordedCount;
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            var slot = Statements.RecordedAt(ordinal);
            if (Statements.RevisionOf(slot) <= revision)
            {
                yield return slot;
            }
        }
    }

    private sealed record UnknownMembersOf(ValueList<UnknownMember> Members, int Revision);
}
