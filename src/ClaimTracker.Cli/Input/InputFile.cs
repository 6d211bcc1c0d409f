namespace ClaimTracker.Cli.Input;

/// <summary>What a command reads: a file, a folder where a format lives in folders, or standard input.</summary>
/// <param name="name">The path as given on the command line, <c>-</c> for standard input.</param>
/// <param name="surroundings">Where standard input is.</param>
internal sealed class InputFile(string name, Surroundings surroundings)
{
    private const int BufferSize = 64 * 1024;

    public string Name => name;

    public bool IsStandardInput => name == "-";

    /// <summary>What it is called in messages.</summary>
    public string Title => IsStandardInput ? "standard input" : name;

    /// <summary>Its length in bytes, where it is a file.</summary>
    public long? Length => File.Exists(name) ? new FileInfo(name).Length : null;

    /// <summary>Whether a path leads to the same file.</summary>
    /// <param name="path">The path as given on the command line.</param>
    public bool IsSameAs(string path) => !IsStandardInput && File.Exists(name) && File.Exists(path) && Resolve(name) == Resolve(path);

    /// <summary>Another file, for the same command.</summary>
    /// <param name="path">The path as given on the command line.</param>
    public InputFile Another(string path) => new(path, surroundings);

    /// <summary>Opens it to be read once from its beginning to its end, as a document: a durable ledger is refused.</summary>
    public Stream OpenDocument() => new DocumentStream(Open(), IsLedger);

    /// <summary>Opens it to be read once from its beginning to its end, whatever it is.</summary>
    public Stream Open() => IsStandardInput
        ? surroundings.Input
        : new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize, FileOptions.SequentialScan);

    /// <summary>What to tell the user where a document is wanted, and this is a durable ledger.</summary>
    public ToolException IsLedger() => ToolException.BadInput(Title, IsStandardInput
        ? "this is a durable ledger, and a document is read here. Export it from its file first: claimtracker export dossier LEDGER -o dossier.jsonl"
        : $"this is a durable ledger, and a document is read here. Export it first: claimtracker export dossier {name} -o dossier.jsonl");

    /// <summary>Whether an exception says that the input is at fault.</summary>
    /// <param name="exception">What reading threw.</param>
    public static bool IsAtFault(Exception exception) => exception is ClaimTrackerException
        or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>What to tell the user of it.</summary>
    /// <param name="exception">One for which <see cref="IsAtFault"/> holds.</param>
    /// <param name="advice">What to do about it besides, as a sentence.</param>
    public ToolException Fault(Exception exception, string? advice = null) =>
        ToolException.BadInput(Title, advice is null ? Explain(exception) : $"{Explain(exception)} {advice}", exception);

    /// <summary>The same, of a place in it that the exception does not know.</summary>
    /// <param name="place">Where in the input it is.</param>
    /// <param name="exception">One for which <see cref="IsAtFault"/> holds.</param>
    public ToolException FaultAt(string place, Exception exception) => ToolException.BadInput(Title, $"{place}: {Explain(exception)}", exception);

    private static string Resolve(string path) =>
        Path.GetFullPath(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);

    private string Explain(Exception exception) => exception switch
    {
        ClaimTrackerException => exception.Message,
        FileNotFoundException or DirectoryNotFoundException =>
            "there is no such file. Check the path, or give - for standard input",
        UnauthorizedAccessException when Directory.Exists(name) => "this is a directory. Give a file in it",
        UnauthorizedAccessException => "the file may not be read. Check its permissions",
        _ => $"the file cannot be read. {exception.Message}",
    };
}
