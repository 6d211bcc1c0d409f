using ClaimTracker.Journals;

namespace ClaimTracker.Relational.Journals;

/// <summary>The journal that the tables of a database are.</summary>
internal sealed class RelationalJournal(IDatabase database) : IJournal
{
    /// <inheritdoc />
    public long Revision => ReadHead().Revision;

    /// <summary>The newest head that the database has.</summary>
    public JournalHead ReadHead()
    {
        using var view = database.OpenView(CancellationToken.None);
        return JournalRows.ReadHead(view);
    }

    /// <inheritdoc />
    public IEnumerable<JournalBatch> ReadAfter(long revision, CancellationToken cancellationToken = default)
    {
        using var view = database.OpenView(cancellationToken);
        using var rows = new JournalRows(view, revision);
        while (rows.TryRead(out var batch))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return batch;
            batch.Finish();
        }
    }

    /// <inheritdoc />
    public IJournalAppend BeginAppend(CancellationToken cancellationToken = default) => new RelationalAppend(database.BeginAppend(cancellationToken));
}
