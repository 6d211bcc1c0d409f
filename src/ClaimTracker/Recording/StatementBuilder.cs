using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>Collects what the fluent steps say of one statement; <see cref="BatchBuilder"/> turns it into records.</summary>
/// <remarks>Facts are kept one by one, since each record that is made on the way would be thrown away at the next step.</remarks>
internal sealed class StatementBuilder : ISpeakerStep, IStanceStep, IStatementDraft
{
    private Credit _firstCredit;
    private List<Credit>? _otherCredits;
    private string? _reportId;
    private string? _quote;
    private string? _language;
    private string? _cue;
    private string? _venue;
    private DenialTarget? _denies;
    private Rating? _rating;

    /// <summary>The id that was given; empty where one is to be made.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Who says it; null where that is unknown.</summary>
    public Agent? Speaker { get; private set; }

    /// <summary>Whom it is said to.</summary>
    public Agent? Addressee { get; private set; }

    /// <summary>The id of the claim.</summary>
    public string ClaimId { get; private set; } = "";

    /// <summary>Which side it takes.</summary>
    public Stance Stance { get; private set; } = Stance.Reports;

    /// <summary>When it was said.</summary>
    public EdtfDate Said { get; private set; }

    /// <summary>How certain its words are.</summary>
    public Certainty Certainty { get; private set; }

    /// <summary>The id of the statement that it disowns.</summary>
    public string? Disowns { get; private set; }

    /// <summary>How much is credited.</summary>
    public int CreditCount { get; private set; }

    /// <summary>What is credited, by its place in the order given.</summary>
    public Credit CreditAt(int index) => index == 0 ? _firstCredit : _otherCredits![index - 1];

    /// <summary>The statement, with the ids that were found or made for it.</summary>
    public Statement ToStatement(string id, string? agentId, string? addresseeId, ValueList<Attribution> attributions) =>
        new(id, agentId, ClaimId, Stance)
        {
            Said = Said,
            ReportId = _reportId,
            Quote = _quote,
            Language = _language,
            Cue = _cue,
            Certainty = Certainty,
            AddresseeId = addresseeId,
            Venue = _venue,
            Denies = _denies,
            Disowns = Disowns,
            Rating = _rating,
            Attributions = attributions,
        };

    public IStanceStep By(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        Speaker = agent;
        return this;
    }

    public IStanceStep BySomebodyUnknown() => this;

    public IStatementDraft Asserts(Claim claim) => Take(Stance.Asserts, claim);

    public IStatementDraft Denies(Claim claim) => Take(Stance.Denies, claim);

    public IStatementDraft DeniesThatItWasSaid(Statement disowned)
    {
        ArgumentNullException.ThrowIfNull(disowned);
        (Stance, ClaimId) = (Stance.Denies, disowned.ClaimId);
        (_denies, Disowns) = (DenialTarget.Utterance, disowned.Id);
        return this;
    }

    public IStatementDraft Questions(Claim claim) => Take(Stance.Questions, claim);

    public IStatementDraft DeclinesToCommentOn(Claim claim) => Take(Stance.DeclinesToComment, claim);

    public IStatementDraft Reports(Claim claim) => Take(Stance.Reports, claim);

    public IStatementDraft WithId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        return this;
    }

    public IStatementDraft On(string date) => On(EdtfDate.Parse(date));

    public IStatementDraft On(EdtfDate date)
    {
        Said = date;
        return this;
    }

    public IStatementDraft Saying(string quote, string? language = null)
    {
        (_quote, _language) = (quote, language);
        return this;
    }

    public IStatementDraft WithCue(string cue)
    {
        _cue = cue;
        return this;
    }

    public IStatementDraft WithCertainty(Certainty certainty)
    {
        Certainty = certainty;
        return this;
    }

    public IStatementDraft To(Agent addressee)
    {
        ArgumentNullException.ThrowIfNull(addressee);
        Addressee = addressee;
        return this;
    }

    public IStatementDraft At(string venue)
    {
        _venue = venue;
        return this;
    }

    public IStatementDraft In(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        _reportId = report.Id;
        return this;
    }

    public IStatementDraft Rated(Rating rating)
    {
        _rating = rating;
        return this;
    }

    public IStatementDraft Citing(Statement source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Citing(new Attribution(source.Id));
    }

    public IStatementDraft Citing(Agent source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Take(new Credit(null, source));
    }

    public IStatementDraft Citing(Attribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        return Take(new Credit(attribution, null));
    }

    private StatementBuilder Take(Stance stance, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        (Stance, ClaimId) = (stance, claim.Id);
        return this;
    }

    // Most statements credit one other at most, so that the first lies here.
    private StatementBuilder Take(Credit credit)
    {
        if (CreditCount++ == 0)
        {
            _firstCredit = credit;
        }
        else
        {
            (_otherCredits ??= []).Add(credit);
        }

        return this;
    }

    /// <summary>One that is credited.</summary>
    /// <param name="Attribution">How.</param>
    /// <param name="Source">In place of that: the agent whose statement is to be recorded along.</param>
    internal readonly record struct Credit(Attribution? Attribution, Agent? Source);
}
