using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>Reads whole text files of bounded size.</summary>
internal sealed class TextFile(BratLimits limits, IProgress<long>? progress)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private long _bytes;

    /// <summary>The text of a file, without a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hadMark">Whether it began with a byte order mark.</param>
    /// <param name="isExact">Whether it is UTF-8 throughout; what is not, is read as U+FFFD.</param>
    /// <exception cref="ClaimTrackerException">The file is too large.</exception>
    public string Read(string path, out bool hadMark, out bool isExact)
    {
        var bytes = ReadBytes(path);
        hadMark = bytes.AsSpan().StartsWith("\uFEFF"u8);
        var content = hadMark ? bytes.AsSpan(3) : bytes;
        try
        {
            isExact = true;
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            isExact = false;
            return Encoding.UTF8.GetString(content);
        }
    }

    /// <summary>Whether a path is a link, which may lead out of the corpus; a corpus from elsewhere could have any file read by one.</summary>
    public static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    private byte[] ReadBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length > limits.MaxFileBytes)
        {
            throw new ClaimTrackerException(
                Path.GetFileName(path),
                string.Create(CultureInfo.InvariantCulture, $"a file is at most {limits.MaxFileBytes:N0} bytes long"),
                "Split it up, or raise BratLimits.MaxFileBytes");
        }

        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        progress?.Report(_bytes += read);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
