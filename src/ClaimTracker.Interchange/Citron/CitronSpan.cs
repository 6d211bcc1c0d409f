using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Citron;

/// <summary>A span of Citron's: some words, and where they stand if that is known.</summary>
internal sealed record CitronSpan(string Text, TextSpan? Place);
