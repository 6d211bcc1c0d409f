namespace ClaimTracker.Testing.Assertions.Tests;

/// <summary>An assertion on something of which it holds, and on something of which it does not.</summary>
/// <param name="Method">The assertion's name.</param>
/// <param name="Holding">Must not throw.</param>
/// <param name="Failing">Must throw; the message is kept as a snapshot.</param>
public sealed record AssertionCase(string Method, Action Holding, Action Failing);
