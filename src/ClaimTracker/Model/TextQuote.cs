namespace ClaimTracker.Model;

/// <summary>
/// The words of a report that show an attribution, found again by their surroundings (W3C Web Annotation text-quote selector)
/// and, where known, by character offsets.
/// </summary>
/// <param name="Exact">The words themselves.</param>
public sealed record TextQuote(string Exact)
{
    /// <summary>The words just before.</summary>
    public string? Prefix { get; init; }

    /// <summary>The words just after.</summary>
    public string? Suffix { get; init; }

    /// <summary>Offset of the first character in the report's text, from 0.</summary>
    public int? Start { get; init; }

    /// <summary>Offset behind the last character.</summary>
    public int? End { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];
}
