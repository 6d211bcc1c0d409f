using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>What a review reviews (<c>itemReviewed</c>): who said it, when, and where it appeared.</summary>
internal sealed class ReviewedItem
{
    // An appearance credits every author of the claim, so that the two multiply.
    private const int MostClaimants = 16;

    private ReviewedItem()
    {
    }

    /// <summary>What it says itself, which is the claim where the review does not say.</summary>
    public string? Text { get; private init; }

    /// <summary>The language of that text, where it says so.</summary>
    public string? Language { get; private init; }

    /// <summary>Who said it; empty where nobody is named.</summary>
    public IReadOnlyList<Claimant> Claimants { get; private init; } = [Claimant.Unknown];

    /// <summary>When it was said.</summary>
    public EdtfDate Said { get; private init; }

    /// <summary>What it is, where that is more than a claim.</summary>
    public ValueList<UnknownMember> Types { get; private init; } = [];

    /// <summary>Where it appeared first, if that is told.</summary>
    public Report? First { get; private set; }

    /// <summary>Where it appeared, the first appearance included.</summary>
    public List<(Report Report, Outlet Outlet)> Appearances { get; } = [];

    /// <summary>An item of which nothing is told.</summary>
    public static ReviewedItem Nothing() => new();

    /// <summary>Reads an item.</summary>
    /// <param name="value">The text, address or object.</param>
    /// <param name="review">The review.</param>
    /// <param name="claim">What the review says the claim is, if it does.</param>
    /// <param name="reviewUrl">The address of the review, which some publishers give the item too.</param>
    /// <param name="scope">Where to list what is left out.</param>
    public static ReviewedItem Read(SchemaValue value, SchemaObject review, string? claim, string? reviewUrl, MappingScope scope)
    {
        if (value.AsObject() is { } item)
        {
            return Read(item, claim, reviewUrl, scope);
        }

        if (value.AsText() is { } text && WebAddress.IsUsable(text))
        {
            var mentioned = new ReviewedItem();
            mentioned.AddAppearance(value, review, scope);
            return mentioned;
        }

        var words = review.Usable(value);
        if (claim is not null && words is not null && words != claim)
        {
            scope.Skip(value.Place, "the claim is what claimReviewed says");
        }

        return new ReviewedItem { Text = words, Language = value.Language };
    }

    private static ReviewedItem Read(SchemaObject item, string? claim, string? reviewUrl, MappingScope scope)
    {
        var authors = PartyReader.Speakers(item, "author");
        if (authors.Count == 0)
        {
            authors = PartyReader.Speakers(item, "creator");
        }

        foreach (var author in authors.Skip(MostClaimants))
        {
            scope.Skip(author.Place, string.Create(CultureInfo.InvariantCulture, $"a claim has at most {MostClaimants} authors here"));
        }

        Claimant[] claimants = [.. authors.Take(MostClaimants).Select(author => Claimant.Of(author, scope)).DistinctBy(claimant => claimant.Key)];
        var read = new ReviewedItem
        {
            Text = claim is null ? item.FirstText("text", "claimReviewed", "name", "headline", "description") : null,
            Language = claim is null ? item.LanguageOf("inLanguage") : null,
            Claimants = claimants.Length > 0 ? claimants : [Claimant.Unknown],
            Said = item.Date("datePublished"),
            Types = NodeTypes.Keep(item, "Claim"),
        };
        foreach (var value in item.Values("firstAppearance"))
        {
            read.First ??= read.AddAppearance(value, item, scope);
        }

        foreach (var value in item.Values("firstAppearance").Skip(1).Concat(item.Values("appearance")))
        {
            read.AddAppearance(value, item, scope);
        }

        foreach (var value in item.Values("url").Concat(item.Values("sameAs")).Where(value => value.AsText() != reviewUrl))
        {
            read.AddAppearance(value, item, scope);
        }

        // A page of nobody's in particular is where it was said; a page of somebody's says who that is.
        foreach (var value in authors.Where(author => !Claimant.IsNamed(author)).SelectMany(author => author.SameAs))
        {
            read.AddAppearance(value, item, scope);
        }

        if (claim is not null)
        {
            item.Took(claim);
        }

        item.Ignore("@id");
        item.ReportRest();
        return read;
    }

    private Report? AddAppearance(SchemaValue value, SchemaObject item, MappingScope scope)
    {
        if (ReportReader.Appearance(value, item, scope) is not { } appearance)
        {
            return null;
        }

        if (!Appearances.Contains(appearance))
        {
            Appearances.Add(appearance);
        }

        return appearance.Report;
    }
}
