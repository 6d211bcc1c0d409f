using System.Buffers;
using System.Text;

namespace ClaimTracker.Interchange.Csv;

/// <summary>
/// Keeps a spreadsheet from taking text for a formula: a line of a cell that begins, spaces and apostrophes aside, with
/// <c>= + - @</c> (or their full-width forms), a tab or a carriage return gets an apostrophe before it. Taking it off again gives
/// every text back as it was, because a line that has one already gets another.
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    private static readonly SearchValues<char> Dangerous = SearchValues.Create("=+-@\t\r＝＋－＠");

    public static string Put(string text) => Rewrite(text, (line, isFirst, into) =>
    {
        if (IsDangerous(line, isFirst))
        {
            into.Append(Mark);
        }

        into.Append(line);
    });

    public static string TakeOff(string text) => Rewrite(text, (line, isFirst, into) =>
        into.Append(line is [Mark, ..] && IsDangerous(line[1..], isFirst) ? line[1..] : line));

    private delegate void LineRewriter(ReadOnlySpan<char> line, bool isFirst, StringBuilder into);

    private static string Rewrite(string text, LineRewriter rewrite)
    {
        if (!text.AsSpan().ContainsAny(Dangerous))
        {
            return text;
        }

        var into = new StringBuilder(text.Length + 8);
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end + 1;
            if (end < text.Length && text[end - 1] == '\r' && text[end] == '\n')
            {
                end++;
            }

            rewrite(text.AsSpan(start, end - start), start == 0, into);
            start = end;
        }

        return into.ToString();
    }

    private static bool IsDangerous(ReadOnlySpan<char> line, bool isFirst)
    {
        foreach (var c in line)
        {
            if (c is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' || (c == '\r' && isFirst))
            {
                return true;
            }

            if (c != Mark && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return false;
    }
}
