using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>A batch that is complete and not yet visible, as a journal sees it.</summary>
internal sealed class PendingBatch(Batch batch, long revision, DateTimeOffset recordedAt) : JournalBatch(revision, recordedAt)
{
    public override ValueList<UnknownMember> UnknownMembers => batch.UnknownMembers;

    public override void CopyTo(IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        batch.CopyTo(sink);
    }
}
