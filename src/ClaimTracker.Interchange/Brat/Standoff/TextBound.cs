using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Standoff;

/// <summary>A text-bound annotation: <c>T7⇥Content 10 15;20 25⇥the words</c>.</summary>
/// <param name="Id">Its id, such as <c>T7</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Spans">Its stretches in the text, as written; at least one.</param>
/// <param name="Text">Its words as the file gives them, empty where it does not; of several stretches, a space apart.</param>
/// <param name="Line">The line on which it stands, from 1.</param>
internal sealed record TextBound(string Id, string Type, IReadOnlyList<TextSpan> Spans, string Text, int Line)
{
    /// <summary>The shortest stretch that holds it.</summary>
    public TextSpan Hull { get; } = TextSpan.Hull(Spans)!.Value;
}
