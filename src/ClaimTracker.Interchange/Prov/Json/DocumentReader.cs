using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>
/// Reads the grammar of PROV-JSON. Whatever it takes in it keeps whole; what the model could not keep is refused.
/// </summary>
internal ref struct DocumentReader
{
    private readonly ProvJsonLimits _limits;
    private readonly List<ProvBundle> _bundles = [];
    private JsonCursor _cursor;
    private int _records;
    private int _values;

    private DocumentReader(ReadOnlySpan<byte> json, ProvJsonLimits limits)
    {
        _cursor = new JsonCursor(json);
        _limits = limits;
    }

    /// <summary>The document that valid UTF-8 holds.</summary>
    public static ProvDocument Read(ReadOnlySpan<byte> json, ProvJsonLimits limits)
    {
        var reader = new DocumentReader(json, limits);
        try
        {
            return reader.Read();
        }
        catch (JsonException fault)
        {
            throw reader._cursor.Malformed(fault);
        }
    }

    private ProvDocument Read()
    {
        _cursor.Start();
        var prefixes = new List<ProvPrefix>();
        var records = new List<ProvRecord>();
        ReadContainer("a PROV-JSON document", prefixes, records, outer: null);
        _cursor.Finish();
        return new ProvDocument { Prefixes = [.. prefixes], Records = [.. records], Bundles = [.. _bundles] };
    }

    private NameScope ReadContainer(string what, List<ProvPrefix> prefixes, List<ProvRecord> records, NameScope? outer)
    {
        // The prefixes may stand behind what uses them, so they are read first.
        Declarations.ReadAhead(_cursor, what, prefixes);
        var scope = prefixes.Count == 0 && outer is not null ? outer : new NameScope(prefixes, outer);
        var isBundle = outer is not null;
        var met = new MetNames();
        _cursor.EnterObject(what);
        while (_cursor.NextMember(out var word))
        {
            RequireNew(ref met, word);
            if (word == "prefix")
            {
                _cursor.Skip();
            }
            else if (word == "bundle" && !isBundle)
            {
                ReadBundles(scope);
            }
            else if (RecordWords.TryParse(word, out var kind))
            {
                ReadRecords(kind, word, records, scope);
            }
            else if (word == "bundle")
            {
                _cursor.Fail("a bundle holds no bundles", "Put it beside the other bundles of the document");
            }
            else
            {
                _cursor.Fail($"'{Shown.Of(word)}' is no kind of record that PROV-JSON has", $"Use one of prefix, bundle, {RecordWords.All}");
            }
        }

        return scope;
    }

    private void ReadBundles(NameScope outer)
    {
        var met = new MetNames();
        var named = new HashSet<QualifiedName>();
        _cursor.EnterObject("'bundle'");
        while (_cursor.NextMember(out var id))
        {
            RequireNew(ref met, id);
            if (_bundles.Count >= _limits.MaxBundles)
            {
                _cursor.Fail($"a document has at most {Count(_limits.MaxBundles)} bundles", "Split it, or raise ProvJsonLimits.MaxBundles");
            }

            var at = _cursor;
            var prefixes = new List<ProvPrefix>();
            var records = new List<ProvRecord>();
            var name = ReadContainer("a bundle", prefixes, records, outer).Resolve(id);
            if (name.Uri is null)
            {
                Declarations.FailAsUndeclared(at, "a bundle", id);
            }

            if (!named.Add(name))
            {
                at.Fail($"a bundle comes once, and '{Shown.Of(id)}' stands for the same as an earlier one", "Put the records of both into one");
            }

            _bundles.Add(new ProvBundle(name) { Prefixes = [.. prefixes], Records = [.. records] });
        }
    }

    private void ReadRecords(ProvRecordKind kind, string word, List<ProvRecord> records, NameScope scope)
    {
        var met = new MetNames();
        _cursor.EnterObject($"'{word}'");
        while (_cursor.NextMember(out var text))
        {
            RequireNew(ref met, text);
            var id = scope.Resolve(text);
            if (kind <= ProvRecordKind.Agent && id.Uri is null)
            {
                Declarations.FailAsUndeclared(_cursor, $"an {word}", text);
            }

            if (_cursor.Token != JsonTokenType.StartArray)
            {
                records.Add(ReadRecord(kind, id, "a record (or an array of several with this id)", scope));
                continue;
            }

            _cursor.EnterArray();
            while (_cursor.NextItem())
            {
                records.Add(ReadRecord(kind, id, "each of several records with one id", scope));
            }
        }
    }

    private ProvRecord ReadRecord(ProvRecordKind kind, QualifiedName id, string what, NameScope scope)
    {
        if (++_records > _limits.MaxRecords)
        {
            _cursor.Fail($"a document has at most {Count(_limits.MaxRecords)} records", "Split it, or raise ProvJsonLimits.MaxRecords");
        }

        var attributes = new List<ProvAttribute>();
        var met = new MetNames();
        _cursor.EnterObject(what);
        while (_cursor.NextMember(out var text))
        {
            RequireNew(ref met, text);
            var name = scope.Resolve(text);
            if (name.Uri is null)
            {
                Declarations.FailAsUndeclared(_cursor, "an attribute", text);
            }

            attributes.Add(ReadAttribute(kind, name, scope));
        }

        return new ProvRecord(kind, id, [.. attributes]);
    }

    private ProvAttribute ReadAttribute(ProvRecordKind kind, QualifiedName name, NameScope scope)
    {
        var isReference = Terms.IsReference(name);
        if (_cursor.Token != JsonTokenType.StartArray)
        {
            return new ProvAttribute(name, ReadValue(isReference, scope));
        }

        var at = _cursor;
        var values = new List<ProvValue>();
        _cursor.EnterArray();
        while (_cursor.NextItem())
        {
            values.Add(ReadValue(isReference, scope));
        }

        var mayRepeat = !Terms.IsFormal(name) || (kind == ProvRecordKind.Membership && name.Equals(Terms.Entity) && values.Count > 0);
        if (values.Count != 1 && !mayRepeat)
        {
            at.Fail($"'{Shown.Of(name.Text)}' has one value, and here it has {Count(values.Count)}", "State each in a record of its own");
        }

        return new ProvAttribute(name, [.. values]) { IsArray = true };
    }

    private ProvValue ReadValue(bool isReference, NameScope scope)
    {
        if (++_values > _limits.MaxValues)
        {
            _cursor.Fail($"a document has at most {Count(_limits.MaxValues)} values", "Split it, or raise ProvJsonLimits.MaxValues");
        }

        switch (_cursor.Token)
        {
            case JsonTokenType.String:
                return isReference ? ProvValue.Reference(_cursor.Name(scope)) : ProvValue.Of(_cursor.Text());
            case JsonTokenType.StartObject:
                return ReadLiteral(isReference, scope);
            case JsonTokenType.StartArray:
                _cursor.Fail("a value is no array within an array", "List all values in one array");
                break;
        }

        return ProvValue.Plain(_cursor.Raw(), Form);
    }

    private ProvValue ReadLiteral(bool isReference, NameScope scope)
    {
        var at = _cursor;
        string? text = null;
        string? language = null;
        QualifiedName? type = null;
        var form = JsonValueKind.Undefined;
        var met = new MetNames();
        _cursor.EnterObject("a value");
        while (_cursor.NextMember(out var member))
        {
            RequireNew(ref met, member);
            switch (member)
            {
                case "$" when _cursor.Token is JsonTokenType.String:
                    (text, form) = (_cursor.Text(), JsonValueKind.String);
                    break;
                case "$" when _cursor.Token is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    (text, form) = (_cursor.Raw(), Form);
                    break;
                case "$":
                    _cursor.Fail($"a value's '$' is a string, a number or a boolean, and this is {_cursor.Found}", "Write the value as a string");
                    break;
                case "type" or "lang" when _cursor.Token == JsonTokenType.Null:
                    break;
                case "type" or "lang" when _cursor.Token != JsonTokenType.String:
                    _cursor.Fail($"a value's '{member}' is a string, and this is {_cursor.Found}", "Correct it, or leave it out");
                    break;
                case "type":
                    type = _cursor.Name(scope);
                    break;
                case "lang":
                    language = _cursor.Text();
                    break;
                default:
                    _cursor.Fail($"a value has the members '$', 'type' and 'lang', and '{Shown.Of(member)}' is none of them", "Make it an attribute of the record");
                    break;
            }
        }

        if (text is null)
        {
            at.Fail("a value that is an object has the member '$', and this one lacks it", "Add it");
        }

        var isName = form == JsonValueKind.String && (isReference || Equals(type, Terms.QualifiedNameType) || Equals(type, Terms.QName));
        return ProvValue.Typed(text, form, type, language, isName ? scope.Resolve(text) : null);
    }

    private readonly JsonValueKind Form => _cursor.Token switch
    {
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    private readonly void RequireNew(ref MetNames met, string name)
    {
        if (!met.TryAdd(name))
        {
            _cursor.Fail("a member comes once in an object", "Keep one of the two, or make an array of both");
        }
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
