using System.Globalization;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Reads the verdict of a review: words, a number on a scale, or both, as numbers, as text, or as a text in place of a rating.</summary>
internal static class RatingReader
{
    /// <summary>The first rating of a review, without anything in it where there is none.</summary>
    public static Rating Read(SchemaObject review, MappingScope scope)
    {
        var ratings = review.Values("reviewRating");
        foreach (var further in ratings.Skip(1))
        {
            scope.Skip(further.Place, "a review has one rating, and an earlier one was taken");
        }

        if (ratings.Count == 0)
        {
            return new Rating();
        }

        if (ratings[0].AsObject() is { } rating)
        {
            return ReadObject(rating, scope);
        }

        var text = review.Usable(ratings[0]);
        return TryNumber(text, out var value) ? new Rating { Value = value } : new Rating { Text = text };
    }

    private static Rating ReadObject(SchemaObject rating, MappingScope scope)
    {
        rating.Knows("Rating");
        var text = rating.FirstText("alternateName", "name");
        var value = Number(rating, "ratingValue", ref text, scope);
        string? none = "";
        var read = new Rating
        {
            Value = value,
            Best = Number(rating, "bestRating", ref none, scope),
            Worst = Number(rating, "worstRating", ref none, scope),
            Text = text,
        };
        rating.ReportRest();
        return read;
    }

    /// <summary>A number; words in its place are the verdict where there is no other, and are listed where there is.</summary>
    private static double? Number(SchemaObject rating, string property, ref string? words, MappingScope scope)
    {
        double? number = null;
        foreach (var value in rating.Values(property))
        {
            var text = value.AsText();
            if (number is null && TryNumber(text, out var read))
            {
                number = read;
            }
            else if (words is null && text is not null)
            {
                words = rating.Usable(value);
            }
            else if (text is null || text != words)
            {
                scope.Skip(value.Place, $"'{Excerpt.Of(text ?? "")}' is no number that a rating could have");
            }
        }

        return number;
    }

    private static bool TryNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
}
