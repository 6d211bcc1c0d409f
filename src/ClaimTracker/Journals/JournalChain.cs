using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Journals;

/// <summary>
/// Computes the hash chain over a journal, batch after batch, so that whoever keeps a <see cref="JournalHead"/> sees whether anything
/// up to it was changed.
/// </summary>
/// <remarks>
/// <para>
/// The commitment to a record is SHA-256 of its salt, 16 random bytes, followed by the record as one line of the dossier format (DESIGN
/// section 7, without the line end). The salt keeps a commitment from giving away what it commits to once the content is erased.
/// </para>
/// <para>
/// The commitment to a redaction is SHA-256 of its salt, its line, a line end and the line of what is left of the record: the record's own
/// commitment is kept as it was, but can no longer be computed.
/// </para>
/// <para>
/// The root of a revision is SHA-256 of the root before it (32 zero bytes at first), the revision, the instant of recording in microseconds since
/// 1970-01-01T00:00:00Z and the number of records, each as 8 bytes with the highest first, then the commitments, and then, where the
/// batch has unknown members, SHA-256 of them as one JSON object.
/// </para>
/// <para>Not thread-safe. It allocates a little a batch and nothing a record.</para>
/// </remarks>
public sealed class JournalChain : IDisposable
{
    /// <summary>How long a salt is, in bytes.</summary>
    public const int SaltBytes = 16;

    /// <summary>How long a commitment is, in bytes.</summary>
    public const int CommitmentBytes = SHA256.HashSizeInBytes;

    private readonly IncrementalHash _record = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly RecordLine _line = new();
    private readonly List<byte> _commitments = [];
    private readonly byte[] _lastCommitment = new byte[CommitmentBytes];
    private long _records;

    // The root of a batch that was announced: commitments go into it as they come, and none is kept.
    private IncrementalHash? _root;
    private bool _isAnnounced;

    /// <summary>Goes on from a head.</summary>
    /// <param name="head">The head; <see cref="JournalHead.Empty"/> for a new journal.</param>
    public JournalChain(JournalHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Head = head;
    }

    /// <summary>The head as of the last batch that was sealed.</summary>
    public JournalHead Head { get; private set; }

    /// <summary>Adds an agent to the batch that is to be sealed next.</summary>
    /// <param name="agent">The agent, with the affiliations that the batch brings.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(Agent agent, ReadOnlySpan<byte> salt) => Commit(salt, _line.Write(RecordKind.Agent, agent, AgentJson.Write));

    /// <summary>Adds a claim to the batch that is to be sealed next.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(Claim claim, ReadOnlySpan<byte> salt) => Commit(salt, _line.Write(RecordKind.Claim, claim, ClaimJson.Write));

    /// <summary>Adds a report to the batch that is to be sealed next.</summary>
    /// <param name="report">The report.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(Report report, ReadOnlySpan<byte> salt) => Commit(salt, _line.Write(RecordKind.Report, report, ReportJson.Write));

    /// <summary>Adds a statement to the batch that is to be sealed next.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(Statement statement, ReadOnlySpan<byte> salt) => Commit(salt, _line.Write(RecordKind.Statement, statement, StatementJson.Write));

    /// <summary>Adds a counter-claim to the batch that is to be sealed next.</summary>
    /// <param name="counterClaim">The counter-claim.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(CounterClaim counterClaim, ReadOnlySpan<byte> salt) =>
        Commit(salt, _line.Write(RecordKind.CounterClaim, counterClaim, CounterClaimJson.Write));

    /// <summary>Adds a retraction to the batch that is to be sealed next.</summary>
    /// <param name="retraction">The retraction.</param>
    /// <param name="salt">Its salt.</param>
    public void Add(Retraction retraction, ReadOnlySpan<byte> salt) => Commit(salt, _line.Write(RecordKind.Retraction, retraction, RetractionJson.Write));

    /// <summary>Adds the redaction of an agent to the batch that is to be sealed next.</summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="left">What is left of the agent, with the affiliations that it had by then.</param>
    /// <param name="salt">The redaction's salt.</param>
    public void Add(Redaction redaction, Agent left, ReadOnlySpan<byte> salt) => Commit(redaction, RecordKind.Agent, left, AgentJson.Write, salt);

    /// <summary>Adds the redaction of a claim to the batch that is to be sealed next.</summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="left">What is left of the claim.</param>
    /// <param name="salt">The redaction's salt.</param>
    public void Add(Redaction redaction, Claim left, ReadOnlySpan<byte> salt) => Commit(redaction, RecordKind.Claim, left, ClaimJson.Write, salt);

