using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Reads persons and organizations in the shapes in which publishers write them.</summary>
internal static class PartyReader
{
    /// <summary>The parties of a property. Of a publisher no more than name and address matters, so that the rest is listed.</summary>
    public static IReadOnlyList<Party> Publishers(SchemaObject node, string property) =>
        [.. node.Values(property).Select(value => Read(value, node, isSpeaker: false)).OfType<Party>()];

    /// <summary>The parties of a property that say something themselves, with whom they act for.</summary>
    public static IReadOnlyList<Party> Speakers(SchemaObject node, string property) =>
        [.. node.Values(property).Select(value => Read(value, node, isSpeaker: true)).OfType<Party>()];

    private static Party? Read(SchemaValue value, SchemaObject node, bool isSpeaker)
    {
        if (value.AsObject() is { } party)
        {
            return Read(party, isSpeaker);
        }

        if (node.Usable(value) is not { } text)
        {
            return null;
        }

        // An address in place of a name names the site.
        return WebAddress.IsUsable(text)
            ? new Party(null, null, WebAddress.HostOf(text), value.Place)
            : new Party(text, null, null, value.Place);
    }

    private static Party Read(SchemaObject party, bool isSpeaker)
    {
        var name = party.FirstText("name", "alternateName", "legalName") ?? FullName(party);
        // A speaker goes by its name alone, so that the same one is met again under another address.
        var domain = isSpeaker && name is not null ? null : DomainOf(party);
        party.Ignore("@id");
        // Whoever publishes is a news medium here.
        party.Knows("Organization", isSpeaker ? "Organization" : "NewsMediaOrganization");
        var read = new Party(name, party.Types.Count > 0 ? party.Is("Person") : null, domain, party.Place);
        if (isSpeaker)
        {
            read = read with { SameAs = party.Values("sameAs"), Memberships = Memberships(party) };
        }

        party.ReportRest();
        return read;
    }

    private static string? DomainOf(SchemaObject party) =>
        WebAddress.HostOf(party.Address("url"))
        ?? party.Values("@id").Select(id => WebAddress.HostOf(id.AsText())).FirstOrDefault(host => host is not null);

    private static string? FullName(SchemaObject party)
    {
        var name = $"{party.Text("givenName")} {party.Text("familyName")}".Trim();
        return name.Length > 0 ? party.Joined(name) : null;
    }

    private static List<Membership> Memberships(SchemaObject party)
    {
        var memberships = new List<Membership>();
        foreach (var property in (string[])["affiliation", "worksFor", "memberOf"])
        {
            foreach (var value in party.Values(property))
            {
                memberships.AddRange(value.AsObject() is { } role && IsRole(role) ? InRole(role, property) : Plainly(Read(value, party, isSpeaker: false)));
            }
        }

        // A job title needs somebody to have it with: without a principal it is left for the list.
        var title = memberships.Exists(membership => membership.Role is null) ? party.Text("jobTitle") : null;
        return memberships.ConvertAll(membership => membership with { Role = membership.Role ?? title });
    }

    private static bool IsRole(SchemaObject node) => node.Is("Role") || node.Is("OrganizationRole") || node.Is("EmployeeRole");

    // https://schema.org/Role: between the two whom a property joins stands how it joins them, and holds the same property again.
    private static List<Membership> InRole(SchemaObject role, string property)
    {
        var (name, since, until) = (role.FirstText("roleName", "namedPosition"), role.Date("startDate"), role.Date("endDate"));
        var memberships = Publishers(role, property).SelectMany(Plainly).Select(membership => membership with { Role = name, Since = since, Until = until }).ToList();
        role.ReportRest();
        return memberships;
    }

    private static IEnumerable<Membership> Plainly(Party? principal) =>
        principal?.Name is null ? [] : [new Membership(principal, null, EdtfDate.Unknown, EdtfDate.Unknown)];
}
