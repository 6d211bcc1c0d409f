using System.Globalization;
using ClaimTracker.Model;
using ClaimTracker.Relational.Records;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Tracing;

/// <summary>
/// Part of a ledger as it stood at a revision: some statements and whatever a trace needs to know of them, that is who speaks and for
/// whom, on which claim, in which report, and whether it was retracted.
/// </summary>
/// <param name="view">The database.</param>
/// <param name="lastRecord">The last record of the revision.</param>
/// <param name="most">How many rows of one table a round may bring: a stranger's database may have no end of agents that act for agents.</param>
internal sealed class Excerpt(IRowSource view, long lastRecord, long most)
{
    private static readonly Table Agents = new("agents", ["record"]);
    private static readonly Table Affiliations = new("affiliations", ["record"]);
    private static readonly Table Claims = new("claims", ["record"]);
    private static readonly Table Reports = new("reports", ["record"]);
    private static readonly Table Statements = new("statements", ["record"]);
    private static readonly Table Retractions = new("retractions", ["record"]);
    private static readonly Table Redactions = new("redactions", ["record"]);

    private readonly SortedSet<long> _records = [];

    /// <summary>Takes in some statements, and of those that they lead to as many as a round may bring, nearest first.</summary>
    /// <param name="seeds">The ids of the statements; those that the ledger lacks are passed over.</param>
    /// <param name="depth">How many attributions to follow.</param>
    /// <param name="others">How many statements may come in besides the seeds.</param>
    /// <exception cref="ClaimTrackerException">More stands behind them than may come in.</exception>
    public void Reach(string[] seeds, long depth, long others)
    {
        var reached = Find(
            Statements,
            $"""
            record <= @last AND id IN (
                WITH RECURSIVE reached (id, depth) AS (
                    SELECT id, 0 FROM statements WHERE id IN (SELECT value FROM {view.ListOf("seeds")})
                    UNION
                    SELECT attributions.credited, reached.depth + 1
                    FROM reached
                    JOIN statements ON statements.id = reached.id
                    JOIN attributions ON attributions.record = statements.record
                    WHERE reached.depth < @depth AND statements.record <= @last
                )
                SELECT id FROM (SELECT id FROM reached LIMIT @most) AS nearest)
            """,
            ("seeds", seeds),
            ("depth", depth),
            ("most", seeds.Length + others),
            ("last", lastRecord));

        // A statement by which another one was retracted has to be seen for the retraction to be, and may be retracted itself.
        var statements = Find(
            Statements,
            $"""
            record <= @last AND id IN (
                WITH RECURSIVE retracting (id) AS (
                    SELECT id FROM statements WHERE {Among("reached")}
                    UNION
                    SELECT retractions.by_statement
                    FROM retracting
                    JOIN retractions ON retractions.statement = retracting.id
                    WHERE retractions.by_statement IS NOT NULL AND retractions.record <= @last
                )
                SELECT id FROM (SELECT id FROM retracting LIMIT @most) AS nearest)
            """,
            ("reached", reached),
            ("most", most + 1),
            ("last", lastRecord));
        TakeIn(statements);
    }

    /// <summary>The records taken in so far. References to statements that are not among them are left out.</summary>
    public Dossier Read()
    {
        var numbers = _records.ToArray();
        var condition = $" IN (SELECT value FROM {view.ListOf("records")})";
        using var records = view.Query(RecordRows.Kinds, "record" + condition, ("records", numbers));
        using var assembly = new RecordAssembly(view, key => key + condition, ("records", numbers));
        var collected = new DossierCollector();
        while (RecordRows.TryReadKind(records, out var record, out var kind))
        {
            assembly.HandOver(kind, record, collected);
        }

        var dossier = collected.ToDossier();
        var statements = dossier.Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        return dossier with
        {
            Agents = [.. Merge(dossier.Agents)],
            Statements = [.. dossier.Statements.Select(
                statement => statement.Disowns is { } disowned && !statements.Contains(disowned) ? statement with { Disowns = null } : statement)],
            Retractions = [.. dossier.Retractions.Select(
                retraction => retraction.ReplacedBy is { } other && !statements.Contains(other) ? retraction with { ReplacedBy = null } : retraction)],
        };
    }

    private void TakeIn(long[] statements)
    {
        var ofThese = Among("statements");
        Find(Retractions, $"record <= @last AND statement IN (SELECT id FROM statements WHERE {ofThese})", ("statements", statements), ("last", lastRecord));
        Find(Claims, $"id IN (SELECT claim FROM statements WHERE {ofThese})", ("statements", statements));
        Find(Reports, $"id IN (SELECT report FROM statements WHERE {ofThese})", ("statements", statements));
        var agents = Find(
            Agents,
            $"""
            id IN (
                WITH RECURSIVE acting (id) AS (
                    SELECT agent FROM statements WHERE {ofThese} AND agent IS NOT NULL
                    UNION
                    SELECT addressee FROM statements WHERE {ofThese} AND addressee IS NOT NULL
                    UNION
                    SELECT outlet FROM reports WHERE id IN (SELECT report FROM statements WHERE {ofThese})
                    UNION
                    SELECT affiliations.principal
                    FROM acting
                    JOIN affiliations ON affiliations.agent = acting.id
                    WHERE affiliations.record <= @last
                )
                SELECT id FROM (SELECT id FROM acting LIMIT @most) AS nearest)
            """,
            ("statements", statements),
            ("most", most + 1),
            ("last", lastRecord));
        Find(Affiliations, $"record <= @last AND agent IN (SELECT id FROM agents WHERE {Among("agents")})", ("agents", agents), ("last", lastRecord));

        // What is erased is erased at every revision.
        Find(
            Redactions,
            $"""
            (target = 'agent' AND id IN (SELECT id FROM agents WHERE {Among("agents")}))
            OR (target = 'claim' AND id IN (SELECT claim FROM statements WHERE {ofThese}))
            OR (target = 'report' AND id IN (SELECT report FROM statements WHERE {ofThese}))
            OR (target = 'statement' AND id IN (SELECT id FROM statements WHERE {ofThese}))
            """,
            ("statements", statements),
            ("agents", agents));
    }

    private string Among(string parameter) => $"record IN (SELECT value FROM {view.ListOf(parameter)})";

    private long[] Find(Table table, string condition, params (string Name, object Value)[] parameters)
    {
        var found = new List<long>();
        using var rows = view.Query(table, condition, parameters);
        while (rows.Read(out var record))
        {
            found.Add(record);
            if (found.Count > most)
            {
                throw new ClaimTrackerException(
                    "the trace",
                    string.Create(CultureInfo.InvariantCulture, $"the statements that it reaches may need up to {most} rows of the table '{table.Name}' at a time, and need more"),
                    "Allow more statements, or ask a ledger in memory");
            }
        }

        _records.UnionWith(found);
        return [.. found];
    }

    // An agent that got affiliations later has several records.
    private static IEnumerable<Agent> Merge(ValueList<Agent> agents) => agents.GroupBy(agent => agent.Id, StringComparer.Ordinal)
        .Select(records => records.First() with { Affiliations = [.. records.SelectMany(record => record.Affiliations)] });
}
