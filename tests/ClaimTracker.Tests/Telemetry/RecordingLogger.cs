using Microsoft.Extensions.Logging;

namespace ClaimTracker.Tests.Telemetry;

/// <summary>Keeps the messages that it is given.</summary>
internal sealed class RecordingLogger(LogLevel least = LogLevel.Debug) : ILogger
{
    public List<(LogLevel Level, EventId Event, string Text)> Messages { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Messages.Add((logLevel, eventId, formatter(state, exception)));
}
