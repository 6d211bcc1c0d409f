using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>The table that tells of each document who published it, when, under which title and from which agency it was taken over.</summary>
internal sealed class MetadataTable
{
    private static readonly string[] FileNames = ["metadata.tsv", "metadata.csv", "metadata.txt"];
    private const int FoldersAbove = 2;

    // What tables write where there is nothing to write.
    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase) { "none", "na", "n/a", "nan", "null", "nil", "-", "--", "?", "unknown" };

    private static readonly Dictionary<string, Column> Columns = new(StringComparer.Ordinal)
    {
        ["filename"] = Column.Document, ["file"] = Column.Document, ["document"] = Column.Document, ["doc"] = Column.Document,
        ["docid"] = Column.Document, ["documentid"] = Column.Document, ["articleid"] = Column.Document, ["id"] = Column.Document,
        ["publisher"] = Column.Publisher, ["outlet"] = Column.Publisher, ["newspaper"] = Column.Publisher,
        ["publicationdate"] = Column.Published, ["date"] = Column.Published, ["published"] = Column.Published, ["pubdate"] = Column.Published,
        ["title"] = Column.Title, ["headline"] = Column.Title,
        ["author"] = Column.Author, ["authors"] = Column.Author, ["byline"] = Column.Author,
        ["wire"] = Column.Wire, ["agency"] = Column.Wire, ["newsagency"] = Column.Wire,
        ["credit"] = Column.Credit,
        ["url"] = Column.Url, ["link"] = Column.Url,
        ["language"] = Column.Language, ["lang"] = Column.Language,
    };

    private readonly Dictionary<string, string?[]> _rows = new(StringComparer.Ordinal);

    private enum Column
    {
        Document,
        Publisher,
        Published,
        Title,
        Author,
        Wire,
        Credit,
        Url,
        Language,
    }

    /// <summary>A table without rows.</summary>
    public static MetadataTable Empty { get; } = new();

    /// <summary>Whether it has any rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>The table that lies with a corpus under a name that says so, or null.</summary>
    public static string? Find(string folder)
    {
        var place = folder;
        for (var above = 0; above <= FoldersAbove && place is not null; above++, place = Path.GetDirectoryName(place))
        {
            if (FileNames.Select(name => Path.Combine(place, name)).FirstOrDefault(path => File.Exists(path) && !TextFile.IsLink(path)) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="ClaimTrackerException">It has no column that names documents, or a row too long; says on which line.</exception>
    public static MetadataTable Read(string text, string name, TransferLog log)
    {
        var rows = DelimitedRows.Of(text, name, log).ToList();
        var header = rows is [var first, ..] ? first.Cells : [];
        var columns = new Dictionary<Column, int>();
        var unknown = new List<string>();
        for (var i = 0; i < header.Length; i++)
        {
            var word = string.Concat(header[i].Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (!Columns.TryGetValue(word, out var column) || !columns.TryAdd(column, i))
            {
                unknown.Add(header[i].Trim());
            }
        }

        if (!columns.TryGetValue(Column.Document, out var key))
        {
            throw new ClaimTrackerException($"{name}, line {(rows is [] ? 1 : rows[0].Line)}", "a table of documents has a column that names them, such as 'filename'", "Name the columns in the first row");
        }

        if (unknown.Count > 0)
        {
            log.Skip($"{name}, line {rows[0].Line}", $"a ledger has no place for the columns {string.Join(", ", unknown)}");
        }

        var table = new MetadataTable();
        foreach (var (line, cells) in rows.Skip(1))
        {
            var document = WithoutEnding(cells[key].Trim());
            if (document.Length == 0)
            {
                log.Skip($"{name}, line {line}", "the row names no document");
            }
            else if (!table._rows.TryAdd(document, [.. Enum.GetValues<Column>().Select(column => columns.TryGetValue(column, out var i) ? Said(cells[i]) : null)]))
            {
                log.Skip($"{name}, line {line}", $"the table has a row for {document} already");
            }
        }

        return table;
    }

    public bool Has(string document) => _rows.ContainsKey(document);

    /// <summary>What it says of a document; nothing, where it has no row for it.</summary>
    public DocumentFacts FactsOf(string document)
    {
        var row = _rows.GetValueOrDefault(document);
        return row is null ? new DocumentFacts() : new DocumentFacts
        {
            Publisher = row[(int)Column.Publisher],
            Published = row[(int)Column.Published],
            Title = row[(int)Column.Title],
            Author = row[(int)Column.Author],
            Wire = row[(int)Column.Wire],
            Credit = row[(int)Column.Credit],
            Url = row[(int)Column.Url],
            Language = row[(int)Column.Language],
        };
    }

    private static string? Said(string cell)
    {
        var text = LedgerText.Collapse(cell);
        return text.Length == 0 || Nothing.Contains(text) ? null : LedgerText.Fit(text, out _);
    }

    private static string WithoutEnding(string name) =>
        name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ann", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
}
