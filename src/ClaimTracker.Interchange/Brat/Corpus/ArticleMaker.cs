using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>Makes articles of documents and of what the table says about them.</summary>
internal sealed class ArticleMaker
{
    private readonly MetadataTable _table;
    private readonly BratOptions _options;
    private readonly TransferLog _log;
    private readonly OutletBook _outlets;

    public ArticleMaker(MetadataTable table, BratOptions options, IRecordSink sink, TransferLog log)
    {
        (_table, _options, _log, _outlets) = (table, options, log, new OutletBook(sink));
        LedgerText.RequireLanguage(options.Language);
    }

    public Article Make(AnnotatedDocument document)
    {
        var where = document.Annotations[0].Shown;
        var facts = _table.FactsOf(document.Key);
        if (!_table.IsEmpty && !_table.Has(document.Key))
        {
            _log.Skip(where, $"the table has no row for {document.Key}");
        }

        var publisher = facts.Publisher ?? _options.Outlet;
        var outlet = string.IsNullOrWhiteSpace(publisher) ? _outlets.GetUnknown(document.Name) : _outlets.Get(publisher, OutletKind.Other);
        return new Article(document.Name, outlet)
        {
            Title = facts.Title,
            Byline = facts.Author,
            Url = Usable(facts.Url, LedgerText.IsAddress, where, "is no http or https address"),
            Language = Usable(facts.Language, LedgerText.IsLanguage, where, "is no BCP-47 language tag") ?? _options.Language,
            Published = Usable(facts.Published, text => EdtfDate.TryParse(text, out _), where, "is no date of the forms that a ledger knows") is { } date ? EdtfDate.Parse(date) : default,
            TakenFrom = TakenFrom(facts, outlet),
        };
    }

    private List<(string Role, Outlet Outlet)> TakenFrom(DocumentFacts facts, Outlet publisher)
    {
        var from = new List<(string Role, Outlet Outlet)>();
        Add("wire", facts.Wire, OutletKind.NewsAgency);
        Add("credit", facts.Credit, OutletKind.Other);
        return from;

        // The table may name one agency in both columns, or the publisher itself.
        void Add(string role, string? name, OutletKind kind)
        {
            if (name is not null && _outlets.Get(name, kind) is var outlet && outlet.Id != publisher.Id && !from.Exists(known => known.Outlet.Id == outlet.Id))
            {
                from.Add((role, outlet));
            }
        }
    }

    private string? Usable(string? text, Func<string, bool> isUsable, string where, string fault)
    {
        if (text is null || isUsable(text))
        {
            return text;
        }

        _log.Skip(where, $"the table's '{(text.Length <= 60 ? text : text[..60] + "…")}' {fault}");
        return null;
    }
}
