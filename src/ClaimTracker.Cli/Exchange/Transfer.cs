using System.CommandLine;

namespace ClaimTracker.Cli.Exchange;

/// <summary>One run of <c>import</c>, <c>export</c> or <c>roundtrip</c>: the command line, the input, and whom to tell how far it is.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="path">INPUT as given; a file, or a folder where the format lives in folders.</param>
/// <param name="input">Opens INPUT as a stream; throws where it cannot be read.</param>
/// <param name="progress">Is told how many bytes have been read.</param>
internal sealed class Transfer(ParseResult parsed, string path, Func<Stream> input, IProgress<long> progress)
{
    public string Path => path;

    public IProgress<long> Progress => progress;

    public Stream OpenInput() => input();

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);
}
