using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>Writes the grammar of PROV-JSON, and refuses what could not be read again as the same.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private const int FlushFrom = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushFrom);
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    public DocumentWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, ProvJsonStyle.Indented);
    }

    /// <summary>Writes a whole document.</summary>
    public void Write(ProvDocument document)
    {
        var scope = Begin(document.Prefixes, null);
        WriteRecords(document.Records, scope);
        if (document.Bundles.Count > 0)
        {
            _json.WriteStartObject("bundle"u8);
            foreach (var bundle in document.Bundles)
            {
                var inner = new NameScope(bundle.Prefixes, scope);
                Require(bundle.Id, inner, "the bundle");
                _json.WritePropertyName(bundle.Id.Text);
                Begin(bundle.Prefixes, scope);
                WriteRecords(bundle.Records, inner);
                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        End();
    }

    /// <summary>Begins a document or bundle with its prefixes.</summary>
    public NameScope Begin(ValueList<ProvPrefix> prefixes, NameScope? outer)
    {
        _json.WriteStartObject();
        if (prefixes.Count > 0)
        {
            _json.WriteStartObject("prefix"u8);
            foreach (var prefix in prefixes)
            {
                _json.WriteString(Checked(prefix.Name), Checked(prefix.Uri));
            }

            _json.WriteEndObject();
        }

        return new NameScope(prefixes, outer);
    }

    /// <summary>Begins the records of a kind.</summary>
    public void BeginKind(ProvRecordKind kind) => _json.WriteStartObject(RecordWords.Of(kind));

    /// <summary>Ends the records of a kind.</summary>
    public void EndKind() => _json.WriteEndObject();

    /// <summary>Writes the records that share an id.</summary>
    public void WriteSharing(string id, IReadOnlyList<ProvRecord> records, NameScope scope)
    {
        _json.WritePropertyName(Checked(id));
        if (records.Count > 1)
        {
            _json.WriteStartArray();
        }

        foreach (var record in records)
        {
            WriteBody(record, scope);
        }

        if (records.Count > 1)
        {
            _json.WriteEndArray();
        }

        FlushIfFull();
    }

    /// <summary>Ends the document.</summary>
    public void End()
    {
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
        Flush();
    }

    /// <inheritdoc />
    public void Dispose() => _json.Dispose();

    private void WriteRecords(ValueList<ProvRecord> records, NameScope scope)
    {
        var labels = new BlankLabels(records);
        foreach (var kind in records.GroupBy(record => record.Kind))
        {
            BeginKind(kind.Key);
            foreach (var sharing in kind.GroupBy(record => IdOf(record, scope, labels), StringComparer.Ordinal))
            {
                WriteSharing(sharing.Key, [.. sharing], scope);
            }

            EndKind();
        }
    }

    private static string IdOf(ProvRecord record, NameScope scope, BlankLabels labels)
    {
        if (record.IsElement)
        {
            Require(record.Id, scope, $"the {RecordWords.Of(record.Kind)}");
        }
        else if (record.Id is not null)
        {
            RequireSame(record.Id, scope);
        }

        return record.Id?.Text ?? labels.Next();
    }

    private void WriteBody(ProvRecord record, NameScope scope)
    {
        _json.WriteStartObject();
        foreach (var attribute in record.Attributes)
        {
            Require(attribute.Name, scope, $"an attribute of {record}");
            _json.WritePropertyName(Checked(attribute.Name.Text));
            var isArray = attribute.IsArray || attribute.Values.Count != 1;
            if (isArray)
            {
                _json.WriteStartArray();
            }

            foreach (var value in attribute.Values)
            {
                WriteValue(value, scope);
            }

            if (isArray)
            {
                _json.WriteEndArray();
            }
        }

        _json.WriteEndObject();
    }

    private void WriteValue(ProvValue value, NameScope scope)
    {
        if (value.Name is not null)
        {
            RequireSame(value.Name, scope);
        }

        if (!value.IsObject)
        {
            WriteText(value);
            return;
        }

        _json.WriteStartObject();
        _json.WritePropertyName("$"u8);
        WriteText(value);
        if (value.DeclaredType is { } type)
        {
            RequireSame(type, scope);
            _json.WriteString("type"u8, Checked(type.Text));
        }

        if (value.Language is { } language)
        {
            _json.WriteString("lang"u8, Checked(language));
        }

        _json.WriteEndObject();
    }

    private void WriteText(ProvValue value)
    {
        if (value.Form == JsonValueKind.String)
        {
            _json.WriteStringValue(Checked(value.Text));
        }
        else
        {
            // Made by the reader alone, from valid JSON.
            _json.WriteRawValue(value.Text, skipInputValidation: true);
        }
    }

    private void FlushIfFull()
    {
        if (_buffer.WrittenCount + _json.BytesPending >= FlushFrom)
        {
            _json.Flush();
            Flush();
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private static void Require([NotNull] QualifiedName? name, NameScope scope, string what)
    {
        if (name?.Uri is null)
        {
            throw new ClaimTrackerException($"{what} '{Shown.Of(name?.Text ?? "")}'", "it has a name that stands for a URI", "Give it one, and declare the prefix");
        }

        RequireSame(name, scope);
    }

    private static void RequireSame(QualifiedName name, NameScope scope)
    {
        if (scope.Resolve(name.Text).Uri is var uri && uri != name.Uri)
        {
            throw new ClaimTrackerException(
                $"name '{Shown.Of(name.Text)}'",
                $"it is to stand for {Quoted(name.Uri)}, and the prefixes of the document make it {Quoted(uri)}",
                "Declare its prefix, or write the name with another");
        }
    }

    private static string Quoted(string? uri) => uri is null ? "no URI" : $"'{Shown.Of(uri)}'";

    private static string Checked(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                throw new ClaimTrackerException($"text '{Shown.Of(text)}'", "a text is well-formed Unicode, and this one has half of a surrogate pair", "Correct the text");
            }
        }

        return text;
    }

    /// <summary>Labels for the relations that have no id, none of which the records use already.</summary>
    private sealed class BlankLabels(ValueList<ProvRecord> records)
    {
        private HashSet<string>? _taken;
        private int _last;

        public string Next()
        {
            _taken ??= [.. records.Where(record => record.Id is { IsBlank: true }).Select(record => record.Id!.Text)];
            string label;
            do
            {
                label = string.Create(CultureInfo.InvariantCulture, $"_:id{++_last}");
            }
            while (_taken.Contains(label));
            return label;
        }
    }
}
