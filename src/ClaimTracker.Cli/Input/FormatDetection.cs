using System.Text.Json;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Input;

/// <summary>
/// Tells the two forms of a dossier apart by how they begin: if the first object is one record (its first member is the name of a
/// kind), or holds nothing but the format, these are JSON Lines; anything else is taken for one document.
/// </summary>
internal static class FormatDetection
{
    public static DossierFormat Detect(ReadOnlySpan<byte> head)
    {
        try
        {
            var reader = new Utf8JsonReader(SkipByteOrderMark(head), isFinalBlock: false, state: default);
            return BeginsLines(ref reader) ? DossierFormat.JsonLines : DossierFormat.Json;
        }
        catch (JsonException)
        {
            // Whatever is wrong with it, the reader of documents says where.
            return DossierFormat.Json;
        }
    }

    /// <summary>Whether a file that begins like this is one document, as far as can be told.</summary>
    public static bool BeginsDocument(ReadOnlySpan<byte> head)
    {
        try
        {
            var reader = new Utf8JsonReader(SkipByteOrderMark(head), isFinalBlock: false, state: default);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
                && (reader.ValueTextEquals("format") || reader.ValueTextEquals("agents") || reader.ValueTextEquals("claims")
                    || reader.ValueTextEquals("reports") || reader.ValueTextEquals("statements"))
                && Detect(head) == DossierFormat.Json;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool BeginsLines(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject
            || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        if (reader.ValueTextEquals("agent") || reader.ValueTextEquals("claim") || reader.ValueTextEquals("report")
            || reader.ValueTextEquals("statement") || reader.ValueTextEquals("counterClaim") || reader.ValueTextEquals("retraction")
            || reader.ValueTextEquals("redaction"))
        {
            return true;
        }

        return reader.ValueTextEquals("format") && reader.Read() && reader.TrySkip()
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> head) =>
        head.StartsWith("\uFEFF"u8) ? head[3..] : head;
}
