using ClaimTracker.Model;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Relational.Rows;

/// <summary>
/// Writes rows, value after value in the order of the table's columns. A store derives from it what suits its database: bound
/// statements, or columns that are copied in bulk. Texts are well-formed Unicode and may hold any character, U+0000 too.
/// </summary>
/// <remarks>Not thread-safe. Rows reach the database when the append commits, at the latest.</remarks>
internal abstract class RowWriter
{
    /// <summary>Begins a row.</summary>
    public abstract void Begin(Table table);

    /// <summary>Ends the row, all of whose columns have been written.</summary>
    public abstract void End();

    public abstract void Null();

    public abstract void Integer(long value);

    public abstract void Real(double value);

    public abstract void Flag(bool value);

    public abstract void Text(string value);

    /// <summary>JSON, to be kept to the letter.</summary>
    public abstract void Json(string value);

    public abstract void Bytes(ReadOnlySpan<byte> value);

    /// <summary>An instant in whole microseconds.</summary>
    public abstract void Instant(DateTimeOffset value);

    public void TextIfAny(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            Text(value);
        }
    }

    public void JsonIfAny(string? value)
    {
        if (value is null)
        {
            Null();
        }
        else
        {
            Json(value);
        }
    }

    public void IntegerIfAny(long? value)
    {
        if (value is { } integer)
        {
            Integer(integer);
        }
        else
        {
            Null();
        }
    }

    public void RealIfAny(double? value)
    {
        if (value is { } real)
        {
            Real(real);
        }
        else
        {
            Null();
        }
    }

    /// <summary>A date as EDTF text, nothing where it is unknown.</summary>
    public void DateIfAny(EdtfDate date) => TextIfAny(date.IsUnknown ? null : date.ToString());

    /// <summary>A value of an enum as the dossier format's word for it.</summary>
    public void Word<T>(T value)
        where T : struct, Enum => Text(EnumWords<T>.Instance.TryFormat(value, out var word) ? word.Value : value.ToString());

    public void WordIfAny<T>(T? value)
        where T : struct, Enum
    {
        if (value is { } word)
        {
            Word(word);
        }
        else
        {
            Null();
        }
    }
}
