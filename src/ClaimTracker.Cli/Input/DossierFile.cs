using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Input;

/// <summary>A dossier on disk or on standard input.</summary>
/// <param name="name">The file as given on the command line, <c>-</c> for standard input.</param>
/// <param name="format">What it holds, if the command line says so.</param>
/// <param name="surroundings">Where standard input is, and where to show progress.</param>
internal sealed class DossierFile(string name, DossierFormat? format, Surroundings surroundings)
{
    private const int BufferSize = 64 * 1024;

    private bool IsStandardInput => name == "-";

    private string ShownName => IsStandardInput ? "standard input" : name;

    /// <summary>Reads it into a ledger of its own.</summary>
    public ClaimLedger Load()
    {
        try
        {
            using var stream = Open();
            using var progress = new ReadingProgress(surroundings, stream.CanSeek ? stream.Length : null);
            var ledger = new ClaimLedger();
            var peeked = PeekedStream.Peek(stream);
            DossierReader.Load(ledger, peeked, format ?? FormatOfName() ?? FormatDetection.Detect(peeked.Head), bytesRead: progress);
            return ledger;
        }
        catch (ClaimTrackerException exception)
        {
            throw ToolException.BadInput(ShownName, exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw ToolException.BadInput(ShownName, Explain(exception), exception);
        }
    }

    private Stream Open() => IsStandardInput
        ? surroundings.Input
        : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);

    private DossierFormat? FormatOfName() =>
        IsStandardInput ? null
        : name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? DossierFormat.Json
        : name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? DossierFormat.JsonLines
        : null;

    private string Explain(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            "there is no such file. Check the path, or give - for standard input",
        UnauthorizedAccessException when Directory.Exists(name) => "this is a directory. Give a file in it",
        UnauthorizedAccessException => "the file may not be read. Check its permissions",
        _ => $"the file cannot be read. {exception.Message}",
    };
}