    /// <summary>Adds the redaction of a report to the batch that is to be sealed next.</summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="left">What is left of the report.</param>
    /// <param name="salt">The redaction's salt.</param>
    public void Add(Redaction redaction, Report left, ReadOnlySpan<byte> salt) => Commit(redaction, RecordKind.Report, left, ReportJson.Write, salt);

    /// <summary>Adds the redaction of a statement to the batch that is to be sealed next.</summary>
    /// <param name="redaction">The redaction.</param>
    /// <param name="left">What is left of the statement.</param>
    /// <param name="salt">The redaction's salt.</param>
    public void Add(Redaction redaction, Statement left, ReadOnlySpan<byte> salt) =>
        Commit(redaction, RecordKind.Statement, left, StatementJson.Write, salt);

    /// <summary>The commitment to the record that was added last.</summary>
    public ReadOnlySpan<byte> LastCommitment => _lastCommitment;

    /// <summary>Adds a record to the batch that is to be sealed next, of which only the commitment is left.</summary>
    /// <param name="commitment">The commitment.</param>
    public void AddCommitment(ReadOnlySpan<byte> commitment)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(commitment.Length, CommitmentBytes, nameof(commitment));
        commitment.CopyTo(_lastCommitment);
        _records++;
        if (_isAnnounced)
        {
            _root!.AppendData(commitment);
        }
        else
        {
            _commitments.AddRange(commitment);
        }
    }

    /// <summary>
    /// Begins a batch of which everything but the records is known. It takes no memory for them then, however many they are; what is
    /// sealed is to be what is said here.
    /// </summary>
    /// <param name="revision">Its revision.</param>
    /// <param name="recordedAt">When it was recorded.</param>
    /// <param name="records">How many records it has.</param>
    internal void Begin(long revision, DateTimeOffset recordedAt, long records)
    {
        Forget();
        _isAnnounced = true;
        _root ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendFront(_root, revision, recordedAt, records);
    }

    /// <summary>Ends a batch.</summary>
    /// <param name="revision">Its revision.</param>
    /// <param name="recordedAt">When it was recorded; what is finer than a microsecond does not count.</param>
    /// <param name="unknownMembers">Its unknown members.</param>
    /// <returns>The head as of this batch, which is <see cref="Head"/> from now on.</returns>
    public JournalHead Seal(long revision, DateTimeOffset recordedAt, ValueList<UnknownMember> unknownMembers)
    {
        var hash = _isAnnounced ? _root! : _record;
        if (!_isAnnounced)
        {
            AppendFront(hash, revision, recordedAt, _records);
            hash.AppendData(CollectionsMarshal.AsSpan(_commitments));
        }

        if (unknownMembers.Count > 0)
        {
            hash.AppendData(SHA256.HashData(_line.WriteUnknownMembers(unknownMembers)));
        }

        Span<byte> root = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(root);
        Head = new JournalHead(revision, Head.Records + _records, Convert.ToHexStringLower(root));
        _isAnnounced = false;
        Forget();
        return Head;
    }

    /// <summary>Forgets what was added since the last batch was sealed.</summary>
    public void Forget()
    {
        _commitments.Clear();
        _records = 0;
        if (_isAnnounced)
        {
            _isAnnounced = false;
            Span<byte> forgotten = stackalloc byte[SHA256.HashSizeInBytes];
            _root!.GetHashAndReset(forgotten);
        }
    }

    /// <summary>Frees what the platform's hash function holds.</summary>
    public void Dispose()
    {
        _root?.Dispose();
        _record.Dispose();
        _line.Dispose();
    }

    private void AppendFront(IncrementalHash hash, long revision, DateTimeOffset recordedAt, long records)
    {
        Span<byte> numbers = stackalloc byte[3 * sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(numbers, revision);
        BinaryPrimitives.WriteInt64BigEndian(numbers[8..], (recordedAt.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);
        BinaryPrimitives.WriteInt64BigEndian(numbers[16..], records);
        hash.AppendData(Convert.FromHexString(Head.Root));
        hash.AppendData(numbers);
    }

    private void Commit(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> line)
    {
        Begin(salt);
        _record.AppendData(line);
        End();
    }

    private void Commit<T>(Redaction redaction, RecordKind kind, T left, Action<RecordWriter, T> write, ReadOnlySpan<byte> salt)
        where T : class
    {
        Begin(salt);
        _record.AppendData(_line.Write(RecordKind.Redaction, redaction, RedactionJson.Write));
        _record.AppendData("\n"u8);
        _record.AppendData(_line.Write(kind, left, write));
        End();
    }

    private void Begin(ReadOnlySpan<byte> salt)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, SaltBytes, nameof(salt));
        _record.AppendData(salt);
    }

    private void End()
    {
        Span<byte> commitment = stackalloc byte[CommitmentBytes];
        _record.GetHashAndReset(commitment);
        AddCommitment(commitment);
    }
}
