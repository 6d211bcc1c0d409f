using System.CommandLine;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Stores;

namespace ClaimTracker.Cli.Exchange;

/// <summary>One run of <c>import</c>, <c>export</c> or <c>roundtrip</c>: the command line, the input, and whom to tell how far it is.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="called">FORMAT as given.</param>
/// <param name="input">INPUT (or, to export, FILE, which is loaded already).</param>
/// <param name="output">OUTPUT as given.</param>
/// <param name="progress">Shows how much has been read.</param>
internal sealed class Transfer(ParseResult parsed, string called, InputFile input, string output, IProgress<long> progress)
{
    /// <summary>FORMAT as given: the format's name or one of its others, in any case.</summary>
    public string Called => called;

    /// <summary>INPUT as given; a file, <c>-</c>, or a folder where the format lives in folders.</summary>
    public string Path => input.Name;

    /// <summary>OUTPUT as given; a file, or <c>-</c>.</summary>
    public string OutputPath => output;

    /// <summary>
    /// Is to be told how many bytes have been read where the format opens files by itself; <see cref="OpenInput"/> tells it.
    /// </summary>
    public IProgress<long> Progress => progress;

    /// <summary>Opens INPUT to be read once; throws where it cannot be read, and reports how far reading is.</summary>
    public Stream OpenInput() => new WatchedStream(input.OpenDocument(), progress);

    /// <summary>Refuses an INPUT that is a durable ledger, where the format opens it by itself.</summary>
    public void RefuseLedger()
    {
        if (File.Exists(input.Name) && StoreFile.IsOne(input.Name))
        {
            throw input.IsLedger();
        }
    }

    /// <summary>Reads a further file, which an option of the format names; what is wrong with it is said of it and not of INPUT.</summary>
    /// <param name="path">The path as given.</param>
    /// <param name="read">Makes of it what the format needs.</param>
    /// <exception cref="ToolException">It cannot be read, or is not what it should be.</exception>
    public T Further<T>(string path, Func<Stream, T> read)
    {
        var file = input.Another(path);
        try
        {
            using var stream = file.OpenDocument();
            return read(stream);
        }
        catch (Exception exception) when (InputFile.IsAtFault(exception))
        {
            throw file.Fault(exception);
        }
    }

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);
}
