using System.Buffers;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Writes one record after the other as a line of JSON Lines, without the line end, into a buffer that is used again.</summary>
internal sealed class RecordLine : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly RecordWriter _records;

    public RecordLine()
    {
        _json = new Utf8JsonWriter(_buffer, JsonStyle.Compact);
        _records = new RecordWriter(_json);
    }

    /// <summary>The line of a record; it stands until the next one is written.</summary>
    public ReadOnlySpan<byte> Write<T>(RecordKind kind, T record, Action<RecordWriter, T> write)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(record);
        Restart();
        _json.WriteStartObject();
        _json.WritePropertyName(LineJson.WrapperOf(kind));
        write(_records, record);
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    /// <summary>What documents have besides records, as one object; it stands until the next line is written.</summary>
    public ReadOnlySpan<byte> WriteUnknownMembers(ValueList<UnknownMember> members)
    {
        Restart();
        _records.Begin();
        _records.UnknownOfDocument(members, LineJson.Shape);
        _json.WriteEndObject();
        _json.Flush();
        return _buffer.WrittenSpan;
    }

    public void Dispose() => _json.Dispose();

    private void Restart()
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
    }
}
