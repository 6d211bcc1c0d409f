using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Relational.Records;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Journals;

/// <summary>A batch that a database holds. Its records are read as they are handed over, once.</summary>
internal sealed class StoredBatch(
    IRowSource view, BatchRow batch, long recordBefore, RowReader kinds, RecordAssembly records, CancellationToken cancellationToken)
    : JournalBatch(batch.Revision, batch.RecordedAt)
{
    private bool _isHandedOver;

    /// <summary>Whether a redaction was among the records that were handed over.</summary>
    public bool Erases { get; private set; }

    /// <inheritdoc />
    public override int NewAgents => (int)AgentRows.Count(view, recordBefore + 1, batch.LastRecord);

    /// <inheritdoc />
    public override ValueList<UnknownMember> UnknownMembers => batch.UnknownMembers;

    /// <inheritdoc />
    public override void CopyTo(IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        if (_isHandedOver)
        {
            throw new InvalidOperationException("The records of a batch that is read from a database can be handed over once.");
        }

        _isHandedOver = true;
        for (var record = recordBefore + 1; record <= batch.LastRecord; record++)
        {
            CheckEverySoOften(record);
            var kind = RecordRows.Read(kinds, record, batch.Revision);
            Erases |= kind == RecordKind.Redaction;
            records.HandOver(kind, record, sink);
        }
    }

    /// <summary>Passes over the records, where nobody asked for them.</summary>
    public void Finish()
    {
        for (var record = recordBefore + 1; record <= batch.LastRecord && !_isHandedOver; record++)
        {
            CheckEverySoOften(record);
            RecordRows.Read(kinds, record, batch.Revision);
        }
    }

    private void CheckEverySoOften(long record)
    {
        if ((record & 0xFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
