using System.Diagnostics;
using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Telemetry;

namespace ClaimTracker;

/// <content>How batches are committed: to the ledger's journal first, if it has one, and then to memory, where they become visible.</content>
public sealed partial class ClaimLedger
{
    // Longer than the tenth of a second from which on the lock lets whoever waits go before those who come anew: with less, a writer that
    // records without a pause could keep out for good whoever may be cancelled.
    private static readonly TimeSpan LockPatience = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Opens the ledger that a journal keeps: everything is read into memory, and whatever is recorded from now on is kept by the journal
    /// before anybody sees it. Linear in the records of the journal.
    /// </summary>
    /// <param name="journal">The journal; whoever opened it closes it, after the last use of the ledger.</param>
    /// <param name="options">The ledger's clock, limits and logger. Limits hold for what is recorded, not for what the journal keeps.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The ledger, at the journal's newest revision.</returns>
    /// <exception cref="ArgumentException">An option is not valid; the message says which and what to do.</exception>
    /// <exception cref="JournalException">The journal cannot be read, or holds what no ledger has written.</exception>
    public static ClaimLedger Open(IJournal journal, ClaimLedgerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var ledger = new ClaimLedger(options ?? new ClaimLedgerOptions(), journal);
        ledger.Refresh(cancellationToken);
        return ledger;
    }

    /// <summary>
    /// Takes in what others appended to a shared journal. Recording does so by itself; a process that only reads calls this, or lets its
    /// store call it. Linear in the records that are new; nothing to do for a ledger in memory.
    /// </summary>
    /// <param name="cancellationToken">Ends the reading; whole revisions that were read by then stay.</param>
    /// <returns>The newest revision.</returns>
    /// <exception cref="JournalException">The journal cannot be read, or holds what no ledger has written.</exception>
    public long Refresh(CancellationToken cancellationToken = default)
    {
        if (_journal is not null)
        {
            EnterWriter(cancellationToken);
            try
            {
                RequireWritable();
                CatchUp(_journal, cancellationToken);
            }
            finally
            {
                _store.WriterLock.Exit();
            }
        }

        return Revision;
    }

    /// <summary>Records all that is put into a batch, or nothing.</summary>
    /// <param name="fill">Puts them into the batch; whatever it throws leaves the ledger as it was.</param>
    /// <param name="cancellationToken">Ends the waiting for other writers and for the journal.</param>
    internal long Record(Action<Batch> fill, CancellationToken cancellationToken = default) =>
        Record(ref fill, static (batch, ref fill) => fill(batch), cancellationToken);

    /// <summary>Records all that is put into a batch, or nothing.</summary>
    /// <param name="source">Where it comes from.</param>
    /// <param name="fill">Puts it into the batch; whatever it throws leaves the ledger as it was.</param>
    /// <param name="cancellationToken">Ends the waiting for other writers and for the journal.</param>
    private long Record<TSource>(ref TSource source, Filling<TSource> fill, CancellationToken cancellationToken)
    {
        EnterWriter(cancellationToken);
        try
        {
            RequireWritable();
            using var activity = LedgerActivities.StartRecord();
            try
            {
                return Record(ref source, fill, activity, cancellationToken);
            }
            catch (JournalException failure)
            {
                _store.Observer.Failed(activity, failure);
                throw;
            }
        }
        finally
        {
            _store.WriterLock.Exit();
        }
    }

