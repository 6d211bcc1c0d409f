using ClaimTracker.Model;

namespace ClaimTracker.Serialization;

/// <summary>What a sink of single records can do with many.</summary>
public static class RecordSinkExtensions
{
    /// <summary>
    /// Hands over every record of a dossier, kind by kind in the order of the dossier format: agents, claims, reports, statements,
    /// counter-claims, retractions, redactions. Linear in them. Members of the document that are no records are not handed over.
    /// </summary>
    /// <param name="sink">Takes the records.</param>
    /// <param name="dossier">The records.</param>
    public static void AddAll(this IRecordSink sink, Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(dossier);
        AddEach(dossier.Agents, sink.Add);
        AddEach(dossier.Claims, sink.Add);
        AddEach(dossier.Reports, sink.Add);
        AddEach(dossier.Statements, sink.Add);
        AddEach(dossier.CounterClaims, sink.Add);
        AddEach(dossier.Retractions, sink.Add);
        AddEach(dossier.Redactions, sink.Add);
    }

    private static void AddEach<T>(ValueList<T> records, Action<T> add)
    {
        foreach (var record in records.AsSpan())
        {
            add(record);
        }
    }
}
