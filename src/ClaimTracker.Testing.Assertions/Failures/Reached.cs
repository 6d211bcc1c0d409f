using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Assertions.Failures;

/// <summary>What a trace has walked.</summary>
internal static class Reached
{
    /// <summary>
    /// Each statement that the traced one goes back to, itself left out unless it is in a loop. Linear in them.
    /// </summary>
    public static IEnumerable<Step> Behind(AttributionTrace trace)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ends = trace.Origins.Where(origin => origin.Kind == OriginKind.Truncated).Select(origin => origin.StatementId)
            .ToHashSet(StringComparer.Ordinal);
        var pending = new Stack<string>([trace.StatementId]);
        while (pending.TryPop(out var id))
        {
            // A trace that was told to stop at a statement knows nothing of what is behind it.
            if (ends.Contains(id) || !trace.View.TryGetStatement(id, out var statement))
            {
                continue;
            }

            foreach (var attribution in statement.Attributions)
            {
                if (seen.Add(attribution.To))
                {
                    pending.Push(attribution.To);
                    yield return Step.Of(trace.View, attribution.To);
                }
            }
        }
    }
}
