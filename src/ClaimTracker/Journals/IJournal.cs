namespace ClaimTracker.Journals;

/// <summary>
/// Where a ledger lasts: an append-only sequence of committed batches, one a revision, without gaps. The core does no I/O; a store
/// (SQLite, PostgreSQL) implements this and nothing else, and <see cref="ClaimLedger.Open"/> makes a ledger of it.
/// </summary>
/// <remarks>
/// A ledger never calls a journal from two threads at once, but for <see cref="Revision"/>. Several ledgers, in several processes, may share
/// what a journal writes to; <see cref="BeginAppend"/> sees to it that their batches come one after the other.
/// </remarks>
public interface IJournal
{
    /// <summary>The newest revision that the journal keeps, 0 where there is none. Others may have appended it.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    long Revision { get; }

    /// <summary>The batches after a revision, in order and without gaps, read as they are asked for.</summary>
    /// <param name="revision">The revision that is known already; 0 for all batches.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The batches. Each is to be used before the next one is asked for.</returns>
    /// <exception cref="JournalException">The journal cannot be read, or holds what no ledger has written.</exception>
    IEnumerable<JournalBatch> ReadAfter(long revision, CancellationToken cancellationToken = default);

    /// <summary>Begins to append. Until the append is disposed, nobody else appends, in this process or another; others wait.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The append, to be disposed whether it committed or not.</returns>
    /// <exception cref="JournalException">The journal cannot be written to, or waiting for others took too long; nothing was appended.</exception>
    IJournalAppend BeginAppend(CancellationToken cancellationToken = default);
}
