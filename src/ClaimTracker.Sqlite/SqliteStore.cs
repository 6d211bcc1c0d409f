using ClaimTracker.Journals;
using ClaimTracker.Relational;
using ClaimTracker.Sqlite.Connections;

namespace ClaimTracker.Sqlite;

/// <summary>
/// A ledger that is kept in one SQLite file, to be queried with SQL too (docs/storage.md). Any number of processes may have it open: one
/// writes at a time, and the others wait; reading waits for nobody.
/// </summary>
/// <remarks>
/// Thread-safe. When <c>Record</c> returns, what was recorded survives what <see cref="SqliteStoreOptions.Synchronous"/> says. The file
/// has two others beside it while it is open, whose names end in <c>-wal</c> and <c>-shm</c>: they are part of it.
/// </remarks>
public sealed class SqliteStore : RelationalStore
{
    private readonly SqliteDatabase _database;

    private SqliteStore(SqliteDatabase database, SqliteStoreOptions options, CancellationToken cancellationToken)
        : base(database, options.Ledger, options.ReadsLedger, cancellationToken) => _database = database;

    /// <summary>
    /// Whether texts that were redacted by this store may still stand in the write-ahead log, because somebody was reading it for longer than
    /// <see cref="SqliteStoreOptions.BusyTimeout"/>. Each later record tries again to empty it, and so do closing the store and <see cref="Compact"/>,
    /// which says so where it cannot.
    /// </summary>
    public bool HoldsErasedTexts => _database.OwesMerge;

    /// <summary>Opens the ledger of a file. Linear in its records, which are read into memory unless the options say otherwise.</summary>
    /// <param name="path">The file; unless the options say otherwise, one that is not there becomes a new ledger.</param>
    /// <param name="options">What may be done with it and how; left out for the defaults.</param>
    /// <param name="cancellationToken">Ends the waiting for others and the reading.</param>
    /// <returns>The store, to be disposed.</returns>
    /// <exception cref="ArgumentException">The path is empty, or what SQLite takes for something else than a file, such as <c>:memory:</c>.</exception>
    /// <exception cref="JournalException">The file cannot be opened, is no ledger, is of a newer version or is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SqliteStore Open(string path, SqliteStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (path.Equals(":memory:", StringComparison.OrdinalIgnoreCase) || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"'{path}' is not the path of a file to SQLite, and a durable ledger is kept in a file. Give its path, or make a ClaimLedger, which is in memory only.",
                nameof(path));
        }

        options ??= new SqliteStoreOptions();
        var database = new SqliteDatabase(path, options, cancellationToken);
        try
        {
            return new SqliteStore(database, options, cancellationToken);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary><see cref="Open"/> on a thread of the pool.</summary>
    /// <inheritdoc cref="Open" />
    public static Task<SqliteStore> OpenAsync(string path, SqliteStoreOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.Run(() => Open(path, options, cancellationToken), cancellationToken);

    /// <summary>
    /// Writes the file anew without unused space, and merges the write-ahead log into it. Nothing that it holds changes. Takes up to twice
    /// the size of the file on the disk meanwhile, and keeps others from writing. When it returns, the log is empty, so that nothing of what was
    /// redacted is left in it.
    /// </summary>
    /// <param name="cancellationToken">
    /// Ends it, and the waiting for others. The file is then as it was, or written anew already with the log not merged yet.
    /// </param>
    /// <exception cref="JournalException">
    /// Somebody else was using the file for longer than <see cref="SqliteStoreOptions.BusyTimeout"/>, or there is no room.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Compact(CancellationToken cancellationToken = default) => _database.Compact(cancellationToken);

    /// <summary><see cref="Compact"/> on a thread of the pool.</summary>
    /// <inheritdoc cref="Compact" />
    /// <returns>A task that ends with it.</returns>
    public Task CompactAsync(CancellationToken cancellationToken = default) => Task.Run(() => Compact(cancellationToken), cancellationToken);

    private protected override IEnumerable<JournalFault> FindDamage(CancellationToken cancellationToken) => _database.FindDamage(cancellationToken);
}
