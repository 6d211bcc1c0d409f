using System.Text.Json;

namespace ClaimTracker.Interchange.Csv;

/// <summary>Reads a mapping strictly: a member that is not known is a typing error that would otherwise lose data.</summary>
internal static class CsvMappingReader
{
    private const int MaxBytes = 1024 * 1024;

    public static CsvMapping Read(Stream utf8Json)
    {
        var bytes = new byte[MaxBytes + 1];
        var length = utf8Json.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= MaxBytes
            ? Read(bytes.AsMemory(0, length))
            : throw Fault("$", "a mapping is at most 1 MiB long", "Shorten it");
    }

    public static CsvMapping Read(ReadOnlyMemory<byte> utf8Json)
    {
        if (utf8Json.Span.StartsWith("\uFEFF"u8))
        {
            utf8Json = utf8Json[3..];
        }

        try
        {
            using var document = JsonDocument.Parse(utf8Json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Mapping(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new ClaimTrackerException(
                $"line {exception.LineNumber + 1}", "a mapping is JSON, and this is not, or a member comes twice", "Correct the text here", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new ClaimTrackerException("$", "a text is well-formed Unicode, and one here is not", "Correct it", exception);
        }
    }

    private static CsvMapping Mapping(JsonElement root)
    {
        var members = Members.Of(root, "$", "format", "delimiter", "guarded", "passOver", "dateFormats", "claim", "statements");
        if (members.Text("format") != CsvMapping.FormatName)
        {
            throw Fault("$.format", $"it is '{CsvMapping.FormatName}'", "Write it so, or use a tool that knows the other version");
        }

        var delimiter = members.Text("delimiter");
        if (delimiter is { Length: not 1 } || delimiter is "\"" or "\n" or "\r")
        {
            throw Fault("$.delimiter", "it is one character, and no quote or line end", "Write it as in \";\"");
        }

        var claim = members.Object("claim", "id", "text", "language", "topics", "about")
            ?? throw Fault("$", "a mapping says what the claim is", "Add \"claim\": {\"text\": \"{column}\"}");
        var parts = new CsvMapping.ClaimMapping(
            claim.Value("id"), claim.Value("text"), claim.Value("language"), claim.Values("topics"), claim.Value("about"));
        return new CsvMapping(parts, [.. members.Items("statements").Select(Statement)], members.AllColumns)
        {
            Delimiter = delimiter?[0],
            IsGuarded = members.Flag("guarded"),
            PassOver = members.Items("passOver").Select(Members.TextOf).ToHashSet(StringComparer.Ordinal),
            DateFormats = [.. members.Items("dateFormats").Select(Members.TextOf)],
        };
    }

    private static CsvMapping.StatementMapping Statement((JsonElement Element, string Path, HashSet<string> Columns) item)
    {
        var members = Members.Of(
            item.Element, item.Path, item.Columns,
            "id", "agent", "agentId", "type", "named", "allowUnknownAgent", "stance", "said", "language", "quote", "cue", "venue", "certainty", "credits", "report",
            "url", "title", "published", "counterClaim");
        var counter = members.Object("counterClaim", "text", "language", "kind");
        return new CsvMapping.StatementMapping
        {
            Id = members.Value("id"),
            Agent = members.Value("agent"),
            AgentId = members.Value("agentId"),
            Type = members.Value("type"),
            Named = members.Value("named"),
            AllowsUnknownAgent = members.Flag("allowUnknownAgent"),
            Stance = members.Value("stance") ?? throw Fault(item.Path, "a statement has a stance", "Add \"stance\": \"reports\", or another"),
            Said = members.Value("said"),
            Language = members.Value("language"),
            Quote = members.Value("quote"),
            Cue = members.Value("cue"),
            Venue = members.Value("venue"),
            Certainty = members.Value("certainty"),
            Credits = members.Value("credits"),
            Report = members.Value("report"),
            Url = members.Value("url"),
            Title = members.Value("title"),
            Published = members.Value("published"),
            CounterClaim = counter is null ? null : new CsvMapping.CounterMapping(
                counter.Value("text") ?? throw Fault(item.Path + ".counterClaim", "a counter-claim has a text", "Add \"text\""),
                counter.Value("language"),
                counter.Value("kind")),
        };
    }

    private static ClaimTrackerException Fault(string where, string rule, string cure) => new(where, rule, cure);

    /// <summary>The members of one object, each looked up by name and of the kind that it should be.</summary>
    private sealed class Members
    {
        private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
        private readonly string _path;
        private readonly HashSet<string> _columns;

        private Members(JsonElement element, string path, HashSet<string> columns, string[] known)
        {
            _path = path;
            _columns = columns;
            if (element.ValueKind != JsonValueKind.Object)
            {
                throw Fault(path, "it is an object", "Write it in braces");
            }

            foreach (var member in element.EnumerateObject())
            {
                if (!known.Contains(member.Name, StringComparer.Ordinal))
                {
                    throw Fault($"{path}.{member.Name}", "there is no such member", $"Write one of: {string.Join(", ", known)}");
                }

                _members.Add(member.Name, member.Value);
            }
        }

        public IReadOnlySet<string> AllColumns => _columns;

        public static Members Of(JsonElement element, string path, params string[] known) =>
            new(element, path, new HashSet<string>(StringComparer.Ordinal), known);

        public static Members Of(JsonElement element, string path, HashSet<string> columns, params string[] known) =>
            new(element, path, columns, known);

        public static string TextOf((JsonElement Element, string Path, HashSet<string> Columns) item) =>
            item.Element.ValueKind == JsonValueKind.String
                ? item.Element.GetString()!
                : throw Fault(item.Path, "it is a text", "Write it in quotes");

        public string? Text(string name) => _members.TryGetValue(name, out var element) ? TextOf((element, Path(name), _columns)) : null;

        public bool Flag(string name) => _members.TryGetValue(name, out var element) && element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Fault(Path(name), "it is true or false", "Write one of these"),
        };

        public Members? Object(string name, params string[] known) =>
            _members.TryGetValue(name, out var element) ? new Members(element, Path(name), _columns, known) : null;

        public IEnumerable<(JsonElement Element, string Path, HashSet<string> Columns)> Items(string name)
        {
            if (!_members.TryGetValue(name, out var element))
            {
                return [];
            }

            return element.ValueKind == JsonValueKind.Array
                ? element.EnumerateArray().Select((item, i) => (item, $"{Path(name)}[{i}]", _columns))
                : throw Fault(Path(name), "it is a list", "Write it in brackets");
        }

        public CsvValue? Value(string name) => _members.TryGetValue(name, out var element) ? ValueOf(element, Path(name)) : null;

        /// <summary>One value or a list of them.</summary>
        public IReadOnlyList<CsvValue> Values(string name) =>
            !_members.TryGetValue(name, out var element) ? []
            : element.ValueKind == JsonValueKind.Array ? [.. Items(name).Select(item => ValueOf(item.Element, item.Path))]
            : [ValueOf(element, Path(name))];

        private string Path(string name) => $"{_path}.{name}";

        private CsvValue ValueOf(JsonElement element, string path)
        {
            if (element.ValueKind == JsonValueKind.String)
            {
                return Template(element.GetString()!, path);
            }

            var members = new Members(element, path, _columns, ["value", "separator", "removePrefix", "removeSuffix", "words"]);
            var template = members.Text("value") ?? throw Fault(path, "it says what the value is", "Add \"value\": \"{column}\"");
            var separator = members.Text("separator");
            if (separator is "")
            {
                throw Fault(path + ".separator", "it is not empty", "Write what separates the values, or leave it out");
            }

            return Template(template, path).With(separator, members.Text("removePrefix"), members.Text("removeSuffix"), members.Words());
        }

        private Dictionary<string, string>? Words() => _members.TryGetValue("words", out var element)
            ? element.ValueKind == JsonValueKind.Object
                ? element.EnumerateObject().ToDictionary(word => word.Name, word => TextOf((word.Value, Path("words"), _columns)), StringComparer.Ordinal)
                : throw Fault(Path("words"), "it is an object", "Write it as in {\"Russian\": \"ru\"}")
            : null;

        private CsvValue Template(string template, string path)
        {
            var value = CsvValue.Parse(template)
                ?? throw Fault(path, "a column's name stands between { and }", "Close the brace, or write {{ and }} for braces that are meant");
            _columns.UnionWith(value.Columns);
            return value;
        }
    }
}
