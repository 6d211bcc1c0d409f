using System.Diagnostics.Metrics;
using ClaimTracker.Telemetry;

namespace ClaimTracker.Tests.Telemetry;

/// <summary>Keeps what ledgers measure while it listens.</summary>
internal sealed class RecordingMeterListener : IDisposable
{
    private readonly MeterListener _listener = new();

    public RecordingMeterListener()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ClaimTrackerTelemetry.MeterName)
            {
                Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public List<Instrument> Instruments { get; } = [];

    /// <summary>Each as <c>instrument=value tag=value</c>.</summary>
    public List<string> Measurements { get; } = [];

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = FormattableString.Invariant($"{instrument.Name}={value}");
        foreach (var (name, tag) in tags)
        {
            text += $" {name}={tag}";
        }

        Measurements.Add(text);
    }
}
