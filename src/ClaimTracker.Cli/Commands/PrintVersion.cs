using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace ClaimTracker.Cli.Commands;

/// <summary>Prints the tool's version, whatever process it runs in.</summary>
internal sealed class PrintVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(App).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine(version?.Split('+')[0] ?? "unknown");
        return ExitCode.Done;
    }
}
