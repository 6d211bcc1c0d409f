using ClaimTracker.Interchange.Json;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.NestedSources;

/// <summary>
/// Nested sources in the manner of MPQA (Wiebe, Wilson and Cardie 2005): "according to Le Monde, the official said" is the chain
/// <c>w, le_monde, official</c>, from the writer inwards. The JSON form is a list of records, as one array or as JSON Lines:
/// <c>{"doc": "a/1", "sentence": 3, "source": ["w", "le_monde", "official"], "text": "..."}</c>.
/// </summary>
/// <remarks>
/// Thread-safe. Streams of any length are read record by record; a record is at most 1 MiB long and has at most 4,096 sources.
/// docs/interchange/nested-sources.md says what maps to what.
/// </remarks>
public static class NestedSourceFormat
{
    private const int MaxRecordBytes = 1024 * 1024;

    /// <summary>
    /// Reads records as chains of statements. Record n, from 0, of document DOC gives the statements <c>DOC#n/0</c>,
    /// <c>DOC#n/1</c> and so on, one for each source and each crediting the next. Linear in what is read; memory grows with the
    /// number of different sources only.
    /// </summary>
    /// <param name="utf8Json">The stream, read from where it stands to its end and left open.</param>
    /// <param name="sink">Takes the records.</param>
    /// <returns>How many records were read and mapped, and which were not and why.</returns>
    /// <exception cref="ClaimTrackerException">The text is no JSON, or exceeds a limit.</exception>
    public static TransferSummary Import(Stream utf8Json, IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(sink);
        using var items = new JsonItems(utf8Json, MaxRecordBytes);
        return Read(items, new ChainImporter(sink).Add);
    }

    /// <summary>
    /// Writes a ledger's chains as one array of records: for each statement that no other credits, the chain behind it. What came
    /// from this format comes out as it went in; of anything else the summary lists what the format cannot hold.
    /// </summary>
    /// <param name="view">The ledger.</param>
    /// <param name="utf8Json">The stream, written from where it stands and left open.</param>
    /// <returns>How many statements there are, how many lie on a chain that was written, and what was left out.</returns>
    public static TransferSummary Export(LedgerView view, Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var writer = new NestedRecordWriter(utf8Json);
        var summary = new ChainExporter(view, writer).Export();
        writer.Complete();
        return summary;
    }

    /// <summary>Reads records and writes them again, with no ledger between: an array as an array, JSON Lines as JSON Lines.</summary>
    /// <param name="utf8Json">The stream, read from where it stands to its end and left open.</param>
    /// <param name="output">The stream, written from where it stands and left open.</param>
    /// <returns>How many records were read and written, and which were not and why.</returns>
    /// <exception cref="ClaimTrackerException">The text is no JSON, or exceeds a limit.</exception>
    public static TransferSummary RoundTrip(Stream utf8Json, Stream output)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(output);
        using var items = new JsonItems(utf8Json, MaxRecordBytes);
        using var writer = new NestedRecordWriter(output);
        var summary = Read(items, (record, _) =>
        {
            writer.IsArray = items.IsArray;
            writer.Write(record);
            return null;
        });
        writer.IsArray = items.IsArray;
        writer.Complete();
        return summary;
    }

    private static TransferSummary Read(JsonItems items, Func<NestedRecord, long, string?> bring)
    {
        var log = new TransferLog();
        while (items.TryNext(out var item))
        {
            log.CountRead();
            if ((NestedRecord.Read(item, out var record) ?? bring(record!, items.Index)) is { } reason)
            {
                log.Skip(items.Where, reason);
            }
            else
            {
                log.CountMapped();
            }
        }

        return log.ToSummary();
    }
}
