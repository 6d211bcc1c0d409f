using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>Walks JSON and knows where it stands, so that an error can say so.</summary>
internal ref struct JsonCursor
{
    // PROV-JSON has eight levels. What nests deeper is refused by its rules; this only bounds what is skipped over.
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<byte> _json;
    private readonly List<Step> _path = [];
    private Utf8JsonReader _reader;

    /// <param name="json">Valid UTF-8.</param>
    public JsonCursor(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    public readonly JsonTokenType Token => _reader.TokenType;

    /// <summary>Goes to the root.</summary>
    public void Start() => _reader.Read();

    /// <summary>Makes sure that nothing follows the root.</summary>
    /// <exception cref="JsonException">Something does.</exception>
    public void Finish() => _reader.Read();

    /// <summary>Begins an object.</summary>
    /// <param name="what">What is an object here, as the beginning of a sentence.</param>
    public readonly void EnterObject(string what)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Fail($"{what} is a JSON object, and this is {Found}", "Correct it");
        }

        _path.Add(new Step("", -1));
    }

    /// <summary>Goes to the value of the next member; false at the end of the object.</summary>
    public bool NextMember([NotNullWhen(true)] out string? name)
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndObject)
        {
            _path.RemoveAt(_path.Count - 1);
            name = null;
            return false;
        }

        name = Text();
        _path[^1] = new Step(name, -1);
        _reader.Read();
        return true;
    }

    /// <summary>Begins an array, on whose bracket the cursor stands.</summary>
    public readonly void EnterArray() => _path.Add(new Step(null, -1));

    /// <summary>Goes to the next item; false at the end of the array.</summary>
    public bool NextItem()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _path.RemoveAt(_path.Count - 1);
            return false;
        }

        _path[^1] = new Step(null, _path[^1].Index + 1);
        return true;
    }

    /// <summary>Passes over a value.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>The text of a string or a member's name.</summary>
    public readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw HalfSurrogate();
        }
    }

    /// <summary>The name that a string is in a scope.</summary>
    public readonly QualifiedName Name(NameScope scope)
    {
        var buffer = ArrayPool<char>.Shared.Rent(_reader.ValueSpan.Length);
        try
        {
            return scope.Resolve(buffer.AsSpan(0, _reader.CopyString(buffer)));
        }
        catch (InvalidOperationException)
        {
            throw HalfSurrogate();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>A number, true, false or null as written.</summary>
    public readonly string Raw() => Encoding.UTF8.GetString(_reader.ValueSpan);

    /// <summary>What the cursor stands on, in words.</summary>
    public readonly string Found => _reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    [DoesNotReturn]
    public readonly void Fail(string rule, string cure) => throw Error(rule, cure);

    /// <summary>The error for a text that stops being JSON somewhere.</summary>
    public readonly ClaimTrackerException Malformed(JsonException fault)
    {
        if (_json.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return new ClaimTrackerException("$, line 1", "a PROV-JSON document is a JSON object, and this one is empty", "Write {} where there is nothing to say");
        }

        var line = (fault.LineNumber ?? 0) + 1;
        var column = (fault.BytePositionInLine ?? 0) + 1;
        var where = string.Create(CultureInfo.InvariantCulture, $"{Path}, line {line}, byte {column}");
        return fault.Message.Contains("maximum configured depth", StringComparison.Ordinal)
            ? new ClaimTrackerException(where, $"JSON nests at most {MaxDepth} deep here", "Flatten it, as PROV-JSON has only eight levels", fault)
            : new ClaimTrackerException(where, "the text stops being JSON here", "Correct it, or get the whole of it", fault);
    }

    private readonly ClaimTrackerException HalfSurrogate() =>
        Error("a text is well-formed Unicode, and this one has half of a surrogate pair", "Correct the text");

    private readonly ClaimTrackerException Error(string rule, string cure)
    {
        var line = _json[..(int)_reader.TokenStartIndex].Count((byte)'\n') + 1;
        return new ClaimTrackerException(string.Create(CultureInfo.InvariantCulture, $"{Path}, line {line}"), rule, cure);
    }

    private readonly string Path
    {
        get
        {
            var path = new StringBuilder("$");
            foreach (var step in _path)
            {
                step.AppendTo(path);
            }

            return path.ToString();
        }
    }

    private readonly record struct Step(string? Name, int Index)
    {
        public void AppendTo(StringBuilder path)
        {
            if (Index >= 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{Index}]");
            }
            else if (!string.IsNullOrEmpty(Name))
            {
                _ = Name.All(char.IsAsciiLetter) ? path.Append('.').Append(Name) : path.Append("['").Append(Shown.Of(Name)).Append("']");
            }
        }
    }
}
