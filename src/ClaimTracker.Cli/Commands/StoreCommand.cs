using System.CommandLine;

namespace ClaimTracker.Cli.Commands;

/// <summary>A command that works on a durable ledger rather than asking it something.</summary>
internal abstract class StoreCommand : ToolCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A durable ledger: .db." };

    private readonly Option<bool> _json = new("--json") { Description = "Answer machines: JSON, one object a line, and nothing else on standard output." };

    protected StoreCommand(string name, string description, Surroundings surroundings, string[] examples)
        : base(name, description, examples)
    {
        Surroundings = surroundings;
        Add(_file);
        Add(_json);
        SetAction(parsed => Run(parsed, parsed.GetRequiredValue(_file), parsed.GetValue(_json)));
    }

    protected Surroundings Surroundings { get; }

    /// <summary>Does the work.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">FILE.</param>
    /// <param name="json">Whether a machine asks.</param>
    /// <returns>The exit code.</returns>
    protected abstract int Run(ParseResult parsed, string file, bool json);
}
