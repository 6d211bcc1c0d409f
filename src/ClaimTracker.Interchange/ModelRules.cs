using System.Text;

namespace ClaimTracker.Interchange;

/// <summary>
/// What ids and texts the ledger takes, asked before a record is made, so that an importer can leave out the one record rather
/// than have the whole refused. Each check gives the rule that is broken, as a sentence without the full stop, or null.
/// </summary>
internal static class ModelRules
{
    /// <summary>The longest text that a ledger takes unless its options say otherwise, in UTF-16 characters.</summary>
    public const int MaxTextLength = 65_536;

    private const int MaxIdBytes = 512;

    public static string? BrokenById(string id)
    {
        if (id.Length == 0)
        {
            return "an id is not empty";
        }

        if (BrokenByText(id) is { } broken)
        {
            return broken;
        }

        foreach (var rune in id.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                return $"an id has no control, line-breaking or bidirectional-format character, and this one has U+{rune.Value:X4}";
            }
        }

        return Encoding.UTF8.GetByteCount(id) > MaxIdBytes ? $"an id is at most {MaxIdBytes} bytes of UTF-8" : null;
    }

    public static string? BrokenByText(string text)
    {
        if (text.Length > MaxTextLength)
        {
            return "a text is at most 65,536 characters";
        }

        return IsWellFormed(text) ? null : "a text is well-formed Unicode, and this one has half of a surrogate pair";
    }

    private static bool IsWellFormed(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x061C or 0x200E or 0x200F or 0x2028 or 0x2029 or (>= 0x202A and <= 0x202E)
            or (>= 0x2066 and <= 0x2069);
}
