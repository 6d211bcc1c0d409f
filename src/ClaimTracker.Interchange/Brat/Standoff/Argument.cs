namespace ClaimTracker.Interchange.Brat.Standoff;

/// <summary>An argument of an event or a relation: <c>Source:T1</c>.</summary>
internal readonly record struct Argument(string Role, string Id);
