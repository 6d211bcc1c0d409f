using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Tracing;
using ClaimTracker.Tracing;

namespace ClaimTracker.Relational;

/// <summary>
/// A ledger that is kept in a relational database. It is read into memory when it is opened and answers from there; what is recorded is
/// committed to the database first and visible after. Several stores, in any number of processes, may be open on one database.
/// </summary>
/// <remarks>
/// Thread-safe, as its <see cref="Ledger"/> is. Disposing it closes its connections; the ledger then still answers, and records nothing more.
/// </remarks>
public abstract class RelationalStore : IDisposable, IAsyncDisposable
{
    private readonly IDatabase _database;
    private readonly RelationalJournal _journal;
    private readonly ClaimLedger? _ledger;
    private readonly SemaphoreSlim _recording = new(1);

    private protected RelationalStore(IDatabase database, ClaimLedgerOptions? options, bool readsLedger, CancellationToken cancellationToken)
    {
        _database = database;
        _journal = new RelationalJournal(database);
        _ledger = readsLedger ? ClaimLedger.Open(_journal, options, cancellationToken) : null;
    }

    /// <summary>The ledger: ask it, record in it. Whatever it records is in the database when <c>Record</c> returns.</summary>
    /// <exception cref="InvalidOperationException">The store was opened without reading the ledger.</exception>
    public ClaimLedger Ledger => _ledger ?? throw new InvalidOperationException(
        "This store was opened without reading its ledger into memory. Ask the database with Trace, or open it with ReadsLedger = true.");

    /// <summary>
    /// The head of the journal in the database as it stands now. Kept elsewhere, it shows later whether the database was cut short, rolled
    /// back or changed: see <see cref="Verify"/>. O(log revisions).
    /// </summary>
    /// <exception cref="JournalException">The database cannot be read.</exception>
    public JournalHead Head => ReadHead(CancellationToken.None);

    /// <summary>What keeps a host from taking in what others append, in sentences, although the database may answer; null where nothing does.</summary>
    internal string? Trouble { get; set; }

    /// <summary>
    /// Verifies everything that the database holds: that each record is there and is what was recorded (the chain of hashes that
    /// <see cref="JournalChain"/> defines), and, given a head that was kept elsewhere, that nothing was cut off or replaced since.
    /// Linear in the records; they are streamed.
    /// </summary>
    /// <param name="expected">The head that was kept, if one was.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="JournalException">The database cannot be reached.</exception>
    public JournalVerification Verify(JournalHead? expected = null, CancellationToken cancellationToken = default)
    {
        using var view = _database.OpenView(cancellationToken);
        var damage = new FaultList();
        try
        {
            damage.AddAll(FindDamage(cancellationToken));
            var verification = JournalVerifier.Verify(view, expected, cancellationToken);
            return verification with { Faults = [.. damage.ToList(), .. verification.Faults] };
        }
        catch (JournalException exception)
        {
            // So damaged that it cannot be read to its end.
            return new JournalVerification(JournalHead.Empty, 0, [], [.. damage.ToList(), new JournalFault(null, null, exception.Message)]);
        }
    }

    /// <summary><see cref="Verify"/> on a thread of the pool.</summary>
    /// <inheritdoc cref="Verify" />
    public Task<JournalVerification> VerifyAsync(JournalHead? expected = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Verify(expected, cancellationToken), cancellationToken);

    /// <summary>
    /// Traces a statement in the database, reading no more than the trace reaches, for ledgers that are larger than memory or that others
    /// append to. The answer is the one that the ledger in memory gives under the same budget, at the revision that the database has now.
    /// </summary>
    /// <param name="statementId">The statement's id.</param>
    /// <param name="budget">How far to go; where it ends the trace, there are origins of the kind <see cref="OriginKind.Truncated"/>.</param>
    /// <param name="revision">The revision to ask; the newest if left out.</param>
    /// <param name="saidUntil">Looks no further than what had been said by a date; unknown for no limit.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The trace and the revision.</returns>
    /// <exception cref="ClaimTrackerException">
    /// There is no such statement or revision; or what has to be known of the statements, such as for whom agents act in turn, is out of all
    /// proportion to a budget that limits their number.
    /// </exception>
    /// <exception cref="JournalException">The database cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public StoreTrace Trace(
        string statementId, TraceBudget budget, long? revision = null, EdtfDate saidUntil = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(statementId);
        ArgumentNullException.ThrowIfNull(budget);
        using var view = _database.OpenView(cancellationToken);
        return DatabaseTracer.Trace(view, statementId, budget, revision, saidUntil, cancellationToken);
    }

    /// <summary><see cref="Trace"/> on a thread of the pool.</summary>
    /// <inheritdoc cref="Trace" />
    public Task<StoreTrace> TraceAsync(
        string statementId, TraceBudget budget, long? revision = null, EdtfDate saidUntil = default, CancellationToken cancellationToken = default) =>
        Task.Run(() => Trace(statementId, budget, revision, saidUntil, cancellationToken), cancellationToken);

    /// <summary>
    /// Records all of a dossier or nothing, as <see cref="ClaimLedger.Record(Dossier, CancellationToken)"/> does, on a thread of the pool. Any
    /// number of calls may be under way: they take turns, and together take one thread.
    /// </summary>
    /// <param name="dossier">The records.</param>
    /// <param name="cancellationToken">Ends the waiting; it has no effect once the database commits.</param>
    /// <returns>The revision at which all of it is visible.</returns>
    /// <exception cref="ClaimTrackerException">A record breaks a rule; nothing was recorded.</exception>
    /// <exception cref="JournalInDoubtException">Whether the database kept it is not known; record the same again.</exception>
    /// <exception cref="JournalException">The database did not keep it.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled in time; nothing was recorded.</exception>
    public async Task<long> RecordAsync(Dossier dossier, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        await _recording.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Ledger.Record(dossier, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _recording.Release();
        }
    }

    /// <summary>Takes in what others have appended to the database. Recording does so by itself.</summary>
    /// <param name="cancellationToken">Ends it; whole revisions that were read by then stay.</param>
    /// <returns>The newest revision.</returns>
    /// <exception cref="JournalException">The database cannot be read.</exception>
    public long Refresh(CancellationToken cancellationToken = default) => Ledger.Refresh(cancellationToken);

    /// <summary><see cref="Refresh"/> on a thread of the pool.</summary>
    /// <inheritdoc cref="Refresh" />
    public Task<long> RefreshAsync(CancellationToken cancellationToken = default) => Task.Run(() => Refresh(cancellationToken), cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections.</summary>
    /// <returns>A task that has ended.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary><see cref="Head"/>, to be cancelled.</summary>
    internal JournalHead ReadHead(CancellationToken cancellationToken) => _journal.ReadHead(cancellationToken);

    /// <summary>What the database itself finds wrong with its files.</summary>
    private protected virtual IEnumerable<JournalFault> FindDamage(CancellationToken cancellationToken) => [];
}
