using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Tests.Journals;

/// <summary>A journal in memory, which several ledgers may share and which fails when told to.</summary>
internal sealed class MemoryJournal : IJournal
{
    private readonly List<Kept> _batches = [];

    public long Revision => _batches.Count;

    public List<Kept> Batches => _batches;

    /// <summary>Thrown by the next commit, once; before the batch is kept, or behind.</summary>
    public Exception? FailBefore { get; set; }

    public Exception? FailBehind { get; set; }

    /// <summary>Thrown by the next append instead of beginning, once.</summary>
    public Exception? FailBegin { get; set; }

    public bool IsAppending { get; private set; }

    public IEnumerable<JournalBatch> ReadAfter(long revision, CancellationToken cancellationToken = default) => _batches.Skip((int)revision);

    public IJournalAppend BeginAppend(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FailBegin is { } failure)
        {
            FailBegin = null;
            throw failure;
        }

        IsAppending.Should().BeFalse("a ledger appends one batch at a time");
        IsAppending = true;
        return new Append(this);
    }

    internal sealed class Kept(long revision, DateTimeOffset recordedAt, Dossier records, int newAgents = 0) : JournalBatch(revision, recordedAt)
    {
        public override int NewAgents => newAgents;

        public override ValueList<UnknownMember> UnknownMembers => records.UnknownMembers;

        public override void CopyTo(IRecordSink sink) => sink.AddAll(records);
    }

    private sealed class Append(MemoryJournal journal) : IJournalAppend
    {
        public long Revision => journal.Revision;

        public void Commit(JournalBatch batch, CancellationToken cancellationToken = default)
        {
            if (journal.FailBefore is { } before)
            {
                journal.FailBefore = null;
                throw before;
            }

            var records = new DossierCollector();
            batch.CopyTo(records);
            journal._batches.Add(new Kept(batch.Revision, batch.RecordedAt, records.ToDossier() with { UnknownMembers = batch.UnknownMembers }, batch.NewAgents));
            if (journal.FailBehind is { } behind)
            {
                journal.FailBehind = null;
                throw behind;
            }
        }

        public void Dispose() => journal.IsAppending = false;
    }
}
