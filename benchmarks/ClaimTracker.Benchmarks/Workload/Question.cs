namespace ClaimTracker.Benchmarks.Workload;

/// <summary>A statement whose origins are asked for: by its number for those who keep numbers, by its id for those who keep ids.</summary>
internal readonly record struct Question(int Statement, string Id);
