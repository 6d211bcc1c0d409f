using System.Globalization;
using System.Text;

namespace ClaimTracker.Testing.Snapshots;

/// <summary>Builds the text of a snapshot: facts at the margin, lists below their headings, <c>none</c> where a list is empty.</summary>
internal sealed class SnapshotText
{
    private readonly StringBuilder _text = new();

    public SnapshotText Fact(string name, string value)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        _text.Append(name).Append(": ").Append(value);
        return this;
    }

    public SnapshotText Fact(string name, int value) => Fact(name, value.ToString(CultureInfo.InvariantCulture));

    public SnapshotText Fact(string name, bool value) => Fact(name, value ? "yes" : "no");

    public SnapshotText List(string name, IEnumerable<string> items)
    {
        Fact(name, "");
        var any = false;
        foreach (var item in items)
        {
            if (!any)
            {
                // No blank before the end of the heading's line.
                _text.Length--;
            }

            any = true;
            _text.Append("\n  ").Append(item);
        }

        if (!any)
        {
            _text.Append("none");
        }

        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>The name of an enum's value as words: <c>RestsOnARetraction</c> becomes "rests on a retraction".</summary>
    public static string Words<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    public static string Agent(string? id) => id ?? "somebody unknown";
}
