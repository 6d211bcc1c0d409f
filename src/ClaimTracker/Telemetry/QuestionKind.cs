using System.Diagnostics.Metrics;

namespace ClaimTracker.Telemetry;

/// <summary>A kind of question, as telemetry tells it from others.</summary>
/// <typeparam name="TAnswer">What answers it.</typeparam>
/// <param name="name">The kind, as a tag has it.</param>
/// <param name="sizeOf">How much an answer holds; cheap.</param>
internal sealed class QuestionKind<TAnswer>(string name, Func<TAnswer, int> sizeOf)
{
    public string Name { get; } = name;

    public string ActivityName { get; } = "claimtracker." + name;

    /// <summary>Where the size of answers is measured, if it is.</summary>
    public Histogram<int>? Sizes { get; init; }

    public int SizeOf(TAnswer answer) => sizeOf(answer);
}
