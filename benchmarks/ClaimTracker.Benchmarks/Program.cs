using ClaimTracker.Benchmarks.Peers;

foreach (var n in new[] { 10_000, 100_000, 1_000_000 })
{
    var set = PeerSet.Of(n);
    var questions = set.Questions(10_000);
    Console.WriteLine($"{n}: claims {set.Workload.ClaimCount} edges {set.Workload.Targets.Length} id {questions.Average(q => q.Id.Length)} {questions.Min(q => q.Id.Length)} {questions.Max(q => q.Id.Length)} {questions[0].Id}");
    var t0 = DateTime.Now;
    IOriginFinder[] peers = [set.Bare, new LedgerTrace(set.Ledger), new QuikGraphDepthFirst(set.Graph), set.Naive, set.Sqlite];
    Console.WriteLine($"built {DateTime.Now - t0}");
    Agreement.Check(set.Workload, peers, questions);
    Agreement.Check(set.Workload, [set.Bare, new QuikGraphBreadthFirst(set.Graph)], questions.Take(3));
    foreach (var peer in peers)
    {
        var sum = 0;
        for (var round = 0; round < 5; round++)
        {
            var from = System.Diagnostics.Stopwatch.GetTimestamp();
            foreach (var q in questions) sum += peer.FindOrigins(q);
            if (round == 4) Console.WriteLine($"{peer.GetType().Name} {System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMicroseconds / 10_000:F3} us {sum}");
        }
    }
}
