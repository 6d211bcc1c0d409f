using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Stores;

/// <summary>Some lines of JSON Lines that are recorded together.</summary>
internal sealed class LineBatch : IRecordSink
{
    private DossierCollector _records = new();
    private long _first;
    private long _last;

    /// <summary>The ids of its agents, claims, reports and statements, and of what is redacted, in the order of the lines.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Members of the head of the lines that no version so far knows.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; set; } = [];

    /// <summary>Where its lines stand, for messages.</summary>
    public string Lines => _first == _last ? $"line {_first}" : $"lines {_first} to {_last}";

    /// <summary>Takes note of the line that a record stood on.</summary>
    public void Count(long line)
    {
        _first = _first == 0 ? line : _first;
        _last = line;
    }

    public Dossier ToDossier() => _records.ToDossier() with { UnknownMembers = UnknownMembers };

    /// <summary>Begins again.</summary>
    public void Clear()
    {
        _records = new DossierCollector();
        _first = _last = 0;
        Ids.Clear();
        UnknownMembers = [];
    }

    public void Add(Agent agent)
    {
        _records.Add(agent);
        Ids.Add(agent.Id);
    }

    public void Add(Claim claim)
    {
        _records.Add(claim);
        Ids.Add(claim.Id);
    }

    public void Add(Report report)
    {
        _records.Add(report);
        Ids.Add(report.Id);
    }

    public void Add(Statement statement)
    {
        _records.Add(statement);
        Ids.Add(statement.Id);
    }

    public void Add(CounterClaim counterClaim) => _records.Add(counterClaim);

    public void Add(Retraction retraction) => _records.Add(retraction);

    public void Add(Redaction redaction)
    {
        _records.Add(redaction);
        Ids.Add(redaction.Id);
    }
}
