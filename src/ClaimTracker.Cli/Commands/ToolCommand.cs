using System.CommandLine;
using ClaimTracker.Cli.Exchange;

namespace ClaimTracker.Cli.Commands;

/// <summary>A command of the tool: what its help says beyond arguments and options.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">What it is for.</param>
/// <param name="examples">Command lines that work.</param>
/// <param name="formats">The formats that FORMAT may name; none for a command without FORMAT.</param>
internal abstract class ToolCommand(string name, string description, string[] examples, params ToolFormat[] formats)
    : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    public IReadOnlyList<ToolFormat> Formats => formats;
}
