namespace ClaimTracker.Tests.Telemetry;

/// <summary>
/// Activity and meter listeners hear the whole process, so tests that listen, or that need nobody to listen, run while no
/// other test does.
/// </summary>
[CollectionDefinition(nameof(ListeningCollection), DisableParallelization = true)]
public sealed class ListeningCollection;
