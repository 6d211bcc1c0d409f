using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Reads the members of a dossier's objects from valid UTF-8, and knows how to say where and why one is refused.
/// </summary>
/// <param name="json">The document, or one line of JSON Lines.</param>
/// <param name="line">The number of that line, 0 for a document.</param>
/// <param name="session">What the records share.</param>
internal ref partial struct JsonCursor(ReadOnlySpan<byte> json, long line, ReadSession session)
{
    private JsonTokens _tokens = new(json);

    /// <summary>How much is open around the record being read; nesting is counted from there.</summary>
    private int _recordDepth;

    public readonly ReadSession Session => session;

    public readonly long Line => line;

    /// <summary>Where the token lies that the cursor stands on.</summary>
    public readonly int Offset => _tokens.Start;

    /// <summary>The same place as path and line.</summary>
    public readonly string Where => JsonPlace.Describe(_tokens.Json, line, Offset);

    public readonly long BytesConsumed => _tokens.Next;

    /// <summary>Goes to the root.</summary>
    /// <exception cref="JsonException">There is none.</exception>
    public void EnterRoot() => _tokens.ReadValue();

    /// <summary>Goes past the root.</summary>
    /// <exception cref="JsonException">Something follows it.</exception>
    public void LeaveRoot() => _tokens.ReadEnd();

    /// <summary>Begins a record, on whose first brace the cursor stands: nesting is counted from here.</summary>
    public void BeginRecord() => _recordDepth = _tokens.Depth - 1;

    /// <summary>Ends a record: nesting is counted from the root again.</summary>
    public void EndRecord() => _recordDepth = 0;

    /// <summary>Begins an object of a known shape, on whose first brace the cursor stands.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="expected">The member that will most likely come first.</param>
    public readonly MemberWalk Enter(Shape shape, int expected = 0)
    {
        EnterObject();
        return new MemberWalk(shape, Offset, expected);
    }

    /// <summary>Begins an object whose names are data, on whose first brace the cursor stands.</summary>
    public readonly void EnterObject()
    {
        if (_tokens.Type != JsonTokenType.StartObject)
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
        while (_tokens.ReadName(walk.Shape.InQuotes(walk.Expected), out var isExpected))
        {
            member = isExpected ? walk.Expected : walk.Shape.Find(Utf8Value(), walk.Expected);
            if (member < 0)
            {
                Keep(ref walk);
                continue;
            }

            if (!walk.TryMeet(member))
            {
                FailAsRepeated();
            }

            _tokens.ReadValue();
            if (_tokens.Type != JsonTokenType.Null || walk.Shape.IsNullable(member))
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
        if (_tokens.Type != JsonTokenType.StartArray)
        {
            FailAsType("an array");
        }
    }

    /// <summary>Goes to the next item of an array; false at its end.</summary>
    public bool NextItem() => _tokens.ReadItem();

    /// <summary>Goes to the next member of an object whose names are free; false at its end.</summary>
    public bool NextEntry([NotNullWhen(true)] out string? name)
    {
        name = _tokens.ReadName("\"en\":"u8, out _) ? Name() : null;
        return name is not null;
    }

    /// <summary>The same where names recur, such as languages.</summary>
    public bool NextWord(out string name)
    {
        var isMember = _tokens.ReadName("\"en\":"u8, out _);
        name = isMember ? session.Words.Get(Utf8Value(), out _) : "";
        return isMember;
    }

    /// <summary>Goes from the name of a free member to its value.</summary>
    public void ToValue() => _tokens.ReadValue();

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
        new(JsonPlace.Describe(_tokens.Json, line, offset, missing), rule, cure, inner);

    private void Keep(ref MemberWalk walk)
    {
        var name = Name();
        if (!walk.TryMeet(name))
        {
            FailAsRepeated();
        }

        var depth = _tokens.Depth - _recordDepth;
        _tokens.ReadValue();
        var reader = _tokens.ToReader();
        if (session.Capture(ref reader, name, -depth, out var member) is { } broken)
        {
            _tokens.StopAt(reader);
            Fail(broken, "Correct it, or leave the member out");
        }

        _tokens.Pass(reader);
        walk.Keep(member);
    }

    private string Name() => _tokens.IsEscaped ? Unescape() : Encoding.UTF8.GetString(_tokens.Value);

    private ReadOnlySpan<byte> Utf8Value() => _tokens.IsEscaped ? Encoding.UTF8.GetBytes(Unescape()) : _tokens.Value;

    private string Unescape()
    {
        var reader = _tokens.ToReader();
        if (!RawJson.TryGetText(ref reader, out var text))
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
        var found = _tokens.Type switch
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
