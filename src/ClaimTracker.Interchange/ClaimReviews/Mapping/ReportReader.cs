using System.Text;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Makes reports: of the page of a review, and of the places where a claim appeared.</summary>
internal static class ReportReader
{
    /// <summary>A place where a claim appeared, with the outlet that published it; null where nothing says which.</summary>
    public static (Report Report, Outlet Outlet)? Appearance(SchemaValue value, SchemaObject item, MappingScope scope)
    {
        if (value.AsObject() is not { } work)
        {
            return item.AddressOf(value) is { } address ? Bare(address) : null;
        }

        var url = work.Address("url") ?? work.Values("@id").Select(id => id.AsText()).FirstOrDefault(id => id is not null && WebAddress.IsUsable(id));
        work.Ignore("@id");
        var (authors, publishers) = (PartyReader.Publishers(work, "author"), PublishersOf(work));
        var publisher = publishers.Concat(authors.Where(author => author.IsPerson == false)).FirstOrDefault(party => (party.Name ?? party.Domain) is not null);
        var host = WebAddress.HostOf(Original(url, null).Url);
        var read = new Report("", "")
        {
            Url = url,
            Title = work.FirstText("headline", "name"),
            Language = work.LanguageOf("inLanguage"),
            Published = work.Date("datePublished"),
            ArchivedUrl = work.Address("archivedAt"),
            Byline = Byline(authors.Where(author => author != publisher), scope),
            UnknownMembers = NodeTypes.Keep(work, "CreativeWork"),
        };
        foreach (var further in publishers.Where(party => party != publisher))
        {
            scope.Skip(further.Place, "a report has one outlet");
        }

        work.ReportRest();
        if (publisher is null && host is null)
        {
            scope.Skip(work.Place, "an appearance without address or publisher has no outlet, and cannot be a report");
            return null;
        }

        var outlet = publisher?.ToOutlet(host) ?? Party.OutletOf(host!, host);
        return (Identify(read, outlet), outlet);
    }

    /// <summary>The persons who signed, as printed; null where nobody did. Whoever no longer fits in is listed.</summary>
    public static string? Byline(IEnumerable<Party> persons, MappingScope scope)
    {
        var names = new StringBuilder();
        foreach (var person in persons)
        {
            if (person.Name is not { } name)
            {
                continue;
            }

            var separator = names.Length == 0 ? "" : ", ";
            if (names.Length + separator.Length + name.Length > SchemaObject.LongestText)
            {
                scope.Skip(person.Place, $"{SchemaObject.TooLong}, and all who signed are one");
            }
            else
            {
                names.Append(separator).Append(name);
            }
        }

        return names.Length > 0 ? names.ToString() : null;
    }

    /// <summary>The organizations that published a work, under the names that the vocabulary has for it.</summary>
    public static IReadOnlyList<Party> PublishersOf(SchemaObject work)
    {
        foreach (var property in (string[])["publisher", "sourceOrganization", "provider"])
        {
            if (PartyReader.Publishers(work, property) is { Count: > 0 } publishers)
            {
                return publishers;
            }
        }

        return [];
    }

    /// <summary>The report with its id and outlet, and with the original's address where its own is that of a copy.</summary>
    public static Report Identify(Report report, Outlet outlet)
    {
        var (url, archived) = Original(report.Url, report.ArchivedUrl);
        var words = url is not null ? $"{WebAddress.HostOf(url)}/{RecordId.Slug(WebAddress.NameOf(url))}" : $"{RecordId.Slug(outlet.Name)}/{RecordId.Slug(report.Title ?? "page")}";
        string?[] content =
        [
            "report", outlet.Id, url, archived, report.Title, report.Language, report.Published.ToString(), report.Byline,
            .. report.UnknownMembers.Select(types => types.Json),
        ];
        return report with
        {
            Id = RecordId.Of(words, content),
            OutletId = outlet.Id,
            Url = url,
            ArchivedUrl = archived,
        };
    }

    private static (Report, Outlet) Bare(string address)
    {
        var host = WebAddress.HostOf(Original(address, null).Url)!;
        var outlet = Party.OutletOf(host, host);
        return (Identify(new Report("", "") { Url = address }, outlet), outlet);
    }

    private static (string? Url, string? Archived) Original(string? url, string? archived) =>
        url is not null && archived is null && WebAddress.OriginalOf(url) is { } original ? (original, url) : (url, archived);
}
