using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Interchange;

namespace ClaimTracker.Cli.Output;

/// <summary>Says what became of a transfer: on standard output, or on standard error where standard output has the data.</summary>
/// <param name="surroundings">Where these are.</param>
/// <param name="json">Whether a machine reads it.</param>
/// <param name="verbose">Whether a person wants all of it.</param>
/// <param name="besideOutput">Whether standard output has the data.</param>
internal sealed class SummaryOutput(Surroundings surroundings, bool json, bool verbose, bool besideOutput)
{
    public void Write(TransferSummary summary)
    {
        if (!besideOutput)
        {
            Write(summary, surroundings.Output, surroundings.Terminal);
            return;
        }

        using var text = new MemoryStream();
        Write(summary, text, Terminal.None);
        surroundings.Error.Write(System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length));
        surroundings.Error.Flush();
    }

    private void Write(TransferSummary summary, Stream stream, Terminal terminal)
    {
        if (json)
        {
            JsonOutput.WriteOne(stream, writer => SummaryJson.Write(writer, summary));
        }
        else
        {
            TextOutput.Print(stream, terminal, console => SummaryText.Print(console, summary, verbose));
        }
    }
}
