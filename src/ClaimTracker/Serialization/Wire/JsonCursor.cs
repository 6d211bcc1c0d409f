using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Reads the members of a dossier's objects from valid UTF-8, and knows how to say where and why one is refused.
/// </summary>
/// <param name="json">The document, or one line of JSON Lines.</param>
/// <param name="line">The number of that line, 0 for a document.</param>
/// <param name="session">What the records share.</param>
internal ref struct JsonCursor(ReadOnlySpan<byte> json, long line, ReadSession session)
{
    private readonly ReadOnlySpan<byte> _json = json;

    private Utf8JsonReader _reader = new(json, new JsonReaderOptions { MaxDepth = (int)Math.Min(int.MaxValue, session.Limits.MaxDepth + 8L) });

    /// <summary>The depth at which the record being read begins; nesting is counted from there.</summary>
    private int _recordDepth;

    public readonly ReadSession Session => session;

    public readonly long Line => line;

    /// <summary>Where the token lies that the cursor stands on.</summary>
    public readonly int Offset => (int)_reader.TokenStartIndex;

    /// <summary>The same place as path and line.</summary>
    public readonly string Where => JsonPlace.Describe(_json, line, Offset);

    public readonly long BytesConsumed => _reader.BytesConsumed;

    /// <summary>Whether the root is closed, so that only white space may follow.</summary>
    public readonly bool IsAtEnd => _reader.CurrentDepth == 0 && _reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;

    /// <summary>Goes to the root, or past it.</summary>
    /// <exception cref="JsonException">There is no root, or something follows it.</exception>
    public void Step() => _reader.Read();

    /// <summary>Begins a record: nesting is counted from here.</summary>
    public void BeginRecord() => _recordDepth = _reader.CurrentDepth;

    /// <summary>Ends a record: nesting is counted from the root again.</summary>
    public void EndRecord() => _recordDepth = 0;

    /// <summary>Begins an object of a known shape, on whose first brace the cursor stands.</summary>
    public readonly MemberWalk Enter(Shape shape)
    {
        EnterObject();
        return new MemberWalk(shape, Offset);
    }

    /// <summary>Begins an object whose names are data, on whose first brace the cursor stands.</summary>
    public readonly void EnterObject()
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            FailAsType("an object");
        }
    }

    /// <summary>
    /// Goes to the value of the next member that is known and not absent. Null counts as absent; unknown members are kept aside.
    /// </summary>
    /// <returns>False at the end of the object, when everything required has been met.</returns>
    public bool Next(ref MemberWalk walk, out int member)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            member = walk.Shape.Find(Utf8Value(), walk.Expected);
            if (member < 0)
            {
                Keep(ref walk);
                continue;
            }

            if (!walk.TryMeet(member))
            {
                FailAsRepeated();
            }

            _reader.Read();
            if (_reader.TokenType != JsonTokenType.Null || walk.Shape.IsNullable(member))
            {
                return true;
            }

            if (walk.Shape.IsRequired(member))
            {
                Fail($"{walk.Shape.Noun} has '{walk.Shape.Names[member]}', and here it is null", "Give it a value");
            }
        }

        member = -1;
        if ((walk.Shape.Required & ~walk.Seen) is var missing and not 0)
        {
            FailAsMissing(walk, missing);
        }

        return false;
    }

    /// <summary>Begins an array, on whose bracket the cursor stands.</summary>
    public readonly void EnterArray()
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            FailAsType("an array");
        }
    }

    /// <summary>Goes to the next item of an array; false at its end.</summary>
    public bool NextItem() => _reader.Read() && _reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Goes to the next member of an object whose names are free; false at its end.</summary>
    public bool NextEntry([NotNullWhen(true)] out string? name)
    {
        name = _reader.Read() && _reader.TokenType != JsonTokenType.EndObject ? Name() : null;
        return name is not null;
    }

    /// <summary>Goes from the name of a free member to its value.</summary>
    public void ToValue() => _reader.Read();

    public readonly bool IsNull => _reader.TokenType == JsonTokenType.Null;

    /// <summary>A text of any kind.</summary>
    public string Text()
    {
        RequireString();
        return _reader.ValueIsEscaped ? Unescape() : Encoding.UTF8.GetString(_reader.ValueSpan);
    }

    /// <summary>A text that comes up again and again, such as a language.</summary>
    public string Word()
    {
        RequireString();
        return session.Words.Get(Utf8Value(), out _);
    }

    /// <summary>An id, checked.</summary>
    public string Id()
    {
        RequireString();
        var utf8 = Utf8Value();
        var id = session.Ids.Get(utf8, out var isNew);
        if (isNew && !IsPlain(utf8) && TextRules.BrokenById(id) is { } rule)
        {
            Fail(rule, "Give an id that a person can read and type");
        }

        return id;
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
        if (_reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            FailAsType("true or false");
        }

        return _reader.TokenType == JsonTokenType.True;
    }

    public readonly double Number(double least = double.MinValue, double most = double.MaxValue, string rule = "a number is finite and fits 64 bits (IEEE 754)")
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            FailAsType("a number");
        }

        if (!_reader.TryGetDouble(out var number) || !(number >= least && number <= most))
        {
            Fail(rule, "Scale it, or leave it out");
        }

        return number;
    }

    /// <summary>A number of characters.</summary>
    public readonly int Offset32()
    {
        if (_reader.TokenType != JsonTokenType.Number)
        {
            FailAsType("a number");
        }

        if (!_reader.TryGetInt32(out var number) || number < 0)
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

    [DoesNotReturn]
    public void FailAsWord(IEnumerable<string> accepted)
    {
        var words = string.Join(", ", accepted);
        Fail($"'{TextRules.Shown(Text())}' is none of the words {words}", "Use one of these, to the letter");
    }

    [DoesNotReturn]
    public readonly void FailAsRepeated() => Fail("a member comes once in an object", "Keep one of the two");

    [DoesNotReturn]
    public readonly void Fail(string rule, string cure) => throw Error(rule, cure);

    public readonly ClaimTrackerException Error(string rule, string cure, Exception? inner = null) => Error(Offset, null, rule, cure, inner);

    public readonly ClaimTrackerException Error(int offset, string? missing, string rule, string cure, Exception? inner = null) =>
        new(JsonPlace.Describe(_json, line, offset, missing), rule, cure, inner);

    private void Keep(ref MemberWalk walk)
    {
        var name = Name();
        if (!walk.TryMeet(name))
        {
            FailAsRepeated();
        }

        _reader.Read();
        if (session.Capture(ref _reader, name, _recordDepth, out var member) is { } broken)
        {
            Fail(broken, "Correct it, or leave the member out");
        }

        walk.Keep(member);
    }

    // Visible ASCII breaks no rule of ids but their length.
    private static bool IsPlain(ReadOnlySpan<byte> id) =>
        id.Length is > 0 and <= TextRules.MaxIdBytes && id.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0;

    private readonly void RequireString()
    {
        if (_reader.TokenType != JsonTokenType.String)
        {
            FailAsType("a string");
        }
    }

    private string Name() => _reader.ValueIsEscaped ? Unescape() : Encoding.UTF8.GetString(_reader.ValueSpan);

    private ReadOnlySpan<byte> Utf8Value() => _reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Unescape()) : _reader.ValueSpan;

    private string Unescape()
    {
        if (!RawJson.TryGetText(ref _reader, out var text))
        {
            Fail(RawJson.HalfSurrogate, "Correct the text");
        }

        return text;
    }

    [DoesNotReturn]
    private readonly void FailAsMissing(in MemberWalk walk, ulong missing)
    {
        var member = System.Numerics.BitOperations.TrailingZeroCount(missing);
        var name = walk.Shape.Names[member];
        throw walk.Shape.IsNullable(member)
            ? Error(walk.Start, name, $"{walk.Shape.Noun} has '{name}', and this one lacks it", "Give an id, or null, which says that the speaker is unknown")
            : Error(walk.Start, name, $"{walk.Shape.Noun} has '{name}', and this one lacks it", "Add it");
    }

    [DoesNotReturn]
    private readonly void FailAsType(string expected)
    {
        var found = _reader.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            _ => "null",
        };
        Fail($"{expected} belongs here, and this is {found}", "Correct the value");
    }
}
