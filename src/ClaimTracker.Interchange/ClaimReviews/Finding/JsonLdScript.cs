namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>A <c>script</c> element of a web page that holds JSON-LD.</summary>
/// <param name="Number">Which one of the page it is, from 1.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">What stands in it.</param>
internal sealed record JsonLdScript(int Number, int Line, string Text);
