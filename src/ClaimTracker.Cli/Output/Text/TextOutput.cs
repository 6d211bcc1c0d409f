using System.Text;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>Prints an answer for people: coloured on a terminal, plain anywhere else.</summary>
internal static class TextOutput
{
    private const int BufferSize = 64 * 1024;

    public static void Print(Stream output, Terminal terminal, Action<IAnsiConsole> print)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), BufferSize, leaveOpen: true) { NewLine = "\n" };
        using var plain = new TrimmingWriter(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(terminal.ShowsOutput ? writer : plain),
        });
        console.Profile.Width = terminal.Width;
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Capabilities.Links = false;
        print(console);
    }
}
