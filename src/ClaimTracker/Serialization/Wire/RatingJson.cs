using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A fact-checker's rating in JSON.</summary>
internal static class RatingJson
{
    public static readonly Shape Shape = Shape.Of<Member>("a rating", []);

    private enum Member
    {
        Text,
        Value,
        Worst,
        Best,
    }

    public static Rating Read(ref JsonCursor json)
    {
        string? text = null;
        double? value = null, worst = null, best = null;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Text: text = json.Word(); break;
                case Member.Value: value = json.Number(); break;
                case Member.Worst: worst = json.Number(); break;
                case Member.Best: best = json.Number(); break;
            }
        }

        return new Rating { Text = text, Value = value, Worst = worst, Best = best, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, Rating rating)
    {
        to.Json.WriteStartObject();
        to.TextIfAny("text"u8, rating.Text);
        to.NumberIfAny("value"u8, rating.Value);
        to.NumberIfAny("worst"u8, rating.Worst);
        to.NumberIfAny("best"u8, rating.Best);
        to.Unknown(rating.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}
