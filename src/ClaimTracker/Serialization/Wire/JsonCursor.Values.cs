using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <content>The values that members have.</content>
internal ref partial struct JsonCursor
{
    public readonly bool IsNull => _tokens.Type == JsonTokenType.Null;

    /// <summary>A text of any kind.</summary>
    public string Text()
    {
        RequireString();
        return _tokens.IsEscaped ? Unescape() : Encoding.UTF8.GetString(_tokens.Value);
    }

    /// <summary>A text that comes up again and again, such as a language.</summary>
    public string Word()
    {
        RequireString();
        return session.Words.Get(Utf8Value(), out _);
    }

    /// <summary>The id of the record itself, checked. It comes once, so that no pool is asked and none grows by it.</summary>
    public string OwnId()
    {
        var id = Text();
        if (_tokens.IsEscaped || !IsPlain(_tokens.Value))
        {
            RequireId(id);
        }

        return id;
    }

    /// <summary>An id by which another record is named, checked.</summary>
    public string Id()
    {
        RequireString();
        var utf8 = Utf8Value();
        var id = session.Ids.Get(utf8, out var isNew);
        if (isNew && !IsPlain(utf8))
        {
            RequireId(id);
        }

        return id;
    }

    /// <summary>Adds an id, checked, to others; false if it breaks a rule, or is written in a way that few are.</summary>
    public readonly bool TryId(IdKeys ids)
    {
        if (_tokens.Type != JsonTokenType.String || _tokens.IsEscaped)
        {
            return false;
        }

        var utf8 = _tokens.Value;
        return ids.Add(utf8) || IsPlain(utf8) || TextRules.IsId(utf8);
    }

    /// <summary>A text without escapes that begins with something to read; false for any other.</summary>
    public readonly bool TryText(out ReadOnlySpan<byte> utf8)
    {
        utf8 = _tokens.Value;
        return _tokens.Type == JsonTokenType.String && !_tokens.IsEscaped
            && !utf8.IsEmpty && Rune.DecodeFromUtf8(utf8, out var first, out _) == System.Buffers.OperationStatus.Done && !Rune.IsWhiteSpace(first);
    }

    public EdtfDate Date()
    {
        RequireString();
        var utf8 = Utf8Value();
        try
        {
            return session.Dates.Get(utf8);
        }
        catch (ClaimTrackerException unreadable)
        {
            throw Error($"'{TextRules.Shown(Encoding.UTF8.GetString(utf8))}' is no date: {unreadable.Rule}", unreadable.Cure, unreadable);
        }
    }

    public readonly bool Boolean()
    {
        if (_tokens.Type is not (JsonTokenType.True or JsonTokenType.False))
        {
            FailAsType("true or false");
        }

        return _tokens.Type == JsonTokenType.True;
    }

    public readonly double Number(double least = double.MinValue, double most = double.MaxValue, string rule = "a number is finite and fits 64 bits (IEEE 754)")
    {
        if (_tokens.Type != JsonTokenType.Number)
        {
            FailAsType("a number");
        }

        if (!_tokens.ToReader().TryGetDouble(out var number) || !(number >= least && number <= most))
        {
            Fail(rule, "Scale it, or leave it out");
        }

        return number;
    }

    /// <summary>A number of characters.</summary>
    public readonly int Offset32()
    {
        if (_tokens.Type != JsonTokenType.Number)
        {
            FailAsType("a number");
        }

        if (!_tokens.ToReader().TryGetInt32(out var number) || number < 0)
        {
            Fail("an offset is a whole number from 0 to 2147483647", "Count characters from 0");
        }

        return number;
    }

    public T Word<T>()
        where T : struct, Enum
    {
        if (!TryWord<T>(out var value))
        {
            FailAsWord(EnumWords<T>.Instance.Words);
        }

        return value;
    }

    public bool TryWord<T>(out T value)
        where T : struct, Enum
    {
        RequireString();
        return EnumWords<T>.Instance.TryParse(Utf8Value(), out value);
    }

    // Visible ASCII breaks no rule of ids but their length.
    private static bool IsPlain(ReadOnlySpan<byte> id) =>
        id.Length is > 0 and <= TextRules.MaxIdBytes && id.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;

    private readonly void RequireId(string id)
    {
        if (TextRules.BrokenById(id) is { } rule)
        {
            Fail(rule, "Give an id that a person can read and type");
        }
    }

    private readonly void RequireString()
    {
        if (_tokens.Type != JsonTokenType.String)
        {
            FailAsType("a string");
        }
    }
}
