using System.CommandLine;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>Joins the tool to <see cref="ClaimReviewReader"/> and <see cref="ClaimReviewWriter"/>.</summary>
internal sealed class ClaimReviewFormat : ToolFormat
{
    private readonly Option<string?> _ratings = new("--ratings")
    {
        Description = "Which side a rating takes: a JSON file such as {\"false\": \"denies\", \"half true\": \"reports\"}",
        HelpName = "FILE",
    };

    public override string Name => "claimreview";

    public override IReadOnlyList<string> OtherNames => ["claim-review", "schema.org"];

    public override string Title => "fact-checks as schema.org ClaimReview: JSON-LD, or web pages with JSON-LD in them";

    public override IReadOnlyList<Option> Options => [_ratings];

    public override bool CanImport => true;

    public override bool CanExport => true;

    public override bool CanRoundTrip => true;

    public override TransferSummary Import(Transfer transfer, IRecordSink sink)
    {
        var ratings = RatingsOf(transfer);
        using var input = transfer.OpenInput();
        return ClaimReviewReader.Read(input, sink, ratings);
    }

    public override TransferSummary Export(Transfer transfer, LedgerView view, Stream output) =>
        ClaimReviewWriter.Write(view, output, RatingsOf(transfer));

    public override TransferSummary RoundTrip(Transfer transfer, Stream output)
    {
        using var input = transfer.OpenInput();
        return ClaimReviewReader.Copy(input, output);
    }

    private RatingMap? RatingsOf(Transfer transfer) =>
        transfer.Get(_ratings) is { } file ? transfer.Further(file, stream => RatingMap.Read(stream)) : null;
}
