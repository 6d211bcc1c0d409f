namespace ClaimTracker.Cli;

/// <summary>What the tool needs to know of the terminal that it runs in, if any.</summary>
/// <param name="ShowsOutput">Whether standard output goes to a terminal.</param>
/// <param name="ShowsErrors">Whether standard error goes to a terminal.</param>
/// <param name="HasColor">Whether the output may be coloured.</param>
/// <param name="Width">How many columns the output has.</param>
internal sealed record Terminal(bool ShowsOutput, bool ShowsErrors, bool HasColor, int Width)
{
    /// <summary>The width of output that goes to a file or another program: fixed, so that the same input gives the same bytes.</summary>
    public const int WidthElsewhere = 160;

    /// <summary>No terminal at all: plain text of a fixed width, and no progress.</summary>
    public static Terminal None { get; } = new(false, false, false, WidthElsewhere);

    /// <summary>The terminal of this process.</summary>
    public static Terminal Detect()
    {
        var showsOutput = !Console.IsOutputRedirected;
        if (showsOutput && OperatingSystem.IsWindows())
        {
            // The tool writes UTF-8 whatever code page the console was opened with.
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        return new Terminal(
            showsOutput,
            !Console.IsErrorRedirected,
            showsOutput && AllowsColor(),
            showsOutput ? DetectWidth() : WidthElsewhere);
    }

    // no-color.org: any value but the empty one asks for no colour.
    private static bool AllowsColor() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private static int DetectWidth()
    {
        const int Narrowest = 40;
        try
        {
            return Math.Max(Narrowest, Console.WindowWidth);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return WidthElsewhere;
        }
    }
}
