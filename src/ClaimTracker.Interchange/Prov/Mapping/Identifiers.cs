using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// Ids for what PROV documents name. A name in a namespace of our own is the id that it was made from; any other is its own text, in
/// which whatever ids may not hold is percent-encoded, and no two things get the same id.
/// </summary>
internal sealed class Identifiers(IdNamespace own)
{
    private const int LongestBytes = 512;
    private const string Nameless = "~";
    private static readonly int LongestSuffix = "~2147483647".Length;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // The last number given to names that would have the same id, so that the search for a free one does not begin anew each time.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The id that a name of our own was made from, if it is one and can be used.</summary>
    public string? OfOurs(QualifiedName name) =>
        own.TryGetId(name, out var id) && Readable(id) == id && _taken.Add(id) ? id : null;

    /// <summary>An id for a name of others.</summary>
    /// <param name="text">The name, behind that of its bundle.</param>
    public string OfForeign(string text)
    {
        var readable = Readable(text);
        if (_taken.Add(readable))
        {
            return readable;
        }

        var stem = Encoding.UTF8.GetByteCount(readable) <= LongestBytes - LongestSuffix ? readable : Shortened(readable);
        var number = _numbers.GetValueOrDefault(stem, 1);
        string id;
        do
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}~{++number}");
        }
        while (!_taken.Add(id));
        _numbers[stem] = number;
        return id;
    }

    /// <summary>The id by which to credit what the document does not describe.</summary>
    public string OfMissing(QualifiedName name) => own.TryGetId(name, out var id) && Readable(id) == id ? id : Readable(name.Text);

    /// <summary>An id in place of a name or text, of which there is something to see.</summary>
    public static string Shown(string id) => string.IsNullOrWhiteSpace(id) ? Nameless : id;

    private static string Readable(string text)
    {
        if (text.Length == 0)
        {
            return Nameless;
        }

        var id = new StringBuilder(text.Length);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                id.Append(rune.ToString());
                continue;
            }

            foreach (var unit in utf8[..rune.EncodeToUtf8(utf8)])
            {
                id.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
        }

        var readable = id.ToString();
        return Encoding.UTF8.GetByteCount(readable) <= LongestBytes ? readable : Shortened(readable);
    }

    // Long names that begin alike stay apart by what they are as a whole.
    private static string Shortened(string id)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));
        var kept = id.AsSpan(0, Math.Min(id.Length, 100));
        return $"{(char.IsHighSurrogate(kept[^1]) ? kept[..^1] : kept)}~{hash}";
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
