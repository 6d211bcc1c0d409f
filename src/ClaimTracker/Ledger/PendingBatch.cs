using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>A batch that is complete and not yet visible, as a journal sees it.</summary>
internal sealed class PendingBatch(Batch batch, DateTimeOffset recordedAt) : JournalBatch(batch.Revision, recordedAt)
{
    public override int NewAgents => Batch.NewAgents;

    public override ValueList<UnknownMember> UnknownMembers => Batch.UnknownMembers;

    // The next revision uses the same batch.
    private Batch Batch => batch.IsOpen && batch.Revision == Revision
        ? batch
        : throw new InvalidOperationException("A batch is read while it is being committed; a journal that needs it later keeps a copy.");

    public override void CopyTo(IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        Batch.CopyTo(sink);
    }
}
