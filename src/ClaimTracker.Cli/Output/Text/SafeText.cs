using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Text from a dossier for a terminal: nothing in it may move the cursor, colour the rest or turn the line around.</summary>
internal static class SafeText
{
    /// <summary>The text on one line, with control and bidirectional-format characters written out as <c>\u202E</c>.</summary>
    /// <param name="text">Any text.</param>
    public static string OneLine(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Disturbs(rune))
            {
                return Rewrite(text);
            }
        }

        return text;
    }

    /// <summary>The same, to be put between markup.</summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text) => Markup.Escape(OneLine(text));

    /// <summary>The same, shortened: at most a number of characters, the last an ellipsis.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How many UTF-16 units of it to keep.</param>
    public static string Escape(string text, int most)
    {
        if (text.Length <= most)
        {
            return Escape(text);
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return Escape(text[..end]) + "…";
    }

    private static string Rewrite(string text)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' or '\r')
            {
                safe.Append(' ');
            }
            else if (Disturbs(rune))
            {
                safe.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    // The two joiners (200C, 200D) are format characters that Persian, the Indic scripts and emoji need.
    private static bool Disturbs(Rune rune) => rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse;
}
