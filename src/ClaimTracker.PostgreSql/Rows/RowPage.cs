using System.Buffers;
using Npgsql;

namespace ClaimTracker.PostgreSql.Rows;

/// <summary>Some rows that were fetched from a cursor, kept until they have been read: numbers in cells, texts and bytes in one block.</summary>
internal sealed class RowPage(int columns) : IDisposable
{
    private static readonly long UnixMicroseconds = DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMicrosecond;

    private Cell[] _cells = [];
    private byte[] _bytes = [];
    private int _used;

    /// <summary>How many rows it holds.</summary>
    public int Rows { get; private set; }

    public bool IsNull(int row, int column) => At(row, column).Length < 0;

    public long Number(int row, int column) => At(row, column).Value;

    public double Double(int row, int column) => BitConverter.Int64BitsToDouble(At(row, column).Value);

    public DateTimeOffset Instant(int row, int column) =>
        new((At(row, column).Value + UnixMicroseconds) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    public ReadOnlySpan<byte> Bytes(int row, int column)
    {
        var cell = At(row, column);
        return _bytes.AsSpan((int)cell.Value, cell.Length);
    }

    /// <summary>Takes what is left of a result in place of the rows so far.</summary>
    public void Fill(NpgsqlDataReader result)
    {
        Rows = _used = 0;
        while (result.Read())
        {
            var start = Rows * columns;
            if (start + columns > _cells.Length)
            {
                Array.Resize(ref _cells, Math.Max(16 * columns, 2 * _cells.Length));
            }

            for (var column = 0; column < columns; column++)
            {
                _cells[start + column] = result.IsDBNull(column) ? new Cell(0, -1) : Read(result, column);
            }

            Rows++;
        }
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private Cell At(int row, int column) => _cells[(row * columns) + column];

    private Cell Read(NpgsqlDataReader result, int column) => result.GetDataTypeOID(column) switch
    {
        TypeId.Int8 => new Cell(result.GetInt64(column), 0),
        TypeId.Bool => new Cell(result.GetBoolean(column) ? 1 : 0, 0),
        TypeId.Float8 => new Cell(BitConverter.DoubleToInt64Bits(result.GetDouble(column)), 0),
        TypeId.TimestampTz => new Cell((result.GetFieldValue<DateTime>(column).Ticks / TimeSpan.TicksPerMicrosecond) - UnixMicroseconds, 0),
        TypeId.Text or TypeId.Json or TypeId.Bytea => Copy(result.GetFieldValue<byte[]>(column)),
        var other => throw new InvalidOperationException($"No table of a ledger has a column of the type {other}."),
    };

    private Cell Copy(ReadOnlySpan<byte> value)
    {
        if (_bytes.Length - _used < value.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(4096, 2 * (_used + value.Length)));
            _bytes.AsSpan(0, _used).CopyTo(larger);
            Dispose();
            _bytes = larger;
        }

        value.CopyTo(_bytes.AsSpan(_used));
        var cell = new Cell(_used, value.Length);
        _used += value.Length;
        return cell;
    }

    /// <summary>A number, or where in the block its bytes lie; the length of the bytes, -1 for NULL.</summary>
    private readonly record struct Cell(long Value, int Length);

    /// <summary>The built-in types that columns of a ledger have, by their fixed object ids.</summary>
    private static class TypeId
    {
        public const uint Bool = 16;
        public const uint Bytea = 17;
        public const uint Int8 = 20;
        public const uint Text = 25;
        public const uint Json = 114;
        public const uint Float8 = 701;
        public const uint TimestampTz = 1184;
    }
}
