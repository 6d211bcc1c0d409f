using ClaimTracker.Relational;
using ClaimTracker.Relational.Journals;

namespace ClaimTracker.Compliance;

/// <summary>An empty place for one ledger, such as a file or a schema. Disposing it leaves nothing behind.</summary>
internal abstract class StorePlace : IDisposable
{
    /// <summary>Opens the place as a user does; the first time makes a ledger there.</summary>
    /// <param name="ledger">The ledger's clock and limits.</param>
    /// <param name="readsLedger">Whether the ledger is read into memory.</param>
    public abstract RelationalStore Open(ClaimLedgerOptions? ledger = null, bool readsLedger = true);

    /// <summary>Opens what lies below a store.</summary>
    public abstract IDatabase OpenDatabase();

    /// <summary>Changes what lies there behind the store's back, with rights that no store has.</summary>
    public abstract void Tamper(string sql);

    public abstract void Dispose();
}
