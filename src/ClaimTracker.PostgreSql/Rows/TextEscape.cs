using System.Text;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>
/// PostgreSQL keeps every character in a text but U+0000, and a ledger keeps that one too. It is written as U+FDD0 and the digit 0, and
/// U+FDD0 itself, a code point that Unicode keeps free of characters, is written twice. Other texts, which is to say nearly all, are written as they are.
/// </summary>
internal static class TextEscape
{
    private const char Mark = '\uFDD0';
    private const string Escaped = "\uFDD00";

    private static ReadOnlySpan<byte> MarkBytes => [0xEF, 0xB7, 0x90];

    /// <summary>The text as PostgreSQL can keep it.</summary>
    public static string Escape(string text) => text.AsSpan().ContainsAny('\0', Mark)
        ? text.Replace(new string(Mark, 1), new string(Mark, 2), StringComparison.Ordinal).Replace("\0", Escaped, StringComparison.Ordinal)
        : text;

    /// <summary>Whether what PostgreSQL keeps is not the text itself.</summary>
    public static bool IsEscaped(ReadOnlySpan<byte> kept) => kept.IndexOf(MarkBytes) >= 0;

    /// <summary>The text that was escaped, as UTF-8.</summary>
    public static byte[] Unescape(ReadOnlySpan<byte> kept)
    {
        var text = Encoding.UTF8.GetString(kept);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isMarked = text[i] == Mark && i + 1 < text.Length;
            result.Append(!isMarked ? text[i] : text[++i] == '0' ? '\0' : text[i]);
        }

        return Encoding.UTF8.GetBytes(result.ToString());
    }
}
