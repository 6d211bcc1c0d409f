using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>Records of one kind that have no id and hang on other records: counter-claims on claims, retractions on statements.</summary>
internal sealed class RelationTable<T>
    where T : class
{
    private readonly Column<T?> _records = new(null);
    private readonly Column<int> _subjects = new(-1);
    private readonly Column<int> _revisions = new(Revisions.Never);
    private readonly Postings _bySubject = new();
    // The writer's: readers look records up by what they are about.
    private readonly HashSet<T> _held = [];

    public int Count => _records.Count;

    /// <summary>Adds a record under the slot of what it is about.</summary>
    public void Add(int subject, T record, int revision)
    {
        var row = _records.Add(record);
        _subjects.Set(row, subject);
        _revisions.Set(row, revision);
        _bySubject.Add(subject, row);
        _held.Add(record);
    }

    /// <summary>Whether an equal record has been added. Only the writer may call it.</summary>
    public bool Holds(T record) => _held.Contains(record);

    public T this[int row] => _records.Items[row]!;

    public bool Sees(int row, int revision) => _revisions.Get(row) <= revision;

    /// <summary>The rows about a subject, newest first; those past the reader's revision are to be passed over.</summary>
    public Postings.Enumerator About(int subject) => _bySubject.Of(subject);
}
