using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Citron;

/// <summary>Reads members of Citron's JSON, and reports those that are not what they should be.</summary>
/// <param name="text">The document's text, if it is at hand.</param>
/// <param name="log">Where to report.</param>
internal sealed class CitronReader(ArticleText? text, TransferLog log)
{
    /// <summary>The text of a string, or null where it is none or is not well-formed Unicode.</summary>
    public static string? StringOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, which JSON can write and no text has.
            return null;
        }
    }

    /// <summary>A member that is there and not null.</summary>
    public static bool TryGet(JsonElement parent, string name, [NotNullWhen(true)] out JsonElement? member)
    {
        member = parent.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;
        return member is not null;
    }

    /// <summary>The spans of a member that is an array of them, in the order of the text.</summary>
    public List<CitronSpan> SpansOf(JsonElement quote, string name, string where)
    {
        if (!TryGet(quote, name, out var member))
        {
            return [];
        }

        // A single span may stand without its array.
        IEnumerable<JsonElement> elements = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : [member.Value];
        return [.. elements.Select((element, i) => SpanOf(element, string.Create(CultureInfo.InvariantCulture, $"{where}.{name}[{i}]"))).OfType<CitronSpan>()
            .OrderBy(span => span.Place?.Start ?? 0)];
    }

    /// <summary>A span, or null where it has no words.</summary>
    public CitronSpan? SpanOf(JsonElement element, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            log.Skip(where, "it is no span, which has start, end and text");
            return null;
        }

        var place = IntegerOf(element, "start") is { } start && IntegerOf(element, "end") is { } end && start >= 0 && end >= start
            ? new TextSpan(start, end)
            : default(TextSpan?);
        var words = TryGet(element, "text", out var member) ? StringOf(member.Value) : null;
        if (text is not null && place is { } span)
        {
            var isWithin = text.Holds(span);
            words ??= isWithin && span.Length <= LedgerText.MaxLength ? text.Slice(span) : null;
            if (words is not null && !(isWithin && text.Reads([span], words)))
            {
                log.Skip(where, !isWithin
                    ? "its offsets lie outside the text; its own words came along, without offsets"
                    : "the text has other words at its offsets; its own words came along, without offsets");
                place = null;
            }
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            log.Skip(where, "it has no words");
            return null;
        }

        return new CitronSpan(words, place);
    }

    /// <summary>The confidence, which Citron writes as a string.</summary>
    public double? ConfidenceOf(JsonElement quote, string where)
    {
        if (!TryGet(quote, "confidence", out var member))
        {
            return null;
        }

        var written = member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetRawText() : StringOf(member.Value);
        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var confidence) && confidence is >= 0 and <= 1)
        {
            return confidence;
        }

        log.Skip($"{where}.confidence", "a confidence is a number from 0 to 1");
        return null;
    }

    private static int? IntegerOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out var number) ? number : null;
}
