using ClaimTracker.Model;

namespace ClaimTracker.Recording;

/// <summary>Collects what the fluent steps say of one statement; <see cref="BatchBuilder"/> turns it into records.</summary>
internal sealed class StatementBuilder : ISpeakerStep, IStanceStep, IStatementDraft
{
    private readonly List<(Attribution? Attribution, Agent? Source)> _credits = [];

    /// <summary>Who says it; null where that is unknown.</summary>
    public Agent? Speaker { get; private set; }

    /// <summary>Whom it is said to.</summary>
    public Agent? Addressee { get; private set; }

    /// <summary>What is credited, in order: an attribution, or an agent whose statement is to be recorded along.</summary>
    public IReadOnlyList<(Attribution? Attribution, Agent? Source)> Credits => _credits;

    /// <summary>The statement as far as it is known; ids of agents and attributions are filled in when it is recorded.</summary>
    public Statement Statement { get; private set; } = new("", null, "", Stance.Reports);

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
        return Set(Statement with
        {
            ClaimId = disowned.ClaimId,
            Stance = Stance.Denies,
            Denies = DenialTarget.Utterance,
            Disowns = disowned.Id,
        });
    }

    public IStatementDraft Questions(Claim claim) => Take(Stance.Questions, claim);

    public IStatementDraft DeclinesToCommentOn(Claim claim) => Take(Stance.DeclinesToComment, claim);

    public IStatementDraft Reports(Claim claim) => Take(Stance.Reports, claim);

    public IStatementDraft WithId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Set(Statement with { Id = id });
    }

    public IStatementDraft On(string date) => On(EdtfDate.Parse(date));

    public IStatementDraft On(EdtfDate date) => Set(Statement with { Said = date });

    public IStatementDraft Saying(string quote, string? language = null) =>
        Set(Statement with { Quote = quote, Language = language });

    public IStatementDraft WithCue(string cue) => Set(Statement with { Cue = cue });

    public IStatementDraft WithCertainty(Certainty certainty) => Set(Statement with { Certainty = certainty });

    public IStatementDraft To(Agent addressee)
    {
        ArgumentNullException.ThrowIfNull(addressee);
        Addressee = addressee;
        return this;
    }

    public IStatementDraft At(string venue) => Set(Statement with { Venue = venue });

    public IStatementDraft In(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Set(Statement with { ReportId = report.Id });
    }

    public IStatementDraft Rated(Rating rating) => Set(Statement with { Rating = rating });

    public IStatementDraft Citing(Statement source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Citing(new Attribution(source.Id));
    }

    public IStatementDraft Citing(Agent source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _credits.Add((null, source));
        return this;
    }

    public IStatementDraft Citing(Attribution attribution)
    {
        ArgumentNullException.ThrowIfNull(attribution);
        _credits.Add((attribution, null));
        return this;
    }

    private StatementBuilder Take(Stance stance, Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Set(Statement with { Stance = stance, ClaimId = claim.Id });
    }

    private StatementBuilder Set(Statement statement)
    {
        Statement = statement;
        return this;
    }
}
