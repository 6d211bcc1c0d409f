using ClaimTracker.Interchange.Json;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Citron;

/// <summary>
/// The JSON of Citron, the BBC's quote extractor (github.com/bbc/citron, docs/data_format.md): quotes with cue, sources, contents,
/// coreferences and confidence. docs/interchange/citron.md says what becomes of what.
/// </summary>
public static class CitronJson
{
    /// <summary>
    /// Reads each quote as a statement of its source, which the outlet's own statement credits. The statement for quote n (from 0) of
    /// document DOC has the id <c>DOC#n</c>, the outlet's <c>DOC#n@outlet</c>.
    /// </summary>
    /// <remarks>
    /// One document is in memory at a time. The stream may hold a document, as Citron writes it or as it is trained on, several as an
    /// array or one after the other (JSON Lines), or bare quotes, which are then those of one document.
    /// </remarks>
    /// <param name="utf8Json">The stream, read from where it stands to its end and left open.</param>
    /// <param name="sink">Is given each record once, a document's records one after the other.</param>
    /// <param name="options">What the JSON does not say; null for nothing.</param>
    /// <returns>How many quotes were read and came along, and what was left out.</returns>
    /// <exception cref="ClaimTrackerException">The stream is no well-formed JSON, an option is wrong, or a document is too long.</exception>
    public static TransferSummary Import(Stream utf8Json, IRecordSink sink, CitronOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(sink);
        options ??= new CitronOptions();
        LedgerText.RequireLanguage(options.Language);
        if (options.Url is { } url && !LedgerText.IsAddress(url))
        {
            throw new ClaimTrackerException("url", "an address is absolute and begins with http:// or https://", "Correct the address, or leave it out");
        }

        var log = new TransferLog();
        var importer = new DocumentImporter(sink, options, log);
        using var items = new JsonItems(utf8Json, options.MaxDocumentBytes);
        while (items.TryNext(out var item))
        {
            importer.Import(item, items.Where);
        }

        importer.Complete();
        return log.ToSummary();
    }
}
