using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>The encoding that a web page names in its first bytes, as browsers look for it (HTML Standard, prescan a byte stream).</summary>
internal static partial class HtmlCharset
{
    // The standard looks at 1,024 bytes; pages with a long preamble are met all the same.
    private const int LookedAt = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> page)
    {
        var head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, LookedAt)]);
        return Declaration().Match(head) is { Success: true } match ? Named(match.Groups[1].Value) : null;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            // Asked directly rather than registered: which encodings a process knows is not a library's to change.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Declaration();
}
