using System.Runtime.InteropServices;
using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Records;

/// <summary>
/// Puts records together from the rows of all tables, which are read side by side in the order of records: no table is ever held in memory.
/// </summary>
internal sealed class RecordAssembly : IDisposable
{
    private readonly RecordCursor _agents;
    private readonly RecordCursor _affiliations;
    private readonly RecordCursor _claims;
    private readonly RecordCursor _texts;
    private readonly RecordCursor _reports;
    private readonly RecordCursor _statements;
    private readonly RecordCursor _ratings;
    private readonly RecordCursor _attributions;
    private readonly RecordCursor _counterClaims;
    private readonly RecordCursor _retractions;
    private readonly RecordCursor _redactions;
    private readonly RecordCursor[] _all;
    private readonly List<Attribution> _credits = [];
    private readonly IRowSource _source;

    /// <param name="source">Where the rows are.</param>
    /// <param name="condition">Which records will be asked for: what follows WHERE, given the name of a table's key.</param>
    /// <param name="parameters">The values of its parameters.</param>
    public RecordAssembly(IRowSource source, Func<string, string> condition, params (string Name, object Value)[] parameters)
    {
        _source = source;
        _all =
        [
            _agents = new(AgentRows.Table, Open),
            _affiliations = new(AgentRows.Affiliations, Open),
            _claims = new(ClaimRows.Table, Open),
            _texts = new(ClaimRows.Texts, Open),
            _reports = new(ReportRows.Table, Open),
            _statements = new(StatementRows.Table, Open),
            _ratings = new(StatementRows.Ratings, Open),
            _attributions = new(AttributionRows.Table, Open),
            _counterClaims = new(RelationRows.CounterClaims, Open),
            _retractions = new(RelationRows.Retractions, Open),
            _redactions = new(RedactionRows.Table, Open),
        ];

        RowReader Open(Table table) => source.Query(table, condition(table.Key), parameters);
    }

    /// <summary>Hands over a record.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="record">Its number; numbers come in ascending order.</param>
    /// <param name="sink">Takes it.</param>
    /// <exception cref="JournalException">The rows are not those of a record.</exception>
    public void HandOver(RecordKind kind, long record, IRecordSink sink)
    {
        switch (kind)
        {
            case RecordKind.Agent:
                sink.Add(ReadAgent(record));
                break;
            case RecordKind.Claim:
                sink.Add(ReadClaim(record));
                break;
            case RecordKind.Report:
                sink.Add(ReportRows.Read(_reports.Take(record)));
                break;
            case RecordKind.Statement:
                sink.Add(ReadStatement(record));
                break;
            case RecordKind.CounterClaim:
                sink.Add(RelationRows.ReadCounterClaim(_counterClaims.Take(record)));
                break;
            case RecordKind.Retraction:
                sink.Add(RelationRows.ReadRetraction(_retractions.Take(record)));
                break;
            default:
                sink.Add(RedactionRows.Read(_redactions.Take(record)));
                break;
        }
    }

    /// <summary>Sees to it that no table has rows behind the last record.</summary>
    /// <exception cref="JournalException">One has.</exception>
    public void RequireEnd()
    {
        foreach (var cursor in _all)
        {
            cursor.RequireEnd();
        }
    }

    public void Dispose()
    {
        foreach (var cursor in _all)
        {
            cursor.Dispose();
        }
    }

    private Agent ReadAgent(long record)
    {
        var agent = _agents.TryTake(record, out var row) ? AgentRows.Read(row) : null;
        List<Affiliation>? affiliations = null;
        var id = agent?.Id;
        while (_affiliations.TryTake(record, out row))
        {
            (affiliations ??= []).Add(AgentRows.ReadAffiliation(row, out var whose));
            if (whose != (id ??= whose))
            {
                throw row.Fault("affiliations of one record are of one agent");
            }
        }

        // A record without a row of its own brings affiliations of an agent that an earlier record declared.
        agent ??= Find(id ?? throw RecordRows.Missing(record));
        return affiliations is null ? agent : agent with { Affiliations = [.. affiliations] };
    }

    private Agent Find(string id)
    {
        using var rows = _source.Query(AgentRows.Table, $"id IN (SELECT value FROM {_source.ListOf("id")})", ("id", new[] { id }));
        return rows.Read(out _)
            ? AgentRows.Read(rows)
            : throw new JournalException($"The agent '{TextRules.Shown(id)}' has affiliations and no row in the table 'agents'. Verify the journal, and restore it from a copy.");
    }

    private Claim ReadClaim(long record)
    {
        var claim = ClaimRows.Read(_claims.Take(record));
        var text = LocalizedText.Empty;
        while (_texts.TryTake(record, out var row))
        {
            text = ClaimRows.ReadText(row, text);
        }

        return text.Count == 0 ? claim : claim with { Text = text };
    }

    private Statement ReadStatement(long record)
    {
        var statement = StatementRows.Read(_statements.Take(record));
        _credits.Clear();
        while (_attributions.TryTake(record, out var row))
        {
            _credits.Add(AttributionRows.Read(row));
        }

        var rating = _ratings.TryTake(record, out var verdict) ? StatementRows.ReadRating(verdict) : null;
        return _credits.Count == 0 && rating is null
            ? statement
            : statement with { Rating = rating, Attributions = ValueList.Create<Attribution>(CollectionsMarshal.AsSpan(_credits)) };
    }
}
