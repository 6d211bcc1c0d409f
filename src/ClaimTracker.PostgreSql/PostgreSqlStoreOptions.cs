namespace ClaimTracker.PostgreSql;

/// <summary>How a <see cref="PostgreSqlStore"/> behaves.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>
    /// The PostgreSQL schema that the ledger lives in: one schema a ledger, so that tenants share a database and nothing else. Up to 63 bytes
    /// of UTF-8.
    /// </summary>
    public string Schema { get; set; } = "claimtracker";

    /// <summary>
    /// Whether opening creates the schema where there is none and brings an older one up to date, which takes a role that may do so. Nothing is
    /// changed where it is up to date, so that a role that only appends or reads can leave it on.
    /// </summary>
    public bool Migrates { get; set; } = true;

    /// <summary>
    /// Whether the ledger is read into memory when the store is opened; so it is unless set to false. Without it, the store traces in the
    /// database and verifies, and takes no memory for what the database holds.
    /// </summary>
    public bool ReadsLedger { get; set; } = true;

    /// <summary>The ledger's clock, limits and logger; null for the defaults.</summary>
    public ClaimLedgerOptions? Ledger { get; set; }

    /// <summary>How long recording waits for others who are appending to the same ledger. From a millisecond to a day.</summary>
    public TimeSpan AppendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a follower looks for itself, in case a notification was lost on the way (some connection poolers pass none on), and at most
    /// waits between attempts to reconnect. From a millisecond to a day.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What a store could not work with, each as a sentence that names the option and what to do.</summary>
    internal IEnumerable<string> FindFaults()
    {
        foreach (var (name, time) in new[] { (nameof(AppendTimeout), AppendTimeout), (nameof(PollInterval), PollInterval) })
        {
            if (time < TimeSpan.FromMilliseconds(1) || time > TimeSpan.FromDays(1))
            {
                yield return $"PostgreSqlStoreOptions.{name} is {time}. Set it to a time from a millisecond to a day.";
            }
        }
    }
}
