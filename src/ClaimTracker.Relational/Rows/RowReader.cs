using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Relational.Rows;

/// <summary>
/// Reads rows of one table, value after value in the order of the table's columns. A store derives from it what suits its database.
/// </summary>
/// <remarks>Not thread-safe. What the database holds is untrusted: a value that cannot be what it should be is a <see cref="JournalException"/>.</remarks>
internal abstract class RowReader(Table table, RowPools pools) : IDisposable
{
    private int _column;
    private long _key;

    /// <summary>Goes to the next row and reads its first column, the number by which it is found.</summary>
    /// <param name="key">The number.</param>
    /// <returns>Whether there is a row.</returns>
    public bool Read(out long key)
    {
        _column = 0;
        if (!Next())
        {
            key = _key = 0;
            return false;
        }

        key = _key = Int64(_column++);
        return true;
    }

    public long Integer() => Int64(_column++);

    public int? OffsetIfAny()
    {
        if (SkipsNull())
        {
            return null;
        }

        var value = Integer();
        return value is >= 0 and <= int.MaxValue ? (int)value : throw Fault("an offset is a whole number from 0 to 2,147,483,647");
    }

    public double? RealIfAny() => SkipsNull() ? null : Double(_column++);

    public bool Flag() => Boolean(_column++);

    public DateTimeOffset Instant() => Instant(_column++);

    /// <summary>Some bytes, none where there are none; they stand until the next value is read.</summary>
    public ReadOnlySpan<byte> BytesIfAny() => SkipsNull() ? [] : Bytes(_column++);

    public string Text() => Encoding.UTF8.GetString(Utf8(_column++));

    public string? TextIfAny() => SkipsNull() ? null : Text();

    /// <summary>A text that is likely to recur in other rows.</summary>
    public string Recurring() => pools.String(Utf8(_column++));

    public string? RecurringIfAny() => SkipsNull() ? null : Recurring();

    /// <summary>JSON; it stands until the next value is read.</summary>
    public ReadOnlySpan<byte> JsonIfAny() => SkipsNull() ? [] : Utf8(_column++);

    public EdtfDate DateIfAny()
    {
        if (SkipsNull())
        {
            return EdtfDate.Unknown;
        }

        try
        {
            return pools.Date(Utf8(_column++));
        }
        catch (ClaimTrackerException exception)
        {
            throw Fault(exception.Message, exception);
        }
    }

    /// <summary>A value of an enum by the dossier format's word for it.</summary>
    public T Word<T>()
        where T : struct, Enum => TryWord<T>(out var value) ? value : throw Fault($"there is no such word; {string.Join(", ", EnumWords<T>.Instance.Words)} are");

    /// <summary>The same where another enum may have the word: the column is read again then.</summary>
    public bool TryWord<T>(out T value)
        where T : struct, Enum
    {
        var isWord = EnumWords<T>.Instance.TryParse(Utf8(_column), out value);
        _column += isWord ? 1 : 0;
        return isWord;
    }

    public T? WordIfAny<T>()
        where T : struct, Enum => SkipsNull() ? null : Word<T>();

    /// <summary>What is wrong with the value that was read last.</summary>
    public JournalException Fault(string rule, Exception? cause = null) => new(
        $"The table '{table.Name}' holds what no ledger has written in the row of {table.Key} {_key}, column '{table.Columns[Math.Max(0, _column - 1)]}': "
        + $"{rule}. Verify it, and restore it from a copy.",
        cause);

    public abstract void Dispose();

    /// <summary>Goes to the next row.</summary>
    protected abstract bool Next();

    protected abstract bool IsNull(int column);

    protected abstract long Int64(int column);

    protected abstract double Double(int column);

    protected abstract bool Boolean(int column);

    protected abstract DateTimeOffset Instant(int column);

    /// <summary>The bytes of a column; they stand until the next call.</summary>
    protected abstract ReadOnlySpan<byte> Bytes(int column);

    /// <summary>The text or JSON of a column; the bytes stand until the next call.</summary>
    protected abstract ReadOnlySpan<byte> Utf8(int column);

    private bool SkipsNull()
    {
        if (!IsNull(_column))
        {
            return false;
        }

        _column++;
        return true;
    }
}
