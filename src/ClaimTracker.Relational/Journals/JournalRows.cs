using ClaimTracker.Journals;
using ClaimTracker.Relational.Records;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.Relational.Journals;

/// <summary>Reads batch after batch from a view of the database.</summary>
internal sealed class JournalRows : IDisposable
{
    private readonly IRowSource _view;
    private readonly RowReader _batches;
    private readonly RowReader _kinds;
    private readonly RecordAssembly _records;
    private readonly CancellationToken _cancellationToken;
    private long _lastRecord;

    /// <param name="view">The view, which whoever opened it disposes of.</param>
    /// <param name="revision">The revision that is known already.</param>
    /// <param name="cancellationToken">Ends the reading, within a batch too.</param>
    public JournalRows(IRowSource view, long revision, CancellationToken cancellationToken)
    {
        _view = view;
        _cancellationToken = cancellationToken;
        _lastRecord = LastRecordOf(view, revision);
        _batches = view.Query(BatchRows.Table, "revision > @after", ("after", revision));
        _kinds = view.Query(RecordRows.Kinds, "record > @after", ("after", _lastRecord));
        _records = new RecordAssembly(view, static key => $"{key} > @after", ("after", _lastRecord));
    }

    /// <summary>The newest head of a journal.</summary>
    public static JournalHead ReadHead(IRowSource view)
    {
        using var rows = view.Query(BatchRows.Table, "revision = (SELECT max(revision) FROM batches)");
        return BatchRows.TryRead(rows, out var batch) ? new JournalHead(batch.Revision, batch.LastRecord, batch.Root) : JournalHead.Empty;
    }

    /// <summary>The next batch, if there is one; its records are to be handed over before the one behind it is read.</summary>
    public bool TryRead(out StoredBatch batch)
    {
        var isThere = BatchRows.TryRead(_batches, out var row);
        batch = isThere ? new StoredBatch(_view, row, _lastRecord, _kinds, _records, _cancellationToken) : null!;
        _lastRecord = row.LastRecord;
        return isThere;
    }

    /// <summary>The number of the last record that there was at a revision.</summary>
    /// <exception cref="JournalException">There is no such revision.</exception>
    public static long LastRecordOf(IRowSource view, long revision)
    {
        if (revision == 0)
        {
            return 0;
        }

        using var rows = view.Query(BatchRows.Table, "revision = @revision", ("revision", revision));
        return BatchRows.TryRead(rows, out var batch)
            ? batch.LastRecord
            : throw new JournalException($"The journal does not have revision {revision} any more: it was cut short or replaced. Verify it, and restore it from a copy.");
    }

    public void Dispose()
    {
        _records.Dispose();
        _kinds.Dispose();
        _batches.Dispose();
    }
}
