using ClaimTracker.Model;

namespace ClaimTracker.Testing;

/// <summary>What tests do with dossiers.</summary>
public static class DossierExtensions
{
    /// <summary>A ledger that holds a dossier and nothing else, recorded as one revision. Linear in the records.</summary>
    /// <param name="dossier">The records.</param>
    /// <returns>A ledger of its own at each call.</returns>
    /// <exception cref="ClaimTrackerException">The records break a rule of the ledger.</exception>
    public static ClaimLedger ToLedger(this Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var ledger = new ClaimLedger();
        ledger.Record(dossier);
        return ledger;
    }
}
