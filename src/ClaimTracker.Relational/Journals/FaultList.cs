using System.Globalization;

namespace ClaimTracker.Relational.Journals;

/// <summary>Faults as they are found: as many as somebody may want to read, and how many more there are.</summary>
internal sealed class FaultList
{
    private const int Most = 100;

    private readonly List<JournalFault> _listed = [];
    private long _others;

    public void Add(JournalFault fault)
    {
        if (_listed.Count < Most)
        {
            _listed.Add(fault);
        }
        else
        {
            _others++;
        }
    }

    public void AddAll(IEnumerable<JournalFault> faults)
    {
        foreach (var fault in faults)
        {
            Add(fault);
        }
    }

    /// <summary>The first ones; where there are more, one behind them says so.</summary>
    public IReadOnlyList<JournalFault> ToList() => _others == 0 ? _listed :
        [.. _listed, new JournalFault(null, null, string.Create(CultureInfo.InvariantCulture, $"and {_others} more of the kind, which are not listed"))];
}
