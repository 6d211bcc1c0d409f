using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// The reference where it begins as everybody else does, with an id: a look into a dictionary from ids to numbers, then the walk of
/// <see cref="BareArrays"/>.
/// </summary>
internal sealed class BareArraysById : IOriginFinder
{
    private readonly BareArrays _bare;
    private readonly Dictionary<string, int> _numbers;

    public BareArraysById(NewsWorkload workload, BareArrays bare)
    {
        _bare = bare;
        _numbers = new Dictionary<string, int>(workload.StatementCount, StringComparer.Ordinal);
        for (var statement = 0; statement < workload.StatementCount; statement++)
        {
            _numbers.Add(workload.IdOf(statement), statement);
        }
    }

    public IEnumerable<int> Found => _bare.Found;

    public int FindOrigins(Question question) => _bare.FindOrigins(_numbers[question.Id]);
}
