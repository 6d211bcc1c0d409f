using System.Text.Json;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Input;

/// <summary>
/// Tells the two forms of a dossier apart by how they begin: if the first object is one record (its first member is the name of a
/// kind), or holds nothing but the format, these are JSON Lines; anything else is taken for one document.
/// </summary>
internal static class FormatDetection
{
    private static readonly string[] Kinds = ["agent", "claim", "report", "statement", "counterClaim", "retraction", "redaction"];
    private static readonly string[] Lists = ["agents", "claims", "reports", "statements", "counterClaims", "retractions", "redactions"];

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
            return Detect(head) == DossierFormat.Json && TryReadFirstMember(ref reader) && (reader.ValueTextEquals("format") || IsOneOf(Lists, reader));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool BeginsLines(ref Utf8JsonReader reader)
    {
        if (!TryReadFirstMember(ref reader))
        {
            return false;
        }

        if (IsOneOf(Kinds, reader))
        {
            return true;
        }

        return reader.ValueTextEquals("format") && reader.Read() && reader.TrySkip()
            && reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool TryReadFirstMember(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static bool IsOneOf(string[] names, in Utf8JsonReader reader)
    {
        foreach (var name in names)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> head) =>
        head.StartsWith("\uFEFF"u8) ? head[3..] : head;
}
