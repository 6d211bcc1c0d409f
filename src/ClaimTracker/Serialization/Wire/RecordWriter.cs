using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Writes the members of a dossier's records, leaving out what is absent and refusing what could not be read again.</summary>
internal sealed class RecordWriter(Utf8JsonWriter json)
{
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private Utf8JsonWriter? _compact;
    private RecordKind _kind;
    private string _id = "";
    private int _recordDepth;

    public Utf8JsonWriter Json => json;

    /// <summary>Begins what is no record: the document, or the head of JSON Lines.</summary>
    public void Begin() => json.WriteStartObject();

    /// <summary>Begins a record; messages name it.</summary>
    public void Begin(RecordKind kind, string id)
    {
        _kind = kind;
        _id = id;
        _recordDepth = json.CurrentDepth;
        json.WriteStartObject();
    }

    public void Id(ReadOnlySpan<byte> name, string id)
    {
        if (TextRules.BrokenById(id) is { } rule)
        {
            Fail(name, rule, "Give an id that a person can read and type");
        }

        json.WriteString(name, id);
    }

    public void IdIfAny(ReadOnlySpan<byte> name, string? id)
    {
        if (id is not null)
        {
            Id(name, id);
        }
    }

    public void Text(ReadOnlySpan<byte> name, string text)
    {
        RequireWellFormed(name, text);
        json.WriteString(name, text);
    }

    public void TextIfAny(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            Text(name, text);
        }
    }

    /// <summary>A member whose name is itself data.</summary>
    public void Entry(ReadOnlySpan<byte> of, string name, string text)
    {
        RequireWellFormed(of, name);
        RequireWellFormed(of, text);
        json.WriteString(name, text);
    }

    public void TextsIfAny(ReadOnlySpan<byte> name, ValueList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var text in texts.AsSpan())
        {
            RequireWellFormed(name, text);
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public void DateIfAny(ReadOnlySpan<byte> name, EdtfDate date)
    {
        if (!date.IsUnknown)
        {
            json.WriteString(name, date.ToString());
        }
    }

    public void NumberIfAny(ReadOnlySpan<byte> name, double? number, double least = double.MinValue, double most = double.MaxValue)
    {
        if (number is not { } value)
        {
            return;
        }

        if (!(value >= least && value <= most))
        {
            Fail(name, least == 0 ? AttributionJson.ConfidenceRule : "a number is finite", "Scale it, or leave it out");
        }

        json.WriteNumber(name, value);
    }

    public void OffsetIfAny(ReadOnlySpan<byte> name, int? offset)
    {
        if (offset is not { } value)
        {
            return;
        }

        if (value < 0)
        {
            Fail(name, "an offset is a whole number from 0", "Count characters from 0");
        }

        json.WriteNumber(name, value);
    }

    public void Word<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, Enum
    {
        if (!EnumWords<T>.Instance.TryFormat(value, out var word))
        {
            Fail(name, $"{value} is none of the words {string.Join(", ", EnumWords<T>.Instance.Words)}", "Use one of these");
        }

        json.WriteString(name, word);
    }

    /// <summary>The members that this version does not know, behind those that it does.</summary>
    public void Unknown(ValueList<UnknownMember> members, Shape shape)
    {
        if (members.Count == 0)
        {
            return;
        }

        var names = new HashSet<string>(shape.Names, StringComparer.Ordinal);
        foreach (var member in members.AsSpan())
        {
            RequireWellFormed("unknown members"u8, member.Name);
            if (!names.Add(member.Name))
            {
                FailOver(member.Name, "a member comes once in an object", "Drop or rename the unknown member");
            }

            json.WritePropertyName(member.Name);
            json.WriteRawValue(Canonical(member), skipInputValidation: true);
        }
    }

    /// <summary>The same for the document, whose records have been written by now.</summary>
    public void UnknownOfDocument(ValueList<UnknownMember> members, Shape shape)
    {
        _id = "";
        _recordDepth = 0;
        Unknown(members, shape);
    }

    [DoesNotReturn]
    public void Fail(ReadOnlySpan<byte> member, string rule, string cure) => FailOver(Encoding.UTF8.GetString(member), rule, cure);

    [DoesNotReturn]
    private void FailOver(string member, string rule, string cure) =>
        throw Error(member, rule, cure);

    private ClaimTrackerException Error(string member, string rule, string cure, JsonException? inner = null)
    {
        var shown = TextRules.Shown(member);
        var where = _id.Length == 0 ? $"member '{shown}'" : IdLocator.Instance.Locate(_kind, 0, _id, shown);
        return new ClaimTrackerException(where, rule, cure, inner);
    }

    private void RequireWellFormed(ReadOnlySpan<byte> member, string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0 && TextRules.BrokenByText(text, int.MaxValue) is { } rule)
        {
            Fail(member, rule, "Correct the text");
        }
    }

    private ReadOnlySpan<byte> Canonical(UnknownMember member)
    {
        _scratch.ResetWrittenCount();
        _compact ??= new Utf8JsonWriter(_scratch, JsonStyle.Compact);
        _compact.Reset();
        RequireWellFormed(Encoding.UTF8.GetBytes(member.Name), member.Json);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(member.Json), new JsonReaderOptions { MaxDepth = int.MaxValue });
            reader.Read();
            // The reader's root lies as deep in the record as the writer's present depth.
            var depth = json.CurrentDepth - _recordDepth;
            if (RawJson.Copy(ref reader, _compact, -depth, DossierLimits.Default.MaxDepth) is { } rule)
            {
                FailOver(member.Name, rule, "Correct the value");
            }

            reader.Read();
        }
        catch (JsonException malformed)
        {
            throw Error(member.Name, "its value is JSON, and this is not", "Correct the value", malformed);
        }

        _compact.Flush();
        return _scratch.WrittenSpan;
    }
}
