using ClaimTracker.Journals;
using ClaimTracker.Relational.Records;

namespace ClaimTracker.Relational.Journals;

/// <summary>An append to a journal in a database: the records as rows, chained by hashes, in one transaction.</summary>
/// <param name="append">The transaction.</param>
/// <param name="ended">Told when it is over.</param>
internal sealed class RelationalAppend(IDatabaseAppend append, Action ended) : IJournalAppend
{
    /// <inheritdoc />
    public long Revision => append.Head.Revision;

    /// <inheritdoc />
    public void Commit(JournalBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var chain = new JournalChain(append.Head);
        batch.CopyTo(new RecordAppender(append, chain, batch, cancellationToken));
        var head = chain.Seal(batch.Revision, batch.RecordedAt, batch.UnknownMembers);
        BatchRows.Write(append.Rows, new BatchRow(head.Revision, batch.RecordedAt, head.Records, head.Root, batch.UnknownMembers));
        append.Commit(cancellationToken);
    }

    public void Dispose()
    {
        ended();
        append.Dispose();
    }
}
