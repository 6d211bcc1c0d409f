using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>Turns the bytes of a document into text.</summary>
internal static class SourceText
{
    private const int Chunk = 64 * 1024;

    /// <summary>Reads a stream to its end, within the limit.</summary>
    public static byte[] ReadBytes(Stream stream, ClaimReviewLimits limits, IProgress<long>? bytesRead)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[Chunk];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (bytes.Length + read > limits.MaxDocumentBytes)
            {
                throw new ClaimTrackerException(
                    "the document",
                    string.Create(CultureInfo.InvariantCulture, $"a document is at most {limits.MaxDocumentBytes:N0} bytes long"),
                    "Split it, or raise ClaimReviewLimits.MaxDocumentBytes");
            }

            bytes.Write(chunk.AsSpan(0, read));
            bytesRead?.Report(bytes.Length);
        }

        return bytes.ToArray();
    }

    /// <summary>
    /// The text: as the byte order mark says, else as UTF-8, else, for a web page that is no UTF-8, as the page says. What cannot be
    /// decoded becomes U+FFFD and is listed.
    /// </summary>
    public static string Decode(byte[] bytes, TransferLog log)
    {
        if (ByMark(bytes) is { } marked)
        {
            return marked.Encoding.GetString(bytes.AsSpan(marked.Length));
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (LooksLikeHtml(Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 1024)))) && HtmlCharset.Find(bytes) is { } declared)
        {
            return declared.GetString(bytes);
        }

        log.Skip("the document", "bytes that are no UTF-8 were replaced by U+FFFD");
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Whether a text is a web page rather than JSON.</summary>
    public static bool LooksLikeHtml(string text) => text.AsSpan().TrimStart().StartsWith('<');

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };
}
