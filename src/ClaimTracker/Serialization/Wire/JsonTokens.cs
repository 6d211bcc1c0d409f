using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Cuts valid UTF-8 into JSON tokens for a reader that knows at each step whether it is in an object or in an array, so that nothing
/// need be remembered of what is open but how many. Brackets and strings without escapes, which are nearly everything, are cut
/// here; numbers, words and escaped strings are left to <see cref="Utf8JsonReader"/>, and so is saying what is wrong.
/// </summary>
/// <remarks>
/// It takes in exactly what <see cref="Utf8JsonReader"/> takes in. Whatever else throws a <see cref="JsonException"/> without a
/// place, which <see cref="JsonFault"/> finds by reading again.
/// </remarks>
internal ref struct JsonTokens(ReadOnlySpan<byte> json)
{
    private static readonly JsonReaderOptions AnyDepth = new() { MaxDepth = int.MaxValue };

    // What ends a stretch of plain characters in a string: its quote, an escape, or a control character, which JSON forbids there.
    private static readonly SearchValues<byte> StringEnds =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (byte)control), (byte)'"', (byte)'\\']);

    private readonly ReadOnlySpan<byte> _json = json;
    private int _next;

    /// <summary>What kind of token this is.</summary>
    public JsonTokenType Type { get; private set; }

    /// <summary>Where the token begins, with its quote if it has one.</summary>
    public int Start { get; private set; }

    /// <summary>Where the next one is looked for.</summary>
    public readonly int Next => _next;

    /// <summary>A string or name between its quotes, as written.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether that contains escapes.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>How many objects and arrays are open, one that has just begun included.</summary>
    public int Depth { get; private set; }

    /// <summary>The whole text.</summary>
    public readonly ReadOnlySpan<byte> Json => _json;

    /// <summary>Goes to the value that lies ahead.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public void ReadValue()
    {
        switch (Peek())
        {
            case (byte)'"':
                ReadString(JsonTokenType.String);
                break;
            case (byte)'{':
                Open(JsonTokenType.StartObject);
                break;
            case (byte)'[':
                Open(JsonTokenType.StartArray);
                break;
            default:
                ReadSlowly();
                break;
        }
    }

    /// <summary>Goes to the name of the next member of the object that has begun, or whose last value has been read.</summary>
    /// <param name="likely">The name in quotes, and its colon, that will most likely come.</param>
    /// <param name="isLikely">Whether it did.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">There is neither a member nor an end.</exception>
    public bool ReadName(ReadOnlySpan<byte> likely, out bool isLikely)
    {
        isLikely = false;
        var next = Peek();
        if (next == '}')
        {
            Close(JsonTokenType.EndObject);
            return false;
        }

        if (Type != JsonTokenType.StartObject)
        {
            next = PassComma(next);
        }

        if (_json[_next..].StartsWith(likely))
        {
            isLikely = true;
            Type = JsonTokenType.PropertyName;
            Start = _next;
            Value = likely[1..^2];
            IsEscaped = false;
            _next += likely.Length;
            return true;
        }

        if (next != '"')
        {
            Fail();
        }

        ReadString(JsonTokenType.PropertyName);
        if (Peek() != ':')
        {
            Fail();
        }

        _next++;
        return true;
    }

    /// <summary>Goes to the next item of the array that has begun, or whose last item has been read.</summary>
    /// <returns>False at the end of the array.</returns>
    /// <exception cref="JsonException">There is neither an item nor an end.</exception>
    public bool ReadItem()
    {
        var next = Peek();
        if (next == ']')
        {
            Close(JsonTokenType.EndArray);
            return false;
        }

        if (Type != JsonTokenType.StartArray)
        {
            PassComma(next);
        }

        ReadValue();
        return true;
    }

    /// <summary>Makes sure that nothing follows.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public void ReadEnd()
    {
        Peek();
        if (_next < _json.Length)
        {
            Fail();
        }
    }

    /// <summary>A reader that stands on this token, and can read on to the end of the value that begins here.</summary>
    public readonly Utf8JsonReader ToReader()
    {
        var reader = new Utf8JsonReader(_json[Start..], AnyDepth);
        reader.Read();
        return reader;
    }

    /// <summary>Goes to the last token of a value that such a reader has read.</summary>
    public void Pass(in Utf8JsonReader reader)
    {
        if (Type is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Depth--;
        }

        Type = reader.TokenType;
        _next = Start + (int)reader.BytesConsumed;
    }

    /// <summary>Stands still on the token at which such a reader stopped, to tell where that is.</summary>
    public void StopAt(in Utf8JsonReader reader) => Start += (int)reader.TokenStartIndex;

    /// <summary>Passes over white space; 0, which begins nothing, at the end of the text.</summary>
    private byte Peek()
    {
        while (_next < _json.Length)
        {
            var next = _json[_next];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _next++;
        }

        return 0;
    }

    private byte PassComma(byte next)
    {
        if (next != ',')
        {
            Fail();
        }

        _next++;
        return Peek();
    }

    private void Open(JsonTokenType type)
    {
        Type = type;
        Start = _next++;
        Depth++;
    }

    private void Close(JsonTokenType type)
    {
        Type = type;
        Start = _next++;
        Depth--;
    }

    private void ReadString(JsonTokenType type)
    {
        var text = _json[(_next + 1)..];
        var length = text.IndexOfAny(StringEnds);
        if (length < 0 || text[length] != '"')
        {
            ReadSlowly();
            Type = type;
            return;
        }

        Type = type;
        Start = _next;
        Value = text[..length];
        IsEscaped = false;
        _next += length + 2;
    }

    private void ReadSlowly()
    {
        Start = _next;
        var reader = ToReader();
        Value = reader.ValueSpan;
        IsEscaped = reader.ValueIsEscaped;
        Type = reader.TokenType;
        _next += (int)reader.BytesConsumed;
        if (Type == JsonTokenType.Number && Depth > 0 && _next == _json.Length)
        {
            // To a reader that begins here the number is the whole text; to one that began earlier it lacks its end.
            Fail();
        }
    }

    [DoesNotReturn]
    private static void Fail() => throw new JsonException();
}
