namespace ClaimTracker.Cli;

/// <summary>Ends the command with one line on standard error and an exit code of its own.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(int exitCode, string message, Exception? innerException)
        : base(message, innerException) => ExitCode = exitCode;

    public int ExitCode { get; }

    /// <summary>The command line asks for something that does not exist.</summary>
    /// <param name="message">The reason and a hint.</param>
    public static ToolException Usage(string message) => new(Cli.ExitCode.Usage, message, null);

    /// <summary>A file cannot be read as what it should be.</summary>
    /// <param name="file">The file as given on the command line.</param>
    /// <param name="message">The place, the rule and the cure.</param>
    /// <param name="innerException">What revealed it.</param>
    public static ToolException BadInput(string file, string message, Exception? innerException = null) =>
        new(Cli.ExitCode.BadInput, $"{file}: {message}", innerException);
}
