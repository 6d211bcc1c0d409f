using System.Globalization;
using System.Text;

namespace ClaimTracker.Ledger;

/// <summary>Reduces a name to what two spellings of it share: case, diacritics, Unicode normal form and spacing are dropped.</summary>
internal static class NameFolding
{
    /// <summary>The folded name, in any script.</summary>
    /// <remarks>
    /// Compatibility decomposition needs Unicode data: a process in globalization-invariant mode folds case and spacing only.
    /// </remarks>
    public static string Fold(string name)
    {
        // ASCII has no marks and one normal form.
        if (!name.AsSpan().ContainsAnyExceptInRange(' ', '~') && name.AsSpan().Trim(' ').Length == name.Length && !name.Contains("  ", StringComparison.Ordinal))
        {
            return name.ToLowerInvariant();
        }

        var folded = new StringBuilder(name.Length);
        var pendingSpace = false;
        foreach (var rune in Normalize(name, NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format)
            {
                continue;
            }

            if (Rune.IsWhiteSpace(rune))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }

            if (pendingSpace)
            {
                folded.Append(' ');
                pendingSpace = false;
            }

            // Upper case first: letters such as the final sigma meet there, and only there.
            folded.Append(Rune.ToLowerInvariant(Rune.ToUpperInvariant(rune)).ToString());
        }

        return folded.ToString();
    }

    /// <summary>The normal form of a text, or the text itself where Unicode gives it none (half a surrogate pair, U+FFFE).</summary>
    public static string Normalize(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
