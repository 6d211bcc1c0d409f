using System.Diagnostics;
using ClaimTracker.DependencyInjection;
using ClaimTracker.Telemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/telemetry.md, with exporters that print what comes out.</summary>
public static class Watching
{
    public static void Watch()
    {
        var (activities, metrics) = (new List<Activity>(), new List<Metric>());
        var services = new ServiceCollection();
        services.AddClaimTracker();

        // snippet: Watch
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(ClaimTrackerTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(ClaimTrackerTelemetry.MeterName));
        // end snippet

        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(activities));
        services.ConfigureOpenTelemetryMeterProvider(meters => meters.AddInMemoryExporter(metrics));
        using var provider = services.BuildServiceProvider();
        var tracing = provider.GetRequiredService<TracerProvider>();
        var meters = provider.GetRequiredService<MeterProvider>();

        var ledger = provider.GetRequiredService<ClaimLedger>();
        ledger.Dispute(ledger.Claim("rain", "It will rain on Friday."));

        tracing.ForceFlush();
        meters.ForceFlush();
        foreach (var activity in activities)
        {
            Console.WriteLine($"{activity.OperationName}: {string.Join(", ", activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}");
        }

        foreach (var name in metrics.Select(metric => metric.Name).Order(StringComparer.Ordinal))
        {
            Console.WriteLine(name);
        }
    }
}
