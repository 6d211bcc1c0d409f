namespace ClaimTracker.Sqlite;

/// <summary>How a <see cref="SqliteStore"/> behaves.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>What may be done with the file; <see cref="SqliteAccess.Create"/> unless set.</summary>
    public SqliteAccess Access { get; set; }

    /// <summary>What an acknowledged record survives; <see cref="SqliteSynchronous.Full"/> unless set.</summary>
    public SqliteSynchronous Synchronous { get; set; }

    /// <summary>
    /// How long to wait for somebody else who is writing to the file, or, once something was redacted, for those who read the write-ahead log in
    /// which it stands still; 30 seconds unless set, and zero not to wait at all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan BusyTimeout
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether the ledger is read into memory when the store is opened; so it is unless set to false. Without it, the store traces in the
    /// database and verifies, and takes no memory for what the file holds.
    /// </summary>
    public bool ReadsLedger { get; set; } = true;

    /// <summary>The ledger's clock, limits and logger; null for the defaults.</summary>
    public ClaimLedgerOptions? Ledger { get; set; }
}
