using System.Security.Cryptography;
using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Serialization;

namespace ClaimTracker.Relational.Records;

/// <summary>Writes the records of a batch as rows, and adds each to the hash chain under a salt of its own.</summary>
internal sealed class RecordAppender(IDatabaseAppend append, JournalChain chain, JournalBatch batch, CancellationToken cancellationToken) : IRecordSink
{
    private readonly RowWriter _rows = append.Rows;
    private readonly byte[] _salts = new byte[64 * JournalChain.SaltBytes];
    private int _salt;
    private long _record = chain.Head.Records;
    private int _agents;

    public void Add(Agent agent)
    {
        chain.Add(agent, NextSalt());
        Begin(RecordKind.Agent);

        // The agents that the journal holds already come last, and only with what is new.
        if (_agents++ < batch.NewAgents)
        {
            AgentRows.Write(_rows, _record, agent);
        }

        AgentRows.WriteAffiliations(_rows, _record, agent);
    }

    public void Add(Claim claim)
    {
        chain.Add(claim, NextSalt());
        Begin(RecordKind.Claim);
        ClaimRows.Write(_rows, _record, claim);
    }

    public void Add(Report report)
    {
        chain.Add(report, NextSalt());
        Begin(RecordKind.Report);
        ReportRows.Write(_rows, _record, report);
    }

    public void Add(Statement statement)
    {
        chain.Add(statement, NextSalt());
        Begin(RecordKind.Statement);
        StatementRows.Write(_rows, _record, statement);
        for (var i = 0; i < statement.Attributions.Count; i++)
        {
            AttributionRows.Write(_rows, _record, i, statement.Attributions[i]);
        }
    }

    public void Add(CounterClaim counterClaim)
    {
        chain.Add(counterClaim, NextSalt());
        Begin(RecordKind.CounterClaim);
        RelationRows.Write(_rows, _record, counterClaim);
    }

    public void Add(Retraction retraction)
    {
        chain.Add(retraction, NextSalt());
        Begin(RecordKind.Retraction);
        RelationRows.Write(_rows, _record, retraction);
    }

    public void Add(Redaction redaction)
    {
        Eraser.Erase(append, redaction, RedactedRecord.Find(append.Written, redaction, _record + 1));

        // Read again: the chain commits to what the tables have now, and to nothing else.
        RedactedRecord.Find(append.Written, redaction, _record + 1).AddTo(chain, redaction, NextSalt());
        Begin(RecordKind.Redaction);
        RedactionRows.Write(_rows, _record, redaction);
    }

    private void Begin(RecordKind kind)
    {
        // Asking for each record would cost more than it is worth; every so often is soon enough.
        if ((++_record & 0xFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        RecordRows.Write(_rows, _record, batch.Revision, kind, Salt);
    }

    /// <summary>The salt of the record at hand.</summary>
    private ReadOnlySpan<byte> Salt => _salts.AsSpan(_salt - JournalChain.SaltBytes, JournalChain.SaltBytes);

    private ReadOnlySpan<byte> NextSalt()
    {
        // Many at a time: each call costs the same however little it fills.
        if (_salt % _salts.Length == 0)
        {
            RandomNumberGenerator.Fill(_salts);
            _salt = 0;
        }

        _salt += JournalChain.SaltBytes;
        return Salt;
    }
}
