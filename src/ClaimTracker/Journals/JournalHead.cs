using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace ClaimTracker.Journals;

/// <summary>
/// How far a journal goes, in one line: its newest revision, how many records there are up to it, and the root of the hash chain over
/// all of them. Kept outside the journal, it shows afterwards whether the journal was cut short, rolled back or changed.
/// </summary>
/// <param name="Revision">The newest revision, 0 for an empty journal.</param>
/// <param name="Records">How many records the revisions up to it brought.</param>
/// <param name="Root">The root of the chain, as 64 lower-case hexadecimal digits; see <see cref="JournalChain"/>.</param>
public sealed record JournalHead(long Revision, long Records, string Root)
{
    /// <summary>The head of an empty journal.</summary>
    public static JournalHead Empty { get; } = new(0, 0, new string('0', 2 * SHA256.HashSizeInBytes));

    /// <summary>Reads a head from the text that <see cref="ToString"/> gives.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The head.</returns>
    /// <exception cref="ClaimTrackerException">The text is no head.</exception>
    public static JournalHead Parse(string text) => TryParse(text, out var head)
        ? head
        : throw new ClaimTrackerException(
            "the head",
            "a head is REVISION:RECORDS:ROOT, where the root is 64 lower-case hexadecimal digits",
            "Give the line as it was written down");

    /// <summary>Reads a head from the text that <see cref="ToString"/> gives, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The head.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out JournalHead? head)
    {
        head = text?.Split(':') is [var revision, var records, { Length: 2 * SHA256.HashSizeInBytes } root]
            && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var newest)
            && long.TryParse(records, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && root.All(char.IsAsciiHexDigitLower)
            ? new JournalHead(newest, count, root)
            : null;
        return head is not null;
    }

    /// <summary>The head in one line: <c>REVISION:RECORDS:ROOT</c>.</summary>
    /// <returns>A text that <see cref="Parse"/> reads.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}:{Records}:{Root}");
}
