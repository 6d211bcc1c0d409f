namespace ClaimTracker.Interchange.Quoting;

/// <summary>A stretch of a text, in characters (Unicode code points) from 0: where it starts, and where it has ended.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The shortest stretch that holds both.</summary>
    public TextSpan Hull(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The shortest stretch that holds all, or null where there are none.</summary>
    public static TextSpan? Hull(IEnumerable<TextSpan> spans)
    {
        TextSpan? hull = null;
        foreach (var span in spans)
        {
            hull = hull?.Hull(span) ?? span;
        }

        return hull;
    }
}
