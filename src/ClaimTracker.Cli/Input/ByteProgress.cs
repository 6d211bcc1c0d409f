using System.Diagnostics;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Input;

/// <summary>
/// Shows on a terminal how far a long file has been read or written: one line on standard error that is rewritten and, in the end,
/// cleared.
/// </summary>
/// <param name="surroundings">The terminal.</param>
/// <param name="work">What is going on, such as <c>Reading</c>.</param>
/// <param name="totalBytes">How many bytes there will be, where that is known.</param>
internal sealed class ByteProgress(Surroundings surroundings, string work, long? totalBytes) : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan _next = Patience;
    private int _width;

    public void Report(long value)
    {
        if (surroundings.Terminal.ShowsErrors && Stopwatch.GetElapsedTime(_start) is var elapsed && elapsed >= _next)
        {
            _next = elapsed + Interval;
            Show(totalBytes is { } total and > 0
                ? $"{work}: {Words.Megabytes(value)} of {Words.Megabytes(total)} ({value * 100 / total} %)"
                : $"{work}: {Words.Megabytes(value)}");
        }
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            Show("");
            surroundings.Error.Write('\r');
            surroundings.Error.Flush();
        }
    }

    private void Show(string text)
    {
        surroundings.Error.Write('\r' + text.PadRight(_width));
        surroundings.Error.Flush();
        _width = Math.Max(_width, text.Length);
    }
}
