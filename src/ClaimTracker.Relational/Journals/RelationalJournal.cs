using ClaimTracker.Journals;

namespace ClaimTracker.Relational.Journals;

/// <summary>The journal that the tables of a database are.</summary>
internal sealed class RelationalJournal(IDatabase database) : IJournal
{
    private IDatabaseAppend? _append;

    /// <inheritdoc />
    public long Revision => ReadHead(CancellationToken.None).Revision;

    /// <summary>The newest head that the database has.</summary>
    public JournalHead ReadHead(CancellationToken cancellationToken)
    {
        using var view = database.OpenView(cancellationToken);
        return JournalRows.ReadHead(view);
    }

    /// <inheritdoc />
    public IEnumerable<JournalBatch> ReadAfter(long revision, CancellationToken cancellationToken = default)
    {
        // An append that is under way sees the newest revision too, and takes no second connection, which many appends at once might wait for in vain.
        using var view = _append is null ? database.OpenView(cancellationToken) : null;
        using var rows = new JournalRows(view ?? _append!.Written, revision, cancellationToken);
        var isErased = false;
        try
        {
            while (rows.TryRead(out var batch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return batch;
                batch.Finish();
                isErased |= batch.Erases;
            }
        }
        finally
        {
            if (isErased)
            {
                database.Forget();
            }
        }
    }

    /// <inheritdoc />
    public IJournalAppend BeginAppend(CancellationToken cancellationToken = default)
    {
        _append = database.BeginAppend(cancellationToken);
        return new RelationalAppend(_append, () => _append = null);
    }
}
