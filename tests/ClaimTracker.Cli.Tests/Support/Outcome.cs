namespace ClaimTracker.Cli.Tests.Support;

/// <summary>What a run of the tool left behind.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Sees to it that the input was refused in one line, and gives the line.</summary>
    public string Refused(int exitCode)
    {
        ExitCode.Should().Be(exitCode, "standard error says: {0}", Error);
        Output.Should().BeEmpty("an error leaves standard output alone");
        Error.Should().EndWith("\n");
        Error.TrimEnd('\n').Should().NotBeEmpty().And.NotContain("\n", "an error is one line");
        return Error.TrimEnd('\n');
    }

    /// <summary>Sees to it that the answer was given without complaint, and gives the answer.</summary>
    public string Answered(int exitCode = 0)
    {
        Error.Should().BeEmpty();
        ExitCode.Should().Be(exitCode);
        return Output;
    }
}
