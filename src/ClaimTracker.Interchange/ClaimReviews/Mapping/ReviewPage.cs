using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Who reviews, and the page on which the review stands.</summary>
/// <param name="Checker">The fact-checker; null where nothing tells.</param>
/// <param name="Outlet">The outlet that published the page; null where there is none.</param>
/// <param name="Report">The page; null where there is no outlet, or nothing to say of it.</param>
/// <param name="Url">Its address.</param>
/// <param name="Language">Its language.</param>
/// <param name="Published">When it was published.</param>
internal sealed record ReviewPage(Agent? Checker, Outlet? Outlet, Report? Report, string? Url, string? Language, EdtfDate Published)
{
    public static ReviewPage Read(SchemaObject review, MappingScope scope)
    {
        var url = AddressOf(review, scope);
        var (checker, outlet, byline) = Parties(review, WebAddress.HostOf(url), scope);
        var report = new Report("", "")
        {
            Url = url,
            Title = review.FirstText("headline", "name", "title"),
            Language = review.LanguageOf("inLanguage"),
            Published = review.Date("datePublished"),
            ArchivedUrl = review.Address("archivedAt"),
            Byline = byline,
        };
        var isWorthIt = report != new Report("", "");
        if (outlet is null && (report.Title ?? report.ArchivedUrl ?? report.Byline) is not null)
        {
            scope.Skip(review.Place, "without a publisher or an address there is no report, whose title, copy and signature are left out");
        }

        return new ReviewPage(
            checker, outlet, outlet is not null && isWorthIt ? ReportReader.Identify(report, outlet) : null, url, report.Language, report.Published);
    }

    private static string? AddressOf(SchemaObject review, MappingScope scope)
    {
        var url = review.Address("url");
        foreach (var page in review.Values("mainEntityOfPage"))
        {
            var address = review.AddressOf(page);
            if (url is not null && address is not null && address != url)
            {
                scope.Skip(page.Place, "there is room for one address, and that of the review was taken");
            }

            url ??= address;
        }

        // An id is an address only where nothing else is; otherwise it names the node in its document.
        url ??= review.Values("@id").Select(id => id.AsText()).FirstOrDefault(id => id is not null && WebAddress.IsUsable(id));
        review.Ignore("@id");
        return url;
    }

    private static (Agent? Checker, Outlet? Outlet, string? Byline) Parties(SchemaObject review, string? host, MappingScope scope)
    {
        var publishers = Usable(ReportReader.PublishersOf(review));
        var authors = Usable(PartyReader.Publishers(review, "author"));
        if (authors.Length == 0)
        {
            authors = Usable(PartyReader.Publishers(review, "creator"));
        }

        Party[] organizations = [.. authors.Where(IsOrganization)];
        Party[] persons = [.. authors.Except(organizations)];
        ReportFurther(organizations, "a review has one fact-checker, and an earlier one was taken", scope);
        ReportFurther(publishers, "a report has one outlet, and an earlier one was taken", scope);

        var publisher = publishers.FirstOrDefault();
        var author = organizations.FirstOrDefault();
        var checker = (author ?? publisher)?.ToOutlet(host) ?? (host is null ? null : Party.OutletOf(host, host));
        if (checker is null && persons.Length > 0)
        {
            return (Party.SpeakerOf(persons[0].Name ?? persons[0].Domain!, SpeakerKind.Person), null, ReportReader.Byline(persons.Skip(1), scope));
        }

        var outlet = publisher is null || publisher.Name == author?.Name ? checker : publisher.ToOutlet(host);
        return (checker, outlet, ReportReader.Byline(persons, scope));

        // An author without a type is the organization, unless the page names another one as its publisher.
        bool IsOrganization(Party party) => party.IsPerson == false
            || (party.IsPerson is null && (publishers.Length == 0 || publishers.Any(publisher => publisher.Name == party.Name)));
    }

    private static Party[] Usable(IEnumerable<Party> parties) => [.. parties.Where(party => (party.Name ?? party.Domain) is not null)];

    private static void ReportFurther(Party[] parties, string why, MappingScope scope)
    {
        foreach (var party in parties.Skip(1))
        {
            scope.Skip(party.Place, why);
        }
    }
}
