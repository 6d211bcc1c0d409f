using System.Diagnostics;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The tool itself, in a process of its own: the one that was built with these tests, or the one that <c>CLAIMTRACKER_TOOL</c> names.</summary>
internal static class ClaimTrackerTool
{
    private const string Variable = "CLAIMTRACKER_TOOL";

    /// <summary>How to call it.</summary>
    public static ProcessStartInfo Command(params string[] arguments) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } tool
        ? new ProcessStartInfo(tool, arguments)
        : new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "ClaimTracker.Cli.dll"), .. arguments]);

    /// <summary>How to record standard input in a ledger, a line at a time.</summary>
    public static ProcessStartInfo Append(string ledger) => Command("append", ledger, "-", "--json");

    /// <summary>The same in the faster mode.</summary>
    public static ProcessStartInfo AppendFaster(string ledger) => Command("append", ledger, "-", "--json", "--synchronous", "normal");

    /// <summary>Makes a ledger, unless a kill has left one that is to become one.</summary>
    public static void Init(string ledger)
    {
        if (!File.Exists(ledger))
        {
            Run("init", ledger).ExitCode.Should().Be(0);
        }
    }

    /// <summary>Runs it to its end.</summary>
    public static ToolOutcome Run(params string[] arguments) => Run(Command(arguments));

    /// <summary>Runs a call to its end.</summary>
    public static ToolOutcome Run(ProcessStartInfo command)
    {
        command.RedirectStandardOutput = true;
        command.RedirectStandardError = true;
        command.RedirectStandardInput = true;
        using var process = Process.Start(command)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolOutcome(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}

/// <summary>What the tool said and how it ended.</summary>
internal sealed record ToolOutcome(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit {ExitCode}: {Output}{Errors}";
}
