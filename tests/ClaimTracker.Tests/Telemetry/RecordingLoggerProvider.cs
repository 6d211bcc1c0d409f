using Microsoft.Extensions.Logging;

namespace ClaimTracker.Tests.Telemetry;

/// <summary>Gives every category the same recording logger.</summary>
internal sealed class RecordingLoggerProvider : ILoggerProvider
{
    public List<string> Categories { get; } = [];

    public RecordingLogger Logger { get; } = new();

    public ILogger CreateLogger(string categoryName)
    {
        Categories.Add(categoryName);
        return Logger;
    }

    public void Dispose()
    {
    }
}
