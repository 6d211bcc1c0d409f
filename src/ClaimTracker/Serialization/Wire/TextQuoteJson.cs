using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>The evidence of an attribution in JSON.</summary>
internal static class TextQuoteJson
{
    public static readonly Shape Shape = Shape.Of("evidence", [Member.Exact]);

    private enum Member
    {
        Exact,
        Prefix,
        Suffix,
        Start,
        End,
    }

    public static TextQuote Read(ref JsonCursor json)
    {
        var exact = "";
        string? prefix = null, suffix = null;
        int? start = null, end = null;
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            switch ((Member)member)
            {
                case Member.Exact: exact = json.Text(); break;
                case Member.Prefix: prefix = json.Text(); break;
                case Member.Suffix: suffix = json.Text(); break;
                case Member.Start: start = json.Offset32(); break;
                case Member.End: end = json.Offset32(); break;
            }
        }

        return new TextQuote(exact) { Prefix = prefix, Suffix = suffix, Start = start, End = end, UnknownMembers = walk.Unknown };
    }

    public static void Write(RecordWriter to, TextQuote quote)
    {
        to.Json.WriteStartObject();
        to.Text("exact"u8, quote.Exact);
        to.TextIfAny("prefix"u8, quote.Prefix);
        to.TextIfAny("suffix"u8, quote.Suffix);
        to.OffsetIfAny("start"u8, quote.Start);
        to.OffsetIfAny("end"u8, quote.End);
        to.Unknown(quote.UnknownMembers, Shape);
        to.Json.WriteEndObject();
    }
}
