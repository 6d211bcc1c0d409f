using ClaimTracker.Model;

namespace ClaimTracker.Interchange;

/// <summary>
/// Which members of a record say something, by the names that the dossier format gives them (DESIGN section 7): what a format that
/// holds only some of them has to report as left out. Ids and what every record has are not among them.
/// </summary>
internal static class RecordMembers
{
    public static IEnumerable<string> Of(Agent agent) => Present(
        ("named", !agent.IsNamed),
        ("aliases", agent.Aliases.Count > 0),
        ("country", agent.Country is not null),
        ("externalIds", agent.ExternalIds.Count > 0),
        ("actsFor", agent.Affiliations.Count > 0),
        ("unknown members", agent.UnknownMembers.Count > 0));

    public static IEnumerable<string> Of(Claim claim) => Present(
        ("further languages", claim.Text.Count > 1),
        ("language", claim.Text.Languages.Any(language => language != LocalizedText.Undetermined)),
        ("topics", claim.Topics.Count > 0),
        ("about", !claim.About.IsUnknown),
        ("unknown members", claim.UnknownMembers.Count > 0));

    public static IEnumerable<string> Of(Report report) => Present(
        ("title", report.Title is not null),
        ("url", report.Url is not null),
        ("archivedUrl", report.ArchivedUrl is not null),
        ("language", report.Language is not null),
        ("published", !report.Published.IsUnknown),
        ("byline", report.Byline is not null),
        ("unknown members", report.UnknownMembers.Count > 0));

    public static IEnumerable<string> Of(Statement statement) => Present(
        ("said", !statement.Said.IsUnknown),
        ("report", statement.ReportId is not null),
        ("quote", statement.Quote is not null),
        ("language", statement.Language is not null),
        ("cue", statement.Cue is not null),
        ("certainty", statement.Certainty != Certainty.Unknown),
        ("addressee", statement.AddresseeId is not null),
        ("venue", statement.Venue is not null),
        ("denies", statement.Denies is not null),
        ("disowns", statement.Disowns is not null),
        ("rating", statement.Rating is not null),
        ("attributions", statement.Attributions.Count > 0),
        ("further attributions", statement.Attributions.Count > 1),
        ("details of attributions", statement.Attributions.Any(attribution => attribution != new Attribution(attribution.To))),
        ("unknown members", statement.UnknownMembers.Count > 0));

    private static IEnumerable<string> Present(params (string Name, bool IsPresent)[] members) =>
        members.Where(member => member.IsPresent).Select(member => member.Name);
}
