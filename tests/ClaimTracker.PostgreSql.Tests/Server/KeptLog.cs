using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>Keeps the messages that it is given, by whichever thread, but for those of level Debug.</summary>
internal sealed class KeptLog : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string? Name, string Text)> _messages = new();

    public IReadOnlyList<(LogLevel Level, string? Name, string Text)> Messages => [.. _messages];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Debug;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue((logLevel, eventId.Name, formatter(state, exception)));

    /// <summary>Waits until there is a message of this name.</summary>
    public Task<string> AwaitAsync(string name, int after = 0) =>
        Eventually.FindAsync(() => Messages.Skip(after).Where(message => message.Name == name).Select(message => message.Text).FirstOrDefault());
}
