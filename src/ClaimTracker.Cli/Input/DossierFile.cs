using ClaimTracker.Cli.Stores;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Input;

/// <summary>A dossier on disk or on standard input, or a durable ledger.</summary>
/// <param name="name">The file as given on the command line, <c>-</c> for standard input.</param>
/// <param name="format">What it holds, if the command line says so.</param>
/// <param name="surroundings">Where standard input is, and where to show progress.</param>
internal sealed class DossierFile(string name, DossierFormat? format, Surroundings surroundings)
{
    /// <summary>Reads it into a ledger of its own.</summary>
    public ClaimLedger Load()
    {
        if (format is null && StoreFile.IsNamed(name))
        {
            return StoreFile.Read(name);
        }

        var file = new InputFile(name, surroundings);
        try
        {
            using var stream = file.Open();
            using var progress = new ByteProgress(surroundings, "Reading", stream.CanSeek ? stream.Length : null);
            var ledger = new ClaimLedger();
            var peeked = PeekedStream.Peek(stream);
            if (StoreFile.BeginsLike(peeked.Head))
            {
                return format is null && !file.IsStandardInput ? StoreFile.Read(name) : throw ToolException.BadInput(
                    file.Title,
                    "this is a durable ledger. " + (file.IsStandardInput ? "Give its file by name: it is not read from a pipe" : "Leave out --format"));
            }

            DossierReader.Load(ledger, peeked, format ?? FormatOf(name) ?? FormatDetection.Detect(peeked.Head), bytesRead: progress);
            return ledger;
        }
        catch (Exception exception) when (InputFile.IsAtFault(exception))
        {
            throw file.Fault(exception);
        }
    }

    /// <summary>The form that a file's name promises, or null.</summary>
    /// <param name="fileName">The name.</param>
    public static DossierFormat? FormatOf(string fileName) =>
        fileName.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DossierFormat.Json
        : fileName.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? DossierFormat.JsonLines
        : null;

    /// <summary>The form that an option names, or null where it is not given.</summary>
    /// <param name="option">The option.</param>
    /// <param name="word">Its value.</param>
    public static DossierFormat? FormatNamed(string option, string? word) => word switch
    {
        null => null,
        "json" => DossierFormat.Json,
        "jsonl" => DossierFormat.JsonLines,
        _ => throw ToolException.Usage($"{option}: there is no format '{word}'. Give json or jsonl, or leave it out"),
    };
}
