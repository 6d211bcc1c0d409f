using System.Text.Json.Nodes;
using ClaimTracker.Interchange.ClaimReviews.Mapping;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Writing;

/// <summary>Makes the node of a review.</summary>
internal static class ReviewNode
{
    public static JsonObject Of(Statement review, ReviewedLedger ledger)
    {
        var claim = ledger.ClaimOf(review);
        var report = ledger.ReportOf(review);
        var language = report?.Language ?? review.Language;
        var node = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "ClaimReview" };
        Put(node, "url", report?.Url);
        Put(node, "claimReviewed", Texts(claim.Text, language));
        Put(node, "author", Authors(ledger.AgentOf(review), report));
        if (report is not null && report.OutletId != review.AgentId)
        {
            Put(node, "publisher", PartyOf(ledger.AgentWith(report.OutletId)));
        }

        Put(node, "datePublished", Date(review.Said.IsUnknown && report is not null ? report.Published : review.Said));
        Put(node, "inLanguage", language);
        Put(node, "headline", report?.Title);
        Put(node, "archivedAt", report?.ArchivedUrl);
        Put(node, "reviewBody", review.Quote);
        Put(node, "reviewRating", RatingOf(review.Rating!));
        Put(node, "itemReviewed", OneOrMany(ClaimItem.Of(claim.Id, ledger).Select(item => Item(item, ledger))));
        return node;
    }

    private static JsonObject Item(ClaimItem item, ReviewedLedger ledger)
    {
        var first = item.Sayings.Count > 0 ? item.Sayings[0] : null;
        var node = new JsonObject { ["@type"] = NodeTypes.Of(first?.UnknownMembers ?? [], "Claim") };
        // Somebody unknown is no author, but among others a person without a name.
        var nobody = item.Sayings.Count > 1 ? new JsonObject { ["@type"] = "Person" } : null;
        Put(node, "author", OneOrMany(item.Sayings.Select(saying => PartyOf(ledger.AgentOf(saying), ledger) ?? nobody?.DeepClone()).OfType<JsonNode>()));
        Put(node, "datePublished", Date(first?.Said ?? EdtfDate.Unknown));
        Put(node, "firstAppearance", first is not null && ledger.ReportOf(first) is { } report ? Work(report, ledger) : null);
        var later = item.Appearances.Where(appearance => appearance.ReportId != first?.ReportId).Select(ledger.ReportOf).OfType<Report>();
        Put(node, "appearance", OneOrMany(later.Select(appearance => Work(appearance, ledger))));
        return node;
    }

    private static JsonObject Work(Report report, ReviewedLedger ledger)
    {
        var work = new JsonObject { ["@type"] = NodeTypes.Of(report.UnknownMembers, "CreativeWork") };
        Put(work, "url", report.Url);
        Put(work, "headline", report.Title);
        Put(work, "inLanguage", report.Language);
        Put(work, "datePublished", Date(report.Published));
        Put(work, "archivedAt", report.ArchivedUrl);
        Put(work, "author", report.Byline is null ? null : Person(report.Byline));
        // A publisher that is known by its domain alone needs no saying: the address says it.
        var outlet = ledger.AgentWith(report.OutletId);
        var isTheSite = outlet is not null && outlet.Name == DomainOf(outlet) && outlet.Name == WebAddress.HostOf(report.Url);
        Put(work, "publisher", isTheSite ? null : PartyOf(outlet));
        return work;
    }

    private static JsonNode? Authors(Agent? checker, Report? report) =>
        OneOrMany(new[] { PartyOf(checker), report?.Byline is { } byline ? Person(byline) : null }.OfType<JsonNode>());

    private static JsonObject Person(string name) => new() { ["@type"] = "Person", ["name"] = name };

    private static JsonObject? PartyOf(Agent? agent)
    {
        if (agent is null)
        {
            return null;
        }

        var party = new JsonObject { ["@type"] = agent is Speaker { Kind: SpeakerKind.Person } ? "Person" : "Organization", ["name"] = agent.Name };
        Put(party, "url", DomainOf(agent) is { } domain ? $"https://{domain}/" : null);
        return party;
    }

    /// <summary>A speaker with those whom it acts for: plainly where it has one role with all of them, which is its job title; else each in its role.</summary>
    private static JsonObject? PartyOf(Agent? agent, ReviewedLedger ledger)
    {
        var party = PartyOf(agent);
        if (party is null || agent!.Affiliations.Count == 0)
        {
            return party;
        }

        var job = agent.Affiliations[0].Role;
        var isOneJob = agent.Affiliations.All(affiliation => affiliation == new Affiliation(affiliation.AgentId) { Role = job });
        Put(party, "jobTitle", isOneJob ? job : null);
        Put(party, "affiliation", OneOrMany(agent.Affiliations.Select(affiliation => isOneJob ? PartyOf(ledger.AgentWith(affiliation.AgentId)) : RoleOf(affiliation, ledger)).OfType<JsonNode>()));
        return party;
    }

    // https://schema.org/Role: it stands in the place of the organization, and holds it under the same property.
    private static JsonObject RoleOf(Affiliation affiliation, ReviewedLedger ledger)
    {
        var role = new JsonObject { ["@type"] = "OrganizationRole" };
        Put(role, "roleName", affiliation.Role);
        Put(role, "startDate", Date(affiliation.Since));
        Put(role, "endDate", Date(affiliation.Until));
        Put(role, "affiliation", PartyOf(ledger.AgentWith(affiliation.AgentId)));
        return role;
    }

    public static string? DomainOf(Agent agent) => agent.ExternalIds.FirstOrDefault(id => id.Scheme == ExternalId.Domain)?.Value;

    private static JsonObject RatingOf(Rating rating)
    {
        var node = new JsonObject { ["@type"] = "Rating" };
        Put(node, "alternateName", rating.Text);
        Put(node, "ratingValue", rating.Value);
        Put(node, "bestRating", rating.Best);
        Put(node, "worstRating", rating.Worst);
        return node;
    }

    // A text in the language of the page is written plainly, as the guide has it; another says its language.
    private static JsonNode? Texts(LocalizedText text, string? language) => OneOrMany(text.Select(JsonNode (wording) =>
        string.Equals(wording.Key, language ?? LocalizedText.Undetermined, StringComparison.Ordinal)
            ? JsonValue.Create(wording.Value)
            : new JsonObject { ["@value"] = wording.Value, ["@language"] = wording.Key }));

    private static JsonNode? OneOrMany(IEnumerable<JsonNode> nodes)
    {
        JsonNode[] all = [.. nodes];
        return all.Length switch { 0 => null, 1 => all[0], _ => new JsonArray(all) };
    }

    private static string? Date(EdtfDate date) => date.IsUnknown ? null : date.ToString();

    private static void Put(JsonObject node, string property, JsonNode? value)
    {
        if (value is not null)
        {
            node[property] = value;
        }
    }
}
