using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// Ids that a person can read and that every import gives alike: words of the record, and a hash of all that the record says. The same
/// content has the same id, so that importing it again changes nothing; other content has another, so that nothing is overwritten.
/// </summary>
internal static class RecordId
{
    private const int LongestSlug = 40;
    private const int HashBytes = 6;

    // Ids are at most 512 bytes long, and the hash stands behind the words.
    private const int LongestWords = 512 - 1 - (2 * HashBytes);

    /// <param name="words">What to read in the id.</param>
    /// <param name="content">What the record says, in order; null for what it does not say.</param>
    public static string Of(string words, params ReadOnlySpan<string?> content) => $"{Bounded(words)}-{Hash(content)}";

    /// <summary>The words in lower case, with letters, marks and digits of any script kept and all else turned into single hyphens.</summary>
    public static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (slug.Length >= LongestSlug)
            {
                break;
            }

            if (Rune.IsLetterOrDigit(rune) || (slug.Length > 0 && IsMark(rune)))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-' && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                slug.Append('-');
            }
        }

        var trimmed = slug.ToString().Trim('-');
        return trimmed.Length > 0 ? trimmed : "unnamed";
    }

    private static string Bounded(string words)
    {
        var (length, bytes) = (0, 0);
        foreach (var rune in words.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > LongestWords)
            {
                return words[..length];
            }

            length += rune.Utf16SequenceLength;
        }

        return words;
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Hash(ReadOnlySpan<string?> content)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in content)
        {
            // Lengths keep ("ab", "c") and ("a", "bc") apart, and absent from empty.
            var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, part is null ? -1 : bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset().AsSpan(0, HashBytes));
    }
}
