namespace ClaimTracker.Cli;

/// <summary>What the tool tells the shell (DESIGN section 8).</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary><c>check</c> found something of severity error, or <c>verify</c> that something is wrong.</summary>
    public const int Findings = 1;

    /// <summary>The command line asks for something that does not exist.</summary>
    public const int Usage = 2;

    /// <summary>A file is missing, unreadable or malformed, or the answer could not be written.</summary>
    public const int BadInput = 3;
}
