namespace ClaimTracker.Interchange;

/// <summary>Something that a transfer left out: a whole record, or a part of one that was kept.</summary>
/// <param name="Where">Its place in the input, so that a person finds it: a line, a JSON path, an id.</param>
/// <param name="Why">Why it could not come along, as a sentence without the full stop.</param>
public sealed record SkippedItem(string Where, string Why);
