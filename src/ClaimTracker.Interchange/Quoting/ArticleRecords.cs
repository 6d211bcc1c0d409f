using System.Globalization;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// Turns the attributions of one article into records: each source says its content, and the outlet reports it, crediting the source
/// along the way on which the words came: outlet, news agency, the source in whose content they stand, source.
/// </summary>
internal sealed class ArticleRecords
{
    private readonly Article _article;
    private readonly SpeakerBook _speakers;
    private readonly ClaimBook _claims;
    private readonly List<Statement> _statements = [];
    private readonly List<string> _losses = [];

    public ArticleRecords(Article article)
    {
        _article = article;
        _speakers = new SpeakerBook(article.Id, _losses);
        _claims = new ClaimBook(article.Id, article.Language);
        SaidBefore = EdtfDate.TryParse($"../{article.Published}", out var before) ? before : default;
    }

    /// <summary>All that an article tells of when its sources spoke: not after it was published.</summary>
    private EdtfDate SaidBefore { get; }

    /// <summary>Adds an attribution.</summary>
    /// <returns>What had to be shortened or left out, as sentences without the full stop.</returns>
    public IReadOnlyList<string> Add(Quotation quotation)
    {
        _losses.Clear();
        var text = LedgerText.Fit(string.Join(' ', quotation.Contents), out var isContentCut);
        var cue = LedgerText.Fit(quotation.Cue ?? "", out var isCueCut) is { Length: > 0 } words ? words : null;
        var mode = quotation.Contents.Count > 0 ? QuoteMarks.ModeOf(quotation.Contents) : default(QuotationMode?);
        var said = new Statement("", null, _claims.IdOf(text, quotation.ContentSpan), CueStance.Of(cue, text))
        {
            Said = SaidBefore,
            Quote = mode == QuotationMode.Direct ? text : null,
            Language = _article.Language,
            Cue = cue,
            AddresseeId = quotation.Addressee is { } addressee ? _speakers.IdOf(addressee) : null,
        };

        var credit = new Attribution("") { Mode = mode, Cue = cue, Evidence = quotation.Evidence, Confidence = quotation.Confidence };
        ValueList<Attribution> credited = [.. AddSpeakers(quotation, said).Select(id => credit with { To = id })];
        foreach (var outer in quotation.Within)
        {
            var relay = Relay($"{quotation.Id}@{outer.Key}", outer.Sources.Count > 0 ? _speakers.IdOf(outer.Sources[0]) : null, said.ClaimId, SaidBefore, credited);
            credited = [new Attribution(relay.Id) { Cue = outer.Cue is null ? null : LedgerText.Fit(outer.Cue, out _), Evidence = outer.Evidence, Confidence = outer.Confidence }];
        }

        if (_article.TakenFrom.Count > 0)
        {
            credited = [.. _article.TakenFrom
                .Select(from => Relay($"{quotation.Id}@{from.Role}", from.Outlet.Id, said.ClaimId, SaidBefore, credited))
                .Select(relay => new Attribution(relay.Id) { Cue = null, Evidence = quotation.Evidence })];
        }

        _statements.Add(new Statement($"{quotation.Id}@outlet", _article.Outlet.Id, said.ClaimId, Stance.Reports)
        {
            Said = _article.Published,
            ReportId = _article.Id,
            Language = _article.Language,
            Attributions = credited,
        });
        if (isContentCut || isCueCut)
        {
            _losses.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"its {(isContentCut ? "content" : "cue")} is longer than a text may be, and only its first {LedgerText.MaxLength:N0} characters came along"));
        }

        return [.. _losses.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Passes everything on.</summary>
    public void WriteTo(IRecordSink sink)
    {
        foreach (var speaker in _speakers.Speakers)
        {
            sink.Add(speaker);
        }

        foreach (var claim in _claims.Claims)
        {
            sink.Add(claim);
        }

        sink.Add(new Report(_article.Id, _article.Outlet.Id)
        {
            Title = _article.Title,
            Url = _article.Url,
            Language = _article.Language,
            Published = _article.Published,
            Byline = _article.Byline,
        });
        foreach (var statement in _statements)
        {
            sink.Add(statement);
        }
    }

    /// <summary>What each source says; where none is given, that somebody says it.</summary>
    private List<string> AddSpeakers(Quotation quotation, Statement said)
    {
        var ids = new List<string> { quotation.Id };
        _statements.Add(said with { Id = quotation.Id, AgentId = quotation.Sources.Count > 0 ? _speakers.IdOf(quotation.Sources[0]) : null });
        for (var i = 1; i < quotation.Sources.Count; i++)
        {
            ids.Add(string.Create(CultureInfo.InvariantCulture, $"{quotation.Id}/{i + 1}"));
            _statements.Add(said with { Id = ids[i], AgentId = _speakers.IdOf(quotation.Sources[i]) });
        }

        return ids;
    }

    private Statement Relay(string id, string? agentId, string claimId, EdtfDate said, ValueList<Attribution> credited)
    {
        var relay = new Statement(id, agentId, claimId, Stance.Reports) { Said = said, Language = _article.Language, Attributions = credited };
        _statements.Add(relay);
        return relay;
    }
}
