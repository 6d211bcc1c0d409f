using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A claim in JSON.</summary>
internal static class ClaimJson
{
    public static readonly Shape Shape = Shape.Of("a claim", [Member.Id]);

    private enum Member
    {
        Id,
        Text,
        Topics,
        About,
    }

    public static Claim Read(ref JsonCursor json)
    {
        var id = "";
        var text = LocalizedText.Empty;
        ValueList<string> topics = [];
        EdtfDate about = default;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Id: id = json.OwnId(); break;
                case Member.Text: text = ReadText(ref json); break;
                case Member.Topics: topics = RecordReader.Words(ref json); break;
                case Member.About: about = json.Date(); break;
            }
        }

        return new Claim(id, text) { Topics = topics, About = about, UnknownMembers = walk.Unknown };
    }

    /// <summary>Reads a claim of one text in one language into a row; false for any other, or if it breaks a rule.</summary>
    public static bool TryReadRow(ref JsonCursor json, ClaimRows rows)
    {
        ReadOnlySpan<byte> text = default;
        var language = "";
        var isPlain = true;
        var walk = json.Enter(Shape);
        while (isPlain && json.Next(ref walk, out var member))
        {
            isPlain = (Member)member switch
            {
                Member.Id => json.TryId(rows.Own),
                Member.Text => TryReadText(ref json, out language, out text),
                _ => false,
            };
        }

        if (!isPlain || text.IsEmpty || walk.Unknown.Count > 0)
        {
            return false;
        }

        rows.End(language, text);
        return true;
    }

    public static void Write(RecordWriter to, Claim claim)
    {
        to.Begin(RecordKind.Claim, claim.Id);
        to.Id("id"u8, claim.Id);
        if (claim.Text.Count > 0)
        {
            to.Json.WriteStartObject("text"u8);
            foreach (var (language, text) in claim.Text)
            {
                to.Entry("text"u8, language, text);
            }

            to.Json.WriteEndObject();
        }

        to.TextsIfAny("topics"u8, claim.Topics);
        to.DateIfAny("about"u8, claim.About);
        to.Unknown(claim.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }

    private static bool TryReadText(scoped ref JsonCursor json, out string language, out ReadOnlySpan<byte> text)
    {
        json.EnterObject();
        text = default;
        language = "";
        if (json.Session.Limits.MaxLanguages < 1 || !json.NextWord(out language))
        {
            return false;
        }

        json.ToValue();
        return json.TryText(out text) && !json.NextWord(out _);
    }

    private static LocalizedText ReadText(ref JsonCursor json)
    {
        json.EnterObject();
        var text = LocalizedText.Empty;
        while (json.NextEntry(out var language))
        {
            if (text.TryGet(language, out _))
            {
                json.Fail("a language comes once in a text, whatever its case", "Keep one of the two");
            }

            if (text.Count == json.Session.Limits.MaxLanguages)
            {
                json.Fail($"a claim is worded in at most {text.Count} languages", "Leave some out, or raise DossierLimits.MaxLanguages");
            }

            json.ToValue();
            text = text.And(json.Text(), language);
        }

        return text;
    }
}
