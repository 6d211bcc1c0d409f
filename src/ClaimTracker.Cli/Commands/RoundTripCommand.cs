using System.CommandLine;
using ClaimTracker.Cli.Exchange;
using ClaimTracker.Cli.Input;
using ClaimTracker.Interchange;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>roundtrip</c>: reads a format and writes it again.</summary>
internal sealed class RoundTripCommand(IReadOnlyList<ToolFormat> formats, Surroundings surroundings) : TransferCommand(
    "roundtrip",
    "Reads a format and writes it again, with no ledger between: to see that nothing is lost.",
    [
        "claimtracker roundtrip nested nested.json -o again.json",
    ],
    formats.Where(format => format.CanRoundTrip),
    format => format.RoundTripOptions,
    new Argument<string>("INPUT") { Description = "The file to read; - for standard input." },
    "OUTPUT",
    surroundings)
{
    protected override TransferSummary Run(ParseResult parsed, ToolFormat format, InputFile input, string output) =>
        WriteWhole(output, stream => Read(parsed, input, transfer => format.RoundTrip(transfer, stream)));
}
