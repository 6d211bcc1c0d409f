using System.Text.Encodings.Web;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Writing;

namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>
/// Writes the fact-checkers' reviews of a ledger, the statements with a rating, as schema.org ClaimReview: an array of JSON-LD nodes that
/// <see cref="ClaimReviewReader"/> reads as the same reviews.
/// </summary>
/// <remarks>
/// Thread-safe; linear in the ledger. The same ledger gives the same bytes. Whatever could end a script element is escaped, so that a node
/// can be put into a web page as it is.
/// </remarks>
public static class ClaimReviewWriter
{
    /// <summary>Writes the reviews of a ledger, in order of recording.</summary>
    /// <param name="view">The ledger.</param>
    /// <param name="utf8Json">Takes the array as JSON; left open.</param>
    /// <param name="ratings">
    /// How the reader of the nodes reads ratings; <see cref="RatingMap.Default"/> if left out. A review whose stance such a reader would take
    /// otherwise is listed.
    /// </param>
    /// <returns>
    /// How many reviews there are and how many were written, and the loss report: what the ledger holds and the format has no place for,
    /// each with the record's id, and what a node lacks that <see cref="ClaimReviewGuide"/> asks for.
    /// </returns>
    public static TransferSummary Write(LedgerView view, Stream utf8Json, RatingMap? ratings = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(utf8Json);
        var log = new TransferLog();
        var reviews = new ReviewedLedger(view.ToDossier());
        var losses = new LossReport(reviews, ratings ?? RatingMap.Default, log);
        using var json = new Utf8JsonWriter(utf8Json, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default });
        json.WriteStartArray();
        foreach (var review in reviews.Reviews)
        {
            log.CountRead();
            var node = ReviewNode.Of(review, reviews);
            node.WriteTo(json);
            log.CountMapped();
            losses.Review(review, node);
        }

        json.WriteEndArray();
        json.Flush();
        losses.Rest();
        return log.ToSummary();
    }
}
