using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Journals;

/// <summary>What one revision brought: records that the ledger did not hold before.</summary>
public abstract class JournalBatch
{
    /// <summary>Names a batch.</summary>
    /// <param name="revision">Its revision, from 1.</param>
    /// <param name="recordedAt">When it was recorded; kept in whole microseconds of UTC.</param>
    protected JournalBatch(long revision, DateTimeOffset recordedAt)
    {
        Revision = revision;
        RecordedAt = recordedAt;
    }

    /// <summary>Its revision, from 1.</summary>
    public long Revision { get; }

    /// <summary>When it was recorded, by the clock of whoever recorded it, and never before the batch in front of it.</summary>
    public DateTimeOffset RecordedAt { get; }

    /// <summary>
    /// How many of its agents no earlier batch has. They are handed over before the others, which the ledger held and which only got affiliations.
    /// </summary>
    public abstract int NewAgents { get; }

    /// <summary>Members of the dossiers recorded with it that no version so far knows.</summary>
    public virtual ValueList<UnknownMember> UnknownMembers => [];

    /// <summary>
    /// Hands over its records kind by kind, in the order of the dossier format (agents, claims, reports, statements, counter-claims,
    /// retractions, redactions) and within a kind in the order of recording. An agent that the ledger held before comes with the affiliations
    /// that are new. Linear; the records are built as they are handed over.
    /// </summary>
    /// <param name="sink">Takes the records.</param>
    public abstract void CopyTo(IRecordSink sink);
}
