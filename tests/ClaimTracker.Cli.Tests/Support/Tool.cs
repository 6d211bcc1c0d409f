using System.Text;

namespace ClaimTracker.Cli.Tests.Support;

/// <summary>Runs the tool inside the test's own process.</summary>
internal static class Tool
{
    public static Outcome Run(params string[] args) => Run("", args);

    public static Outcome Run(string input, string[] args) => Run(Encoding.UTF8.GetBytes(input), Terminal.None, args);

    public static Outcome Run(byte[] input, Terminal terminal, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var standardInput = new MemoryStream(input);
        var exitCode = App.Run(args, standardInput, output, error, terminal);
        var text = Encoding.UTF8.GetString(output.ToArray());
        return new Outcome(exitCode, text, error.ToString());
    }
}
