using System.Globalization;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// Makes records of a ClaimReview node: the claim, who said it, where it appeared, and what the fact-checker says of it. What the node
/// says beside is listed as left out.
/// </summary>
internal sealed class ReviewMapper(RecordBook book, RatingMap ratings, ClaimReviewLimits limits, TransferLog log)
{
    private readonly Dictionary<Place, NodeMembers> _shared = [];

    /// <summary>Adds a node's records.</summary>
    /// <returns>False where the node says nothing that could be recorded, which is listed.</returns>
    public bool TryMap(FoundNode found)
    {
        var scope = new MappingScope(found.Graph, limits, log, _shared);
        var node = new SchemaObject(found.Element, found.Place, scope);
        var page = ReviewPage.Read(node, scope);
        var subjects = Subjects(node, page, scope);
        var rating = RatingReader.Read(node, scope);
        var quote = node.FirstText("reviewBody", "description");
        node.Knows("ClaimReview", "Review");
        node.ReportRest();
        if (page.Checker is null && page.Url is null && rating == new Rating() && subjects.All(subject => subject.Text.Count == 0))
        {
            scope.Skip(node.Place, "it says nothing: neither claim nor rating, neither address nor author");
            return false;
        }

        if (!ratings.TryFind(rating, out var stance))
        {
            scope.Skip(
                node.Place.Member("reviewRating"),
                rating == new Rating() ? "there is no rating: the review is taken to report the claim"
                    : $"the rating map does not know '{Excerpt.Of(Said(rating))}': the review is taken to report the claim");
        }

        foreach (var subject in subjects)
        {
            AddReview(subject, page, rating, stance, quote);
        }

        return true;
    }

    // What the review is of: what claimReviewed says; without it, what each item says; and without that, a claim without words.
    private static List<Subject> Subjects(SchemaObject node, ReviewPage page, MappingScope scope)
    {
        var text = LocalizedText.Empty;
        var items = new List<SchemaValue>();
        foreach (var value in node.Values("claimReviewed"))
        {
            if (value.AsObject() is not null)
            {
                items.Add(value);
            }
            else if (node.Usable(value) is { } words)
            {
                text = Add(text, words, value, page, scope);
            }
        }

        items.AddRange(node.Values("itemReviewed"));
        var claim = text.Count > 0 ? text.First().Value : null;
        var read = items.ConvertAll(item => ReviewedItem.Read(item, node, claim, page.Url, scope));
        if (claim is not null)
        {
            return [new Subject(text, read)];
        }

        var subjects = read.Where(item => item.Text is not null)
            .Select(item => new Subject(LocalizedText.Of(item.Text!, item.Language ?? page.Language ?? LocalizedText.Undetermined), [item]))
            .ToList();
        var wordless = read.Where(item => item.Text is null).ToList();
        if (subjects.Count == 0)
        {
            scope.Skip(node.Place, "nothing says what the claim is: it has no text");
            subjects.Add(new Subject(LocalizedText.Empty, wordless));
        }
        else
        {
            subjects[0].Items.AddRange(wordless);
        }

        return subjects;
    }

    private static LocalizedText Add(LocalizedText text, string words, SchemaValue value, ReviewPage page, MappingScope scope)
    {
        var language = value.Language ?? page.Language ?? LocalizedText.Undetermined;
        if (!text.TryGet(language, out var known))
        {
            return text.And(words, language);
        }

        if (known != words)
        {
            scope.Skip(value.Place, "a review is of one claim, worded once in each language, and an earlier wording was taken");
        }

        return text;
    }

    private void AddReview(Subject subject, ReviewPage page, Rating rating, Stance stance, string? quote)
    {
        if (subject.Items.Count == 0)
        {
            subject.Items.Add(ReviewedItem.Nothing());
        }

        var claim = ClaimOf(subject, page);
        book.Add(claim);
        foreach (var item in subject.Items)
        {
            AddItem(item, claim);
        }

        if (page.Checker is { } checker)
        {
            book.Add(checker);
        }

        if (page is { Report: { } report, Outlet: { } outlet })
        {
            book.Add(outlet);
            book.Add(report);
        }

        var review = new Statement("", page.Checker?.Id, claim.Id, stance)
        {
            Said = page.Published,
            ReportId = page.Report?.Id,
            Quote = quote,
            Language = quote is null ? null : page.Language,
            Rating = rating,
        };
        book.Add(review with { Id = ReviewId(review, claim, page) });
    }

    // The same text by the same claimants is the same claim, whoever reviews it.
    private static Claim ClaimOf(Subject subject, ReviewPage page)
    {
        var content = new List<string?> { "claim" };
        foreach (var (language, words) in subject.Text)
        {
            content.Add(language);
            content.Add(words);
        }

        content.Add("by");
        content.AddRange(subject.Items.SelectMany(item => item.Claimants).Select(claimant => claimant.Key).Distinct().Order(StringComparer.Ordinal));
        if (subject.Text.Count == 0)
        {
            // Claims without words have nothing in common.
            content.Add(page.Report?.Id ?? page.Checker?.Id);
        }

        var slug = subject.Text.Count > 0 ? RecordId.Slug(subject.Text.First().Value) : "without-words";
        return new Claim(RecordId.Of(slug, [.. content]), subject.Text);
    }

    private void AddItem(ReviewedItem item, Claim claim)
    {
        var said = new List<string>();
        foreach (var claimant in item.Claimants)
        {
            var agent = claimant.AddTo(book, claim.Id);
            string?[] content = ["said", agent, claim.Id, item.Said.ToString(), item.First?.Id, .. item.Types.Select(types => types.Json)];
            var id = RecordId.Of($"{RecordId.Slug(claimant.Words)}/{WordsOf(claim)}", content);
            book.Add(new Statement(id, agent, claim.Id, Stance.Asserts) { Said = item.Said, ReportId = item.First?.Id, UnknownMembers = item.Types });
            said.Add(id);
        }

        ValueList<Attribution> credits = [.. said.Select(id => new Attribution(id))];
        foreach (var (report, outlet) in item.Appearances)
        {
            book.Add(outlet);
            book.Add(report);
            var id = RecordId.Of(WordsOf(report.Id), ["appearance", outlet.Id, claim.Id, report.Id, .. said]);
            book.Add(new Statement(id, outlet.Id, claim.Id, Stance.Reports) { Said = report.Published, ReportId = report.Id, Attributions = credits });
        }
    }

    private static string ReviewId(Statement review, Claim claim, ReviewPage page) => RecordId.Of(
        page.Report is { } report ? WordsOf(report.Id) : $"{RecordId.Slug(page.Checker?.Name ?? "unknown")}/{WordsOf(claim)}",
        "review", review.AgentId, review.ClaimId, review.Stance.ToString(), review.ReportId, review.Said.ToString(), review.Rating!.Text,
        Number(review.Rating.Value), Number(review.Rating.Worst), Number(review.Rating.Best), review.Quote, review.Language);

    private static string WordsOf(Claim claim) => WordsOf(claim.Id);

    // An id without its hash.
    private static string WordsOf(string id) => id[..id.LastIndexOf('-')];

    private static string? Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);

    private static string Said(Rating rating) => rating.Text ?? Number(rating.Value) ?? "";

    /// <summary>A claim under review, with what is told of its saying.</summary>
    private sealed record Subject(LocalizedText Text, List<ReviewedItem> Items);
}
