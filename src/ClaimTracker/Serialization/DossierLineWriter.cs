using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Serialization;

/// <summary>
/// Writes JSON Lines (DESIGN section 7) one record at a time, for streams of any length: what
/// <see cref="DossierWriter"/> writes from a whole dossier, without there being one.
/// </summary>
/// <remarks>
/// Not thread-safe. Memory is bounded by the largest record. What is buffered reaches the stream with <see cref="Flush"/> or
/// <see cref="Dispose"/>; the stream is left open.
/// </remarks>
public sealed class DossierLineWriter : IRecordSink, IDisposable
{
    private const int FlushFrom = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushFrom);
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private readonly RecordWriter _records;
    private readonly int _longestLine = int.MaxValue;

    /// <summary>Begins the lines with the one that names the format.</summary>
    /// <param name="utf8Json">The stream, written from where it stands.</param>
    /// <param name="limits">What the reader will allow; <see cref="DossierLimits.Default"/> if left out.</param>
    public DossierLineWriter(Stream utf8Json, DossierLimits? limits = null)
        : this(utf8Json, []) => _longestLine = (limits ?? DossierLimits.Default).MaxLineBytes;

    /// <summary>Begins the lines with the one that names the format and holds what documents have besides records.</summary>
    internal DossierLineWriter(Stream utf8Json, ValueList<UnknownMember> unknownMembers)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        _stream = utf8Json;
        _json = new Utf8JsonWriter(_buffer, JsonStyle.Compact);
        _records = new RecordWriter(_json);
        _records.Begin();
        _json.WriteString("format"u8, FormatVersion.Current);
        _records.UnknownOfDocument(unknownMembers, LineJson.Shape);
        _json.WriteEndObject();
        EndLine();
    }

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Agent agent) => Write(RecordKind.Agent, agent, AgentJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Claim claim) => Write(RecordKind.Claim, claim, ClaimJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Report report) => Write(RecordKind.Report, report, ReportJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Statement statement) => Write(RecordKind.Statement, statement, StatementJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(CounterClaim counterClaim) => Write(RecordKind.CounterClaim, counterClaim, CounterClaimJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Retraction retraction) => Write(RecordKind.Retraction, retraction, RetractionJson.Write);

    /// <inheritdoc />
    /// <exception cref="ClaimTrackerException">The record holds what could not be read again; nothing of it is written.</exception>
    public void Add(Redaction redaction) => Write(RecordKind.Redaction, redaction, RedactionJson.Write);

    /// <summary>Passes what is buffered on to the stream.</summary>
    public void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    /// <summary>Passes what is buffered on to the stream, which is left open.</summary>
    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Write<T>(RecordKind kind, T record, Action<RecordWriter, T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        var whole = _buffer.WrittenCount;
        try
        {
            _json.WriteStartObject();
            _json.WritePropertyName(LineJson.WrapperOf(kind));
            write(_records, record);
            _json.WriteEndObject();
            RequireReadable(kind, whole);
            EndLine();
        }
        catch (ClaimTrackerException)
        {
            Forget(whole);
            throw;
        }
    }

    private void RequireReadable(RecordKind kind, int whole)
    {
        _json.Flush();
        if (_buffer.WrittenCount - whole > _longestLine)
        {
            throw new ClaimTrackerException(
                $"a record of kind {kind}",
                $"a line is at most {_longestLine.ToString("N0", CultureInfo.InvariantCulture)} bytes long",
                "Shorten the record, or raise DossierLimits.MaxLineBytes for writer and reader");
        }
    }

    private void EndLine()
    {
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushFrom)
        {
            Flush();
        }
    }

    /// <summary>Takes back the half of a record that was buffered, so that the lines stay readable.</summary>
    private void Forget(int whole)
    {
        var kept = _buffer.WrittenSpan[..whole].ToArray();
        _json.Reset();
        _buffer.ResetWrittenCount();
        _buffer.Write(kept);
    }
}
