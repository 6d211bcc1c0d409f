using System.Buffers;
using System.Text.Json;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>Some lines of JSON in memory, with a writer and a buffer that are used again and again.</summary>
internal sealed class JsonPage : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;

    public JsonPage() => _writer = new Utf8JsonWriter(_buffer, JsonStyle.Options);

    /// <summary>Adds one object as a line.</summary>
    /// <param name="write">Writes it.</param>
    public void Add(Action<Utf8JsonWriter> write)
    {
        write(_writer);
        _writer.Flush();
        _writer.Reset();
        _buffer.Write("\n"u8);
    }

    /// <summary>Writes all lines and forgets them.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteTo(Stream output)
    {
        output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public void Dispose() => _writer.Dispose();
}
