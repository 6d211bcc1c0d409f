using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Interchange.ClaimReviews.Mapping;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>
/// Reads schema.org ClaimReview, the JSON-LD in which fact-checkers publish what they reviewed: a node, an array, a graph, a data feed,
/// JSON Lines, any JSON with nodes somewhere in it, or a web page with JSON-LD in its scripts. docs/interchange/claimreview.md says
/// what becomes of each property.
/// </summary>
/// <remarks>
/// Thread-safe; linear in the document, which is held in memory. The ids of the records are made from what the records say: reading a
/// node again, alone or among others, gives the same ids. What comes from outside is not trusted: size, depth and counts are bounded,
/// addresses are http or https, and whatever is passed on a ledger can record.
/// </remarks>
public static class ClaimReviewReader
{
    /// <summary>Reads the nodes of a document as records.</summary>
    /// <param name="document">JSON or HTML, read from where it stands to its end, and left open.</param>
    /// <param name="sink">Takes the records; agents come last.</param>
    /// <param name="ratings">Which side a rating takes; <see cref="RatingMap.Default"/> if left out.</param>
    /// <param name="limits">How much it may hold; <see cref="ClaimReviewLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told how many bytes have been read.</param>
    /// <returns>
    /// How many nodes were found and mapped, and everything that was left out, each with its place (<c>$[3].itemReviewed.url</c>).
    /// </returns>
    /// <exception cref="ClaimTrackerException">The document is no JSON and no web page, or exceeds a limit; nothing was passed on.</exception>
    public static TransferSummary Read(
        Stream document, IRecordSink sink, RatingMap? ratings = null, ClaimReviewLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(sink);
        limits ??= ClaimReviewLimits.Default;
        var log = new TransferLog();
        var nodes = Find(document, limits, log, bytesRead);
        var book = new RecordBook(sink);
        var mapper = new ReviewMapper(book, ratings ?? RatingMap.Default, limits, log);
        foreach (var node in nodes)
        {
            log.CountRead();
            if (mapper.TryMap(node))
            {
                log.CountMapped();
            }
        }

        book.Close();
        return log.ToSummary();
    }

    /// <summary>
    /// Copies the nodes of a document into an array of nodes, with no ledger between, so that nothing of them is lost: each as it
    /// stands, with the context that holds for it, followed by the other nodes of its graph that it refers to.
    /// </summary>
    /// <param name="document">JSON or HTML, read from where it stands to its end, and left open.</param>
    /// <param name="utf8Json">Takes the array as JSON; left open.</param>
    /// <param name="limits">How much it may hold; <see cref="ClaimReviewLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told how many bytes have been read.</param>
    /// <returns>How many nodes were found and copied, and what of the document could not be read.</returns>
    /// <exception cref="ClaimTrackerException">The document is no JSON and no web page, or exceeds a limit.</exception>
    public static TransferSummary Copy(Stream document, Stream utf8Json, ClaimReviewLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        limits ??= ClaimReviewLimits.Default;
        var log = new TransferLog();
        var nodes = Find(document, limits, log, bytesRead);
        using var json = new Utf8JsonWriter(utf8Json, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default });
        json.WriteStartArray();
        NodeCopier.Copy(nodes, json);
        json.WriteEndArray();
        json.Flush();
        foreach (var _ in nodes)
        {
            log.CountRead();
            log.CountMapped();
        }

        return log.ToSummary();
    }

    private static IReadOnlyList<FoundNode> Find(Stream document, ClaimReviewLimits limits, TransferLog log, IProgress<long>? bytesRead)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = SourceText.Decode(SourceText.ReadBytes(document, limits, bytesRead), log);
        return new NodeFinder(limits, log).Find(text);
    }
}
