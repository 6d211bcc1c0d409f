using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Journals;

/// <summary>
/// Holds records of which only commitments are left against the redactions behind them: a record that is said to be erased, and that no
/// redaction erased, may say anything. Memory grows with what was erased.
/// </summary>
internal sealed class ErasureAudit : IRecordSink
{
    private readonly Dictionary<(RedactionTarget Target, string Id), List<(long Revision, long Record)>> _awaiting = [];
    private readonly List<(long Revision, long Record)> _unredactable = [];
    private readonly List<Redaction> _redactions = [];
    private (long Revision, long Record) _current;

    /// <summary>How many records have been erased.</summary>
    public long Erased { get; private set; }

    /// <summary>The redactions, in the order of the journal.</summary>
    public IReadOnlyList<Redaction> Redactions => _redactions;

    /// <summary>The records that are said to be erased, and that no redaction so far erased.</summary>
    public IEnumerable<(long Revision, long Record)> Unexplained => _unredactable.Concat(_awaiting.Values.SelectMany(records => records)).Order();

    /// <summary>The record that comes next is said to be erased.</summary>
    public void Begin(long revision, long record)
    {
        _current = (revision, record);
        Erased++;
    }

    /// <summary>Takes note of a redaction, which erased what came before it.</summary>
    public void Explain(Redaction redaction)
    {
        _redactions.Add(redaction);
        _awaiting.Remove((redaction.Target, redaction.Id));
    }

    public void Add(Agent agent) => Await(RedactionTarget.Agent, agent.Id);

    public void Add(Claim claim) => Await(RedactionTarget.Claim, claim.Id);

    public void Add(Report report) => Await(RedactionTarget.Report, report.Id);

    public void Add(Statement statement) => Await(RedactionTarget.Statement, statement.Id);

    public void Add(CounterClaim counterClaim) => _unredactable.Add(_current);

    public void Add(Retraction retraction) => _unredactable.Add(_current);

    public void Add(Redaction redaction) => _unredactable.Add(_current);

    private void Await(RedactionTarget target, string id)
    {
        if (!_awaiting.TryGetValue((target, id), out var records))
        {
            _awaiting.Add((target, id), records = []);
        }

        records.Add(_current);
    }
}
