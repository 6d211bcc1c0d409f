using System.Globalization;
using System.Text.Json;
using ClaimTracker.Interchange.Json;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Citron;

/// <summary>Imports documents one by one, and bare quotes as those of one document.</summary>
internal sealed class DocumentImporter(IRecordSink sink, CitronOptions options, TransferLog log)
{
    private static readonly HashSet<string> DocumentMembers =
        ["text", "quotes", "coreference_groups", "id", "title", "url", "published", "outlet", "language", "byline"];

    private static readonly HashSet<string> QuoteMembers = ["cue", "sources", "contents", "coreferences", "confidence"];

    private readonly OutletBook _outlets = new(sink);
    private readonly FreeIds _ids = new();
    private OpenDocument? _bare;

    /// <summary>Imports a document, or a bare quote.</summary>
    /// <param name="utf8Json">Its JSON.</param>
    /// <param name="where">Its place, for reports.</param>
    public void Import(ReadOnlyMemory<byte> utf8Json, string where)
    {
        using var json = Parse(utf8Json, where);
        var root = json.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            // Quotes of one document, in an array of such arrays or on a line of their own.
            var document = Open(default, where);
            AddQuotes(document, root, where);
            document.Records.WriteTo(sink);
        }
        else if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("quotes", out var quotes))
        {
            ImportDocument(root, quotes, where);
        }
        else if (root.ValueKind == JsonValueKind.Object && QuoteMembers.Any(member => root.TryGetProperty(member, out _)))
        {
            _bare ??= Open(default, where);
            AddQuote(_bare, root, where);
            ReportUnknown(root, QuoteMembers, where);
        }
        else
        {
            log.Skip(where, "it is neither a document, which has quotes, nor a quote, which has cue, sources and contents");
        }
    }

    /// <summary>Says that nothing will follow.</summary>
    public void Complete() => _bare?.Records.WriteTo(sink);

    private static JsonDocument Parse(ReadOnlyMemory<byte> utf8Json, string where)
    {
        try
        {
            RequireReadableNames(utf8Json.Span);
            return JsonDocument.Parse(utf8Json, new JsonDocumentOptions { MaxDepth = JsonItems.MaxDepth });
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ClaimTrackerException(where, "this is not well-formed JSON of well-formed Unicode, or nests too deep", "Correct the text here", exception);
        }
    }

    /// <summary>Member names can be written with half a surrogate pair, on which every later look at the object would fail.</summary>
    private static void RequireReadableNames(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = JsonItems.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }

    private void ImportDocument(JsonElement root, JsonElement quotes, string where)
    {
        var document = Open(root, where);
        ReportUnknown(root, DocumentMembers, where);
        if (quotes.ValueKind == JsonValueKind.Array)
        {
            AddQuotes(document, quotes, $"{where}, quotes");
        }
        else if (quotes.ValueKind != JsonValueKind.Null)
        {
            log.Skip($"{where}, quotes", "it is no array");
        }

        document.Records.WriteTo(sink);
    }

    private void AddQuotes(OpenDocument document, JsonElement quotes, string where)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var quote in quotes.EnumerateArray())
        {
            AddQuote(document, quote, string.Create(CultureInfo.InvariantCulture, $"{where}[{index++}]"));
            unknown.UnionWith(UnknownIn(quote, QuoteMembers));
        }

        ReportUnknown(unknown, where);
    }

    private void AddQuote(OpenDocument document, JsonElement quote, string where)
    {
        log.CountRead();
        var key = string.Create(CultureInfo.InvariantCulture, $"{document.Quotes++}");
        if (quote.ValueKind != JsonValueKind.Object)
        {
            log.Skip(where, "a quote is an object with cue, sources and contents");
            return;
        }

        var quotation = document.Reader.Read(quote, $"{document.Id}#{key}", key, where);
        if (quotation.Contents.Count == 0)
        {
            log.Skip(where, "it has no content, so that its claim has no text");
        }

        foreach (var loss in document.Records.Add(quotation))
        {
            log.Skip(where, loss);
        }

        log.CountMapped();
    }

    private OpenDocument Open(JsonElement root, string where)
    {
        var words = Member(root, "text") ?? options.Text;
        var text = words is null ? null : new ArticleText(words);
        var reader = new CitronReader(text, log);
        var groups = new List<List<CitronSpan>>();
        if (root.ValueKind == JsonValueKind.Object && CitronReader.TryGet(root, "coreference_groups", out var member) && member.Value.ValueKind == JsonValueKind.Array)
        {
            groups.AddRange(member.Value.EnumerateArray().Where(group => group.ValueKind == JsonValueKind.Array)
                .Select(group => group.EnumerateArray().Select(span => reader.SpanOf(span, $"{where}, coreference_groups")).OfType<CitronSpan>().Where(span => span.Place is not null).ToList()));
        }

        var id = _ids.Take(LedgerText.Name(Member(root, "id") ?? options.DocumentId));
        var outlet = Member(root, "outlet") ?? options.Outlet;
        var article = new Article(id, string.IsNullOrWhiteSpace(outlet) ? _outlets.GetUnknown(id) : _outlets.Get(outlet, OutletKind.Other))
        {
            Title = Member(root, "title"),
            Byline = Member(root, "byline"),
            Url = Usable(Member(root, "url"), LedgerText.IsAddress, where, "is no http or https address") ?? options.Url,
            Language = Usable(Member(root, "language"), LedgerText.IsLanguage, where, "is no BCP-47 language tag") ?? options.Language,
            Published = Usable(Member(root, "published"), date => EdtfDate.TryParse(date, out _), where, "is no date of the forms that a ledger knows") is { } published
                ? EdtfDate.Parse(published)
                : options.Published,
        };
        return new OpenDocument(id, new QuoteReader(text, reader, groups), new ArticleRecords(article));
    }

    private static string? Member(JsonElement root, string name)
    {
        if (root.ValueKind != JsonValueKind.Object || !CitronReader.TryGet(root, name, out var member))
        {
            return null;
        }

        var text = member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetRawText() : CitronReader.StringOf(member.Value);
        return string.IsNullOrWhiteSpace(text) ? null : name == "text" ? text : LedgerText.Fit(text, out _);
    }

    private string? Usable(string? text, Func<string, bool> isUsable, string where, string fault)
    {
        if (text is null || isUsable(text))
        {
            return text;
        }

        log.Skip(where, $"'{(text.Length <= 60 ? text : text[..60] + "…")}' {fault}");
        return null;
    }

    private void ReportUnknown(JsonElement element, HashSet<string> known, string where) =>
        ReportUnknown(new SortedSet<string>(UnknownIn(element, known), StringComparer.Ordinal), where);

    private void ReportUnknown(SortedSet<string> unknown, string where)
    {
        if (unknown.Count > 0)
        {
            const int Shown = 20;
            var names = string.Join(", ", unknown.Take(Shown).Select(name => name.Length <= 40 ? name : name[..40] + "…"));
            log.Skip(where, $"a ledger has no place for the members {names}{(unknown.Count > Shown ? ", …" : "")}");
        }
    }

    private static IEnumerable<string> UnknownIn(JsonElement element, HashSet<string> known) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().Select(member => member.Name).Where(name => !known.Contains(name))
        : [];

    /// <summary>A document whose quotes are being read.</summary>
    private sealed record OpenDocument(string Id, QuoteReader Reader, ArticleRecords Records)
    {
        public int Quotes { get; set; }
    }
}
