using System.CommandLine;
using ClaimTracker.Interchange;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Exchange;

/// <summary>
/// A format of others as the commands <c>import</c>, <c>export</c> and <c>roundtrip</c> see it: its name, its options and what it can
/// do. One class a format joins the tool to the interchange library.
/// </summary>
/// <remarks>
/// Whatever goes wrong with the input is a <see cref="ClaimTrackerException"/> or an <see cref="IOException"/>; the commands turn it
/// into one line on standard error, and leave the output as it was.
/// </remarks>
internal abstract class ToolFormat
{
    /// <summary>What FORMAT is called on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Other words that people may type for it.</summary>
    public virtual IReadOnlyList<string> OtherNames => [];

    /// <summary>What it is, in one line of help.</summary>
    public abstract string Title { get; }

    /// <summary>
    /// Options that only this format has, such as <c>--mapping</c>: fields of the instance, with a description that begins with the
    /// format's name. They are offered by every command that the format can serve, unless the three properties below say otherwise.
    /// </summary>
    public virtual IReadOnlyList<Option> Options => [];

    public virtual IReadOnlyList<Option> ImportOptions => Options;

    public virtual IReadOnlyList<Option> ExportOptions => Options;

    public virtual IReadOnlyList<Option> RoundTripOptions => Options;

    public virtual bool CanImport => false;

    public virtual bool CanExport => false;

    public virtual bool CanRoundTrip => false;

    /// <summary>Whether FORMAT means this one, in any case.</summary>
    /// <param name="word">FORMAT as given.</param>
    public bool IsCalled(string word) => OtherNames.Append(Name).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the input as records, each of which is given to the sink once.</summary>
    public virtual TransferSummary Import(Transfer transfer, IRecordSink sink) => throw new NotSupportedException();

    /// <summary>Writes a ledger in this format.</summary>
    public virtual TransferSummary Export(Transfer transfer, LedgerView view, Stream output) => throw new NotSupportedException();

    /// <summary>Reads the format and writes it again, with no ledger between.</summary>
    public virtual TransferSummary RoundTrip(Transfer transfer, Stream output) => throw new NotSupportedException();
}
