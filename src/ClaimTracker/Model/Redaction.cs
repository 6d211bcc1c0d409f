namespace ClaimTracker.Model;

/// <summary>
/// That the texts and names of a record were erased, as data protection law may demand, at every revision. What it says about the structure
/// stays: its id, whom it refers to and credits, its dates and kinds. So every trace still ends where it ended, and counts what it counted.
/// </summary>
/// <param name="Target">Of what kind the record is.</param>
/// <param name="Id">The record's id, which stays: an id that tells who somebody is cannot be erased.</param>
public sealed record Redaction(RedactionTarget Target, string Id)
{
    /// <summary>What stands where there was a name or a text that a record must have.</summary>
    public const string Placeholder = "[redacted]";

    /// <summary>Why, in words that say nothing of what was erased, such as the number of a request.</summary>
    public string? Reason { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>
    /// What a redaction leaves of an agent: id, kind, whether it is named, and for whom it acted and when. Name, aliases, country, ids in
    /// other systems and roles are gone.
    /// </summary>
    /// <param name="agent">The agent.</param>
    /// <returns>The agent without them; the same where there was nothing to erase.</returns>
    public static Agent Redact(Agent agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return agent with
        {
            Name = Placeholder,
            Aliases = [],
            Country = null,
            ExternalIds = [],
            Affiliations = [.. agent.Affiliations.Select(affiliation => affiliation with { Role = null, UnknownMembers = [] })],
            UnknownMembers = [],
        };
    }

    /// <summary>What a redaction leaves of a claim: its id, the languages of its text and what it is about when.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The claim without texts and topics.</returns>
    public static Claim Redact(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claim with
        {
            Text = LocalizedText.Of(claim.Text.Languages.Select(language => KeyValuePair.Create(language, Placeholder))),
            Topics = [],
            UnknownMembers = [],
        };
    }

    /// <summary>What a redaction leaves of a report: its id, outlet, language and date.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The report without title, byline and addresses.</returns>
    public static Report Redact(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Title = null, Url = null, ArchivedUrl = null, Byline = null, UnknownMembers = [] };
    }

    /// <summary>What a redaction leaves of a statement: who says it about which claim, when, with which stance and certainty, and whom it credits.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The statement without quote, cue, venue, the words of a rating, and the words of its attributions.</returns>
    public static Statement Redact(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement with
        {
            Quote = null,
            Cue = null,
            Venue = null,
            Rating = statement.Rating is { } rating ? rating with { Text = null, UnknownMembers = [] } : null,
            Attributions = [.. statement.Attributions.Select(
                attribution => attribution with { Cue = null, Evidence = null, UnknownMembers = [] })],
            UnknownMembers = [],
        };
    }
}
