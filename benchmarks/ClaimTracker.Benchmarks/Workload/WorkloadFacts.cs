namespace ClaimTracker.Benchmarks.Workload;

/// <summary>What a workload is made of, so that figures a question can be read as figures a statement, a hop or a byte.</summary>
internal static class WorkloadFacts
{
    public const string Claims = nameof(Claims);
    public const string Attributions = nameof(Attributions);
    public const string ReverseTwins = nameof(ReverseTwins);
    public const string IdLength = nameof(IdLength);
    public const string TextLength = nameof(TextLength);
    public const string Reached = nameof(Reached);

    public static void Record(NewsWorkload workload, IReadOnlyCollection<Question> questions)
    {
        Add(Claims, workload.ClaimCount);
        Add(Attributions, workload.Targets.Length);
        Add(ReverseTwins, CountReverseTwins(workload));
        Add(IdLength, questions.Average(question => question.Id.Length));
        Add(TextLength, questions.Average(question => Words.ClaimText(workload.ClaimOf(question.Statement)).Length));
        Add(Reached, questions.Average(question => workload.ReachedFrom(question.Statement).Count));

        void Add(string fact, double figure) =>
            Results.Add(new Result(nameof(WorkloadFacts), fact, workload.StatementCount, "", figure));
    }

    private static int CountReverseTwins(NewsWorkload workload)
    {
        var twins = 0;
        for (var statement = 0; statement < workload.StatementCount; statement++)
        {
            foreach (var credited in workload.CreditedBy(statement))
            {
                twins += credited > statement ? 1 : 0;
            }
        }

        return twins;
    }
}
