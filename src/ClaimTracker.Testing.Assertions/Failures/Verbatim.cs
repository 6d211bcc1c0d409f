namespace ClaimTracker.Testing.Assertions.Failures;

/// <summary>A text that a failure message shows as it is: without quotes, and whatever braces it holds.</summary>
internal sealed class Verbatim(string text)
{
    public override string ToString() => text;
}
