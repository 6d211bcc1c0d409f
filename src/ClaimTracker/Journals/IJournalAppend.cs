namespace ClaimTracker.Journals;

/// <summary>The one append to a journal that is under way. Disposing it without having committed leaves the journal as it was.</summary>
public interface IJournalAppend : IDisposable
{
    /// <summary>The newest revision of the journal, which stays the newest until this append commits or is disposed.</summary>
    long Revision { get; }

    /// <summary>Appends a batch. When this returns, the batch is kept, whole, and survives whatever the journal promises to survive.</summary>
    /// <param name="batch">The batch; its revision is the next one.</param>
    /// <param name="cancellationToken">Ends the append as long as nothing is committed.</param>
    /// <exception cref="JournalInDoubtException">Whether the batch is kept is not known.</exception>
    /// <exception cref="JournalException">The batch is not kept.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled in time; the batch is not kept.</exception>
    void Commit(JournalBatch batch, CancellationToken cancellationToken = default);
}
