using System.Globalization;
using System.Text;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>Where in the input something stands, such as <c>$[3].itemReviewed.datePublished</c>; written out only when asked for.</summary>
internal sealed class Place
{
    private const int LongestName = 80;

    private readonly Place? _parent;
    private readonly string _name;
    private readonly int _index;

    private Place(Place? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>The root of a JSON value.</summary>
    /// <param name="within">What the value stands in, such as <c>script 2</c>; empty for a document of its own.</param>
    public static Place Root(string within) => new(null, within.Length == 0 ? "$" : $"{within}: $", -1);

    public Place Member(string name) => new(this, name, -1);

    public Place Item(int index) => new(this, "", index);

    /// <summary>What it stands in; null for a root.</summary>
    public Place? Parent => _parent;

    /// <inheritdoc />
    public override string ToString()
    {
        var steps = new Stack<Place>();
        for (var place = this; place is not null; place = place._parent)
        {
            steps.Push(place);
        }

        var text = new StringBuilder(steps.Pop()._name);
        foreach (var step in steps)
        {
            if (step._index >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step._index}]");
            }
            else if (IsPlain(step._name))
            {
                text.Append('.').Append(step._name);
            }
            else
            {
                text.Append("['").Append(Shown(step._name)).Append("']");
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= LongestName && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '_' or '-');

    private static string Shown(string name) => Excerpt.Of(name, LongestName);
}
