using System.CommandLine;
using System.Text.Json;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;
using Spectre.Console;

namespace ClaimTracker.Cli.Commands;

/// <summary>A question that is ready to be asked: the command line, the ledger as it is to be looked at, and where to answer.</summary>
internal sealed class Inquiry(ParseResult parsed, LedgerView view, bool json, Surroundings surroundings)
{
    /// <summary>The ledger as it is to be looked at.</summary>
    public LedgerView View { get; } = view;

    /// <summary>Whether a machine asks.</summary>
    public bool Json { get; } = json;

    public T? Get<T>(Argument<T> argument) => parsed.GetValue(argument);

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    /// <summary>The ids of all statements, in ordinal order.</summary>
    public string[] StatementIds() => View.StatementIds();

    /// <summary>The ids of all claims, in ordinal order.</summary>
    public string[] ClaimIds() => View.ClaimIds();

    /// <summary>The statement's id, or an error that offers close ones.</summary>
    /// <param name="id">The id as given.</param>
    public string Statement(string id) =>
        View.TryGetStatement(id, out _) ? id : throw ToolException.Usage(UnknownId.Explain(View, "statement", id, StatementIds()));

    /// <summary>The claim's id, or an error that offers close ones.</summary>
    /// <param name="id">The id as given.</param>
    public string Claim(string id) =>
        View.TryGetClaim(id, out _) ? id : throw ToolException.Usage(UnknownId.Explain(View, "claim", id, ClaimIds()));

    /// <summary>Answers a machine with one object.</summary>
    /// <param name="write">Writes it.</param>
    public void WriteJson(Action<Utf8JsonWriter> write) => JsonOutput.WriteOne(surroundings.Output, write);

    /// <summary>Answers a machine with one object a line.</summary>
    /// <param name="ids">What is asked about, in order.</param>
    /// <param name="write">Asks about one and writes the answer.</param>
    public void WriteJson(IReadOnlyList<string> ids, Action<Utf8JsonWriter, string> write) =>
        JsonOutput.WriteLines(surroundings.Output, ids, write);

    /// <summary>Answers a person.</summary>
    /// <param name="print">Prints the answer.</param>
    public void Print(Action<IAnsiConsole> print) => TextOutput.Print(surroundings.Output, surroundings.Terminal, print);
}
