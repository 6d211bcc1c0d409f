using System.Text.Json;
using ClaimTracker.Interchange.Json;

namespace ClaimTracker.Interchange.NestedSources;

/// <summary>Writes records one a line: as one array, or as JSON Lines.</summary>
internal sealed class NestedRecordWriter(Stream output) : IDisposable
{
    private const int FlushFrom = 64 * 1024;

    private readonly System.Buffers.ArrayBufferWriter<byte> _buffer = new(2 * FlushFrom);
    private readonly Utf8JsonWriter _json = new(Stream.Null, JsonText.Compact);
    private bool _isFirst = true;

    /// <summary>Whether the records are the elements of one array; set before the first is written.</summary>
    public bool IsArray { get; set; } = true;

    public void Write(NestedRecord record)
    {
        if (IsArray)
        {
            Write(_isFirst ? "[\n"u8 : ",\n"u8);
        }

        _isFirst = false;
        _json.Reset(_buffer);
        record.Write(_json);
        _json.Flush();
        if (!IsArray)
        {
            Write("\n"u8);
        }

        if (_buffer.WrittenCount >= FlushFrom)
        {
            Flush();
        }
    }

    /// <summary>Says that no record will follow.</summary>
    public void Complete()
    {
        if (IsArray)
        {
            Write(_isFirst ? "[]\n"u8 : "\n]\n"u8);
        }

        Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.GetSpan(bytes.Length));
        _buffer.Advance(bytes.Length);
    }

    private void Flush()
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
