using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>Rows of one table as COPY takes them in its binary format (PostgreSQL's manual, "COPY", "Binary Format").</summary>
internal sealed class CopyBuffer(Table table)
{
    private const int FullBytes = 256 * 1024;

    private static readonly long Year2000 = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>The COPY that takes the rows.</summary>
    public string Command { get; } = $"COPY {table.Name} ({string.Join(", ", table.Columns)}) FROM STDIN (FORMAT BINARY)";

    public bool IsEmpty => _bytes.WrittenCount == 0;

    /// <summary>Whether it is time to send the rows.</summary>
    public bool IsFull => _bytes.WrittenCount >= FullBytes;

    public void BeginRow()
    {
        if (IsEmpty)
        {
            // The signature, then no flags and no extension.
            _bytes.Write("PGCOPY\n"u8);
            _bytes.Write((ReadOnlySpan<byte>)[0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        }

        Int16((short)table.Columns.Count);
    }

    public void Null() => Int32(-1);

    public void Integer(long value)
    {
        Int32(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
    }

    public void Real(double value) => Integer(BitConverter.DoubleToInt64Bits(value));

    public void Flag(bool value) => Bytes([value ? (byte)1 : (byte)0]);

    /// <summary>An instant, in microseconds since 2000.</summary>
    public void Instant(DateTimeOffset value) => Integer((value.UtcTicks - Year2000) / TimeSpan.TicksPerMicrosecond);

    public void Text(string value)
    {
        Int32(Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, _bytes);
    }

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        _bytes.Write(value);
    }

    /// <summary>Ends the data: no more rows.</summary>
    /// <returns>All of it, which stands until <see cref="Clear"/>.</returns>
    public ReadOnlySpan<byte> Finish()
    {
        Int16(-1);
        return _bytes.WrittenSpan;
    }

    public void Clear() => _bytes.ResetWrittenCount();

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_bytes.GetSpan(sizeof(short)), value);
        _bytes.Advance(sizeof(short));
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), value);
        _bytes.Advance(sizeof(int));
    }
}
