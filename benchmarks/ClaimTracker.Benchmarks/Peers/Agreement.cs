using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>Holds the answers of all peers against each other, before anything is timed.</summary>
/// <remarks>
/// Peers may name another statement of the same loop, so each origin is compared by the smallest number that it reaches: for a
/// statement that credits nobody itself, for one in a loop with no way out the smallest of the loop, for anything else, which is
/// no origin, most likely another.
/// </remarks>
internal static class Agreement
{
    /// <exception cref="InvalidOperationException">Two peers do not agree; the message says which, on what.</exception>
    public static void Check(NewsWorkload workload, IReadOnlyList<IOriginFinder> peers, IEnumerable<Question> questions)
    {
        foreach (var question in questions)
        {
            var expected = Ask(workload, peers[0], question);
            foreach (var peer in peers.Skip(1))
            {
                var actual = Ask(workload, peer, question);
                if (!expected.SequenceEqual(actual))
                {
                    throw new InvalidOperationException(
                        $"The origins of {question.Id} are {string.Join(", ", expected)} to {peers[0].GetType().Name}, "
                        + $"but {string.Join(", ", actual)} to {peer.GetType().Name}.");
                }
            }
        }
    }

    /// <summary>Holds what one pass over a whole ledger says of some statements against what is found for each by itself.</summary>
    /// <exception cref="InvalidOperationException">They do not agree; the message says on what.</exception>
    public static void CheckWhole(ClaimLedger ledger, BareArrays bare, IEnumerable<Question> questions)
    {
        var whole = ledger.TraceAll();
        foreach (var question in questions)
        {
            var (summary, trace) = (whole[question.Id], ledger.Trace(question.Id).Resolve());
            if (summary.OriginCount != bare.FindOrigins(question)
                || summary.SingleSourced != trace.SingleSourced
                || summary.RestsOnLoop != trace.Cycles.Count > 0)
            {
                throw new InvalidOperationException($"The whole ledger's pass says that {summary} Its own trace says: {trace}");
            }
        }
    }

    private static int[] Ask(NewsWorkload workload, IOriginFinder peer, Question question)
    {
        var count = peer.FindOrigins(question);
        int[] origins = [.. peer.Found.Select(origin => workload.ReachedFrom(origin).Min()).Order()];
        return origins.Length == count
            ? origins
            : throw new InvalidOperationException(
                $"{peer.GetType().Name} counts {count} origins of {question.Id} and gives {origins.Length}.");
    }
}
