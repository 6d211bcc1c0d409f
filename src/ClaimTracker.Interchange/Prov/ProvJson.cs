using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using ClaimTracker.Interchange.Prov.Json;

namespace ClaimTracker.Interchange.Prov;

/// <summary>
/// Reads and writes PROV-JSON, the W3C member submission of 24 April 2013 (w3.org/submissions/prov-json), with the whole data model
/// of PROV: what is read and written again holds the same records, each value to the letter and written as it was.
/// </summary>
/// <remarks>
/// Thread-safe. Both ways are linear in the bytes. It takes in what the reference implementation (the Python package <c>prov</c>)
/// takes in, and keeps what that drops, such as a time that cannot be read. docs/interchange/prov-json.md lists what is refused.
/// </remarks>
public static class ProvJson
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>The document that a stream holds.</summary>
    /// <param name="utf8Json">The stream, read from where it stands to its end. It is left open; a byte order mark is passed over.</param>
    /// <param name="limits">How much it may hold; <see cref="ProvJsonLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told, once in a while and at the end, how many bytes have been read.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ClaimTrackerException">
    /// The text is no JSON, exceeds a limit or breaks a rule of PROV-JSON; the message gives JSON path and line.
    /// </exception>
    public static ProvDocument Read(Stream utf8Json, ProvJsonLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        limits ??= ProvJsonLimits.Default;
        var json = ReadToEnd(utf8Json, limits.MaxDocumentBytes, bytesRead).Span;
        if (json.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        if (!Utf8.IsValid(json))
        {
            throw NotUtf8(json);
        }

        return DocumentReader.Read(json, limits);
    }

    /// <summary>Writes a document to a stream, which is left open.</summary>
    /// <param name="document">The document. Relations without an id get the label of a blank node.</param>
    /// <param name="utf8Json">The stream, written from where it stands.</param>
    /// <exception cref="ClaimTrackerException">
    /// A name stands for another URI than the document's prefixes make of it, or a text is malformed: it could not be read again as
    /// the same. What was written by then is no document.
    /// </exception>
    public static void Write(ProvDocument document, Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var writer = new DocumentWriter(utf8Json);
        writer.Write(document);
    }

    private static ReadOnlyMemory<byte> ReadToEnd(Stream stream, int most, IProgress<long>? bytesRead)
    {
        var expected = stream.CanSeek ? stream.Length - stream.Position : 0;
        var buffer = new byte[Math.Clamp(expected + 1, FirstBuffer, Math.Max(FirstBuffer, most + 1L))];
        var length = 0;
        while (stream.Read(buffer, length, buffer.Length - length) is var count and > 0)
        {
            length += count;
            bytesRead?.Report(length);
            if (length > most)
            {
                throw new ClaimTrackerException(
                    "the document",
                    string.Create(CultureInfo.InvariantCulture, $"a document is at most {most:N0} bytes long"),
                    "Split it, or raise ProvJsonLimits.MaxDocumentBytes");
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * length, Math.Max(length + 1L, most + 1L)));
            }
        }

        return buffer.AsMemory(0, length);
    }

    private static ClaimTrackerException NotUtf8(ReadOnlySpan<byte> json)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(json[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        var line = json[..offset].Count((byte)'\n') + 1;
        return new ClaimTrackerException(
            string.Create(CultureInfo.InvariantCulture, $"line {line}"),
            $"JSON is valid UTF-8, and the byte 0x{json[offset]:X2} is not",
            "Save it as UTF-8");
    }
}
