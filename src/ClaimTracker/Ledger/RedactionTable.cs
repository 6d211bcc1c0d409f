using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>Which records were redacted, and when.</summary>
internal sealed class RedactionTable
{
    private readonly Column<Redaction?> _records = new(null);
    private readonly Column<int> _revisions = new(Revisions.Never);
    // The writer's: readers see what a redaction leaves, and need not ask.
    private readonly HashSet<(RedactionTarget Target, string Id)> _redacted = [];

    public void Add(Redaction redaction, int revision)
    {
        _revisions.Set(_records.Add(redaction), revision);
        _redacted.Add((redaction.Target, redaction.Id));
    }

    /// <summary>Whether a record was redacted. Only the writer may call it.</summary>
    public bool Holds(RedactionTarget target, string id) => _redacted.Contains((target, id));

    /// <summary>The redactions visible at a revision, in order of recording.</summary>
    public IEnumerable<Redaction> Read(int revision) =>
        Enumerable.Range(0, _records.Count).Where(row => _revisions.Get(row) <= revision).Select(row => _records.Items[row]!);
}
