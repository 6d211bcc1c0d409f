using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>What a record of a batch may refer to: whatever the ledger holds, and whatever the batch itself declares.</summary>
internal sealed class BatchScope(LedgerStore store, Dossier batch)
{
    private readonly int _revision = store.Revisions.Current;
    private readonly Dictionary<string, Agent> _agents = new(batch.Agents.Count, StringComparer.Ordinal);
    private readonly HashSet<string> _claims = new(batch.Claims.Count, StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(batch.Reports.Count, StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(batch.Statements.Count, StringComparer.Ordinal);

    public bool TryDeclare(Agent agent) => _agents.TryAdd(agent.Id, agent);

    public bool TryDeclare(Claim claim) => _claims.Add(claim.Id);

    public bool TryDeclare(Report report) => _reports.Add(report.Id);

    public bool TryDeclare(Statement statement) => _statements.Add(statement.Id);

    public bool KnowsAgent(string id) => _agents.ContainsKey(id) || TryFindAgent(id, out _);

    public bool KnowsClaim(string id) => _claims.Contains(id) || TryFind(store.Claims, id, out _);

    public bool KnowsReport(string id) => _reports.Contains(id) || TryFind(store.Reports, id, out _);

    public bool KnowsStatement(string id) => _statements.Contains(id) || TryFindStatement(id, out _);

    /// <summary>Whether an agent, which is known, is an outlet.</summary>
    public bool IsOutlet(string id) =>
        _agents.TryGetValue(id, out var agent) ? agent is Outlet : store.Agents.IsOutlet(store.Agents.Ids.Find(id));

    public bool TryFindAgent(string id, out int slot)
    {
        slot = store.Agents.Ids.Find(id);
        return slot >= 0 && store.Agents.Sees(slot, _revision);
    }

    public bool TryFindStatement(string id, out int slot)
    {
        slot = store.Statements.Ids.Find(id);
        return slot >= 0 && store.Statements.RevisionOf(slot) <= _revision;
    }

    public bool TryFind<T>(RecordTable<T> table, string id, out int slot)
        where T : class
    {
        slot = table.Ids.Find(id);
        return slot >= 0 && table.Sees(slot, _revision);
    }
}
