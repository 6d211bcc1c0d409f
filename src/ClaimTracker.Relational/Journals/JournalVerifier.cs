using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Records;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Journals;

/// <summary>
/// Computes the chain of hashes again from what the tables hold, and says where it differs from what was written beside them. After a
/// fault it goes on from the root that is written there, so that one change is one fault.
/// </summary>
internal sealed class JournalVerifier : IDisposable
{
    private readonly FaultList _faults = new();
    private readonly ChainSink _sink;
    private readonly ErasureAudit _erasures = new();
    private readonly IRowSource _view;
    private readonly JournalHead? _expected;
    private readonly RowReader _records;
    private readonly RecordAssembly _assembly;
    private JournalChain _chain = new(JournalHead.Empty);
    private JournalHead _head = JournalHead.Empty;
    private DateTimeOffset _recordedAt = DateTimeOffset.MinValue;
    private bool _isReadable = true;

    private JournalVerifier(IRowSource view, JournalHead? expected)
    {
        _view = view;
        _expected = expected;
        _sink = new ChainSink(view, _erasures);
        _records = view.Query(RecordRows.Table, "record > @after", ("after", 0L));
        _assembly = new RecordAssembly(view, static key => $"{key} > @after", ("after", 0L));
    }

    /// <summary>Verifies a journal. Linear in it; memory does not grow with it.</summary>
    /// <param name="view">The database.</param>
    /// <param name="expected">A head that was kept elsewhere, if there is one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static JournalVerification Verify(IRowSource view, JournalHead? expected, CancellationToken cancellationToken)
    {
        using var verifier = new JournalVerifier(view, expected);
        return verifier.Run(cancellationToken);
    }

    public void Dispose()
    {
        _assembly.Dispose();
        _records.Dispose();
        _chain.Dispose();
    }

    private JournalVerification Run(CancellationToken cancellationToken)
    {
        using var batches = _view.Query(BatchRows.Table, "revision > @after", ("after", 0L));
        try
        {
            while (BatchRows.TryRead(batches, out var batch))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Verify(batch, cancellationToken);
            }

            if (_isReadable)
            {
                foreach (var (revision, record) in _erasures.Unexplained)
                {
                    Report(revision, record, "it is said to be erased, and no redaction erased it");
                }

                _assembly.RequireEnd();
                if (_records.Read(out var stray))
                {
                    Report(null, stray, "no revision has this record");
                }
            }
        }
        catch (JournalException exception)
        {
            Report(null, null, exception.Message);
        }

        if (_expected is not null && _expected.Revision > _head.Revision)
        {
            Report(
                null,
                null,
                $"the head that was kept is of revision {_expected.Revision}, and the journal ends with revision {_head.Revision}: it was cut short or rolled back");
        }

        return new JournalVerification(_head, _erasures.Erased, [.. _erasures.Redactions], [.. _faults.ToList()]);
    }

    private void Verify(in BatchRow batch, CancellationToken cancellationToken)
    {
        if (batch.Revision != _head.Revision + 1)
        {
            Report(batch.Revision, null, $"it follows revision {_head.Revision}, and revisions have no gaps");
        }

        if (batch.RecordedAt < _recordedAt)
        {
            Report(batch.Revision, null, "it was recorded before the revision in front of it");
        }

        if (batch.LastRecord < _head.Records)
        {
            Report(batch.Revision, null, $"its last record is {batch.LastRecord}, and the revision in front of it ends with record {_head.Records}");
            _isReadable = false;
        }

        if (_isReadable)
        {
            VerifyRecords(batch, cancellationToken);
        }

        _recordedAt = batch.RecordedAt;
        _head = new JournalHead(batch.Revision, batch.LastRecord, batch.Root);
        if (_expected?.Revision == _head.Revision && _expected != _head)
        {
            Report(batch.Revision, null, "it is not the revision whose head was kept: it, or something in front of it, was changed or replaced");
        }
    }

    private void VerifyRecords(in BatchRow batch, CancellationToken cancellationToken)
    {
        if (_chain.Head != _head)
        {
            _chain.Dispose();
            _chain = new JournalChain(_head);
        }

        _chain.Begin(batch.Revision, batch.RecordedAt, batch.LastRecord - _head.Records);
        var record = _head.Records;
        try
        {
            while (record < batch.LastRecord)
            {
                record++;
                if ((record & 0xFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                VerifyRecord(record, batch.Revision);
            }

            if (_chain.Seal(batch.Revision, batch.RecordedAt, batch.UnknownMembers).Root != batch.Root)
            {
                var only = batch.LastRecord == _head.Records + 1 ? batch.LastRecord : (long?)null;
                Report(batch.Revision, only, "what it holds is not what was recorded: the hash chain breaks here");
            }
        }
        catch (Exception exception) when (exception is JournalException or ClaimTrackerException)
        {
            // The tables are out of step from here on: what is behind cannot be told apart.
            Report(batch.Revision, record, exception.Message);
            _isReadable = false;
        }
    }

    private void VerifyRecord(long record, long revision)
    {
        var kind = RecordRows.Read(_records, record, revision);
        var salt = _records.BytesIfAny();
        if (salt.IsEmpty)
        {
            var commitment = _records.BytesIfAny();
            if (commitment.Length != JournalChain.CommitmentBytes)
            {
                throw _records.Fault("a record has a salt, or if it was erased a commitment");
            }

            _chain.AddCommitment(commitment);
            _erasures.Begin(revision, record);
            _assembly.HandOver(kind, record, _erasures);
            return;
        }

        if (salt.Length != JournalChain.SaltBytes)
        {
            throw _records.Fault($"a salt is {JournalChain.SaltBytes} bytes long");
        }

        _sink.Chain = _chain;
        _sink.Record = record;
        salt.CopyTo(_sink.Salt);
        _assembly.HandOver(kind, record, _sink);
    }

    private void Report(long? revision, long? record, string problem) => _faults.Add(new JournalFault(revision, record, problem));

    /// <summary>Adds records to a chain, under their salts.</summary>
    private sealed class ChainSink(IRowSource view, ErasureAudit erasures) : IRecordSink
    {
        public JournalChain Chain { get; set; } = null!;

        public long Record { get; set; }

        public byte[] Salt { get; } = new byte[JournalChain.SaltBytes];

        public void Add(Agent agent) => Chain.Add(agent, Salt);

        public void Add(Claim claim) => Chain.Add(claim, Salt);

        public void Add(Report report) => Chain.Add(report, Salt);

        public void Add(Statement statement) => Chain.Add(statement, Salt);

        public void Add(CounterClaim counterClaim) => Chain.Add(counterClaim, Salt);

        public void Add(Retraction retraction) => Chain.Add(retraction, Salt);

        public void Add(Redaction redaction)
        {
            erasures.Explain(redaction);
            RedactedRecord.Find(view, redaction, Record).AddTo(Chain, redaction, Salt);
        }
    }
}
