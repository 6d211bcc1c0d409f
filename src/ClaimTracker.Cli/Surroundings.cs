namespace ClaimTracker.Cli;

/// <summary>Everything that the tool touches outside of itself but for files: its streams and its terminal.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Terminal">Where the last two are shown.</param>
internal sealed record Surroundings(Stream Input, Stream Output, TextWriter Error, Terminal Terminal);