    private long Record<TSource>(ref TSource source, Filling<TSource> fill, Activity? activity, CancellationToken cancellationToken)
    {
        using var append = _journal?.BeginAppend(cancellationToken);
        if (append?.Revision > Revision)
        {
            CatchUp(_journal!, cancellationToken);
        }
        else if (append?.Revision < Revision)
        {
            throw new JournalException(
                $"The journal ends with revision {append.Revision}, and this ledger has revision {Revision}: the journal was replaced by an older copy or emptied, and nothing was recorded. "
                + "Put the right one in its place, and open it anew.");
        }

        // Asked for first: a clock is somebody else's code, and must not run between checking and committing.
        var recordedAt = _store.Revisions.Stamp(_options.TimeProvider.GetUtcNow());
        var batch = Begin(_options.Limits);
        try
        {
            Fill(batch, ref source, fill, append, recordedAt, cancellationToken);
            if (!batch.IsEmpty)
            {
                _store.Commit(batch, recordedAt);
            }

            // Still under the lock, so that messages come in the order of revisions.
            var revision = Revision;
            _store.Observer.Recorded(activity, batch, revision);
            return revision;
        }
        catch (ClaimTrackerException refusal)
        {
            _store.Observer.Refused(activity, batch.Offered, refusal);
            throw;
        }
        finally
        {
            End(batch);
        }
    }

    /// <summary>Waits for the other writers. The lock itself knows nothing of cancellation, so that it is waited for a little at a time.</summary>
    private void EnterWriter(CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
        {
            _store.WriterLock.Enter();
            return;
        }

        while (!_store.WriterLock.TryEnter(LockPatience))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    private void RequireWritable()
    {
        if (_store.IsBroken)
        {
            throw new InvalidOperationException("An earlier batch was cut short, so that nothing more can be recorded; read on, or load a new ledger.");
        }

        if (_store.IsWriting)
        {
            throw new InvalidOperationException("A batch is being recorded, and what is called meanwhile (a stream, a progress) may not record another one.");
        }
    }

    /// <summary>A batch for the next revision: the one of the revision before, unless that is still being told of.</summary>
    private Batch Begin(LedgerLimits limits)
    {
        var batch = _spareBatch ?? new Batch(_store);
        _spareBatch = null;
        batch.Begin(limits);
        return batch;
    }

    private void End(Batch batch)
    {
        batch.End();
        _spareBatch = batch;
    }

    /// <summary>Takes in the records of a batch and lets the journal keep them, or takes all of it back.</summary>
    private void Fill<TSource>(
        Batch batch, ref TSource source, Filling<TSource> fill, IJournalAppend? append = null, DateTimeOffset recordedAt = default,
        CancellationToken cancellationToken = default)
    {
        _store.IsWriting = true;
        try
        {
            fill(batch, ref source);
            batch.RequireAll();
            if (!batch.IsEmpty)
            {
                append?.Commit(new PendingBatch(batch, recordedAt), cancellationToken);
            }
        }
        catch
        {
            batch.TakeBack();
            throw;
        }
        finally
        {
            _store.IsWriting = false;
        }
    }

    private void CatchUp(IJournal journal, CancellationToken cancellationToken)
    {
        foreach (var kept in journal.ReadAfter(Revision, cancellationToken))
        {
            if (kept.Revision != Revision + 1)
            {
                throw new JournalException(
                    $"The journal has revision {kept.Revision} behind revision {Revision}, and revisions have no gaps. Verify it, and restore it from a copy.");
            }

            Replay(kept);
        }
    }

    private void Replay(JournalBatch kept)
    {
        // What was recorded under other limits stays recorded.
        var batch = Begin(LedgerLimits.None);
        try
        {
            Fill(batch, ref kept, static (filled, ref kept) =>
            {
                kept.CopyTo(filled);
                filled.AddUnknownMembers(kept.UnknownMembers);
            });
            _store.Commit(batch, _store.Revisions.Stamp(kept.RecordedAt));
        }
        catch (ClaimTrackerException refusal)
        {
            throw new JournalException(
                $"Revision {kept.Revision} of the journal holds what no ledger has written: {refusal.Message} Verify it, and restore it from a copy.",
                refusal);
        }
        finally
        {
            End(batch);
        }
    }

    /// <summary>Puts records into a batch. It captures nothing, so that it is allocated once.</summary>
    private delegate void Filling<TSource>(Batch batch, ref TSource source);
}
