using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Records;

/// <summary>What a redaction is about, as the tables have it: one record, or several where an agent got affiliations later.</summary>
internal sealed class RedactedRecord : IRecordSink
{
    private readonly List<(long Number, object Record)> _parts = [];
    private long _number;

    private RedactedRecord()
    {
    }

    /// <summary>The records, each under its number.</summary>
    public IReadOnlyList<(long Number, object Record)> Parts => _parts;

    /// <summary>Finds what a redaction is about.</summary>
    /// <param name="rows">The tables.</param>
    /// <param name="redaction">The redaction.</param>
    /// <param name="number">The redaction's own number; what was recorded behind it does not count.</param>
    /// <exception cref="JournalException">There is nothing.</exception>
    public static RedactedRecord Find(IRowSource rows, Redaction redaction, long number)
    {
        var found = new RedactedRecord();
        var numbers = Numbers(rows, redaction, number);
        var condition = $" IN (SELECT value FROM {rows.ListOf("records")})";
        using var kinds = rows.Query(RecordRows.Kinds, "record" + condition, ("records", numbers));
        using var assembly = new RecordAssembly(rows, key => key + condition, ("records", numbers));
        while (RecordRows.TryReadKind(kinds, out found._number, out var kind))
        {
            assembly.HandOver(kind, found._number, found);
        }

        return found._parts.Count > 0 ? found : throw new JournalException(
            $"The redaction in record {number} is about a record that is missing. Verify the journal, and restore it from a copy.");
    }

    /// <summary>Adds the redaction to a chain, with what the tables have of the record: after the erasure, that is what was left.</summary>
    public void AddTo(JournalChain chain, Redaction redaction, ReadOnlySpan<byte> salt)
    {
        switch (_parts[0].Record)
        {
            case Agent agent:
                var merged = agent with { Affiliations = [.. _parts.SelectMany(part => ((Agent)part.Record).Affiliations)] };
                chain.Add(redaction, merged, salt);
                break;
            case Claim claim:
                chain.Add(redaction, claim, salt);
                break;
            case Report report:
                chain.Add(redaction, report, salt);
                break;
            case Statement statement:
                chain.Add(redaction, statement, salt);
                break;
        }
    }

    public void Add(Agent agent) => _parts.Add((_number, agent));

    public void Add(Claim claim) => _parts.Add((_number, claim));

    public void Add(Report report) => _parts.Add((_number, report));

    public void Add(Statement statement) => _parts.Add((_number, statement));

    public void Add(CounterClaim counterClaim)
    {
    }

    public void Add(Retraction retraction)
    {
    }

    public void Add(Redaction redaction)
    {
    }

    private static long[] Numbers(IRowSource rows, Redaction redaction, long number)
    {
        string[] sources = redaction.Target switch
        {
            RedactionTarget.Agent => ["agents.id", "affiliations.agent"],
            RedactionTarget.Claim => ["claims.id"],
            RedactionTarget.Report => ["reports.id"],
            _ => ["statements.id"],
        };
        var numbers = new SortedSet<long>();
        foreach (var source in sources)
        {
            using var found = rows.Query(
                new Table(source[..source.IndexOf('.', StringComparison.Ordinal)], ["record"]),
                $"record < @number AND {source} IN (SELECT value FROM {rows.ListOf("ids")})",
                ("number", number),
                ("ids", new[] { redaction.Id }));
            while (found.Read(out var record))
            {
                numbers.Add(record);
            }
        }

        return [.. numbers];
    }
}
