using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>
/// Holds a ClaimReview node against Google's guide for fact checks (developers.google.com/search/docs/appearance/structured-data/factcheck):
/// which properties it requires and recommends, of the review, its rating, its author and the claim.
/// </summary>
/// <remarks>
/// Required: <c>claimReviewed</c>; <c>reviewRating</c> with <c>alternateName</c>, or, for want of words, with <c>ratingValue</c>,
/// <c>bestRating</c> and <c>worstRating</c>; <c>url</c>. Recommended: <c>author</c> with <c>name</c> and <c>url</c>; <c>datePublished</c>;
/// <c>itemReviewed</c> with <c>author</c> and its <c>name</c>, <c>datePublished</c>, <c>appearance</c> and <c>firstAppearance</c>.
/// </remarks>
public static class ClaimReviewGuide
{
    /// <summary>What a node lacks. Linear in the node.</summary>
    /// <param name="node">The node, an object.</param>
    /// <returns>The missing properties, what is required first.</returns>
    public static ValueList<MissingProperty> Check(JsonElement node)
    {
        var missing = new List<MissingProperty>();
        if (node.ValueKind != JsonValueKind.Object || !SchemaWord.IsClaimReview(node))
        {
            missing.Add(new MissingProperty("@type", IsRequired: true));
        }

        Require(node, "claimReviewed", "claimReviewed", isRequired: true, missing);
        CheckRating(node, missing);
        Require(node, "url", "url", isRequired: true, missing);
        foreach (var author in Require(node, "author", "author", isRequired: false, missing))
        {
            Require(author, "name", "author.name", isRequired: false, missing);
            Require(author, "url", "author.url", isRequired: false, missing);
        }

        Require(node, "datePublished", "datePublished", isRequired: false, missing);
        foreach (var claim in Require(node, "itemReviewed", "itemReviewed", isRequired: false, missing))
        {
            foreach (var author in Require(claim, "author", "itemReviewed.author", isRequired: false, missing))
            {
                Require(author, "name", "itemReviewed.author.name", isRequired: false, missing);
            }

            Require(claim, "datePublished", "itemReviewed.datePublished", isRequired: false, missing);
            Require(claim, "appearance", "itemReviewed.appearance", isRequired: false, missing);
            Require(claim, "firstAppearance", "itemReviewed.firstAppearance", isRequired: false, missing);
        }

        return [.. missing.Distinct()];
    }

    private static void CheckRating(JsonElement node, List<MissingProperty> missing)
    {
        var ratings = Require(node, "reviewRating", "reviewRating", isRequired: true, missing);
        foreach (var rating in ratings.Take(1))
        {
            if (Values(rating, "alternateName").Count > 0)
            {
                continue;
            }

            string[] scale = ["ratingValue", "bestRating", "worstRating"];
            var lacking = scale.Where(property => Values(rating, property).Count == 0).ToArray();
            if (lacking.Length is > 0 and < 3)
            {
                missing.AddRange(lacking.Select(property => new MissingProperty($"reviewRating.{property}", IsRequired: true)));
            }

            // Words are what people are shown, so that a scale alone is allowed but not advised.
            missing.Add(new MissingProperty("reviewRating.alternateName", IsRequired: lacking.Length > 0));
        }
    }

    private static List<JsonElement> Require(JsonElement node, string property, string path, bool isRequired, List<MissingProperty> missing)
    {
        var values = Values(node, property);
        if (values.Count == 0)
        {
            missing.Add(new MissingProperty(path, isRequired));
        }

        return values;
    }

    // The values that say something, an array's taken apart.
    private static List<JsonElement> Values(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out var value))
        {
            return [];
        }

        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        values.RemoveAll(IsEmpty);
        return values;
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
