using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>A person or organization as a node gives it: a text, an object, one of several.</summary>
/// <param name="Name">What it is called; null where it is not.</param>
/// <param name="IsPerson">Whether it is called a person or something else; null where it is not said.</param>
/// <param name="Domain">The host of its address.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Party(string? Name, bool? IsPerson, string? Domain, Place Place)
{
    /// <summary>Where it is at home elsewhere (<c>sameAs</c>), as published.</summary>
    public IReadOnlyList<SchemaValue> SameAs { get; init; } = [];

    /// <summary>The organizations that it acts for.</summary>
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>The party as an outlet: whoever publishes is one, whatever its type says.</summary>
    public Outlet ToOutlet(string? elseDomain) => OutletOf(Name ?? Domain ?? elseDomain ?? "unnamed", Domain ?? elseDomain);

    /// <summary>An outlet by its name and the domain on which it publishes; two of one name on two domains are two outlets.</summary>
    public static Outlet OutletOf(string name, string? domain) => new(OutletKind.OnlineMedia, name)
    {
        Id = RecordId.Of(RecordId.Slug(name), "outlet", name, domain),
        ExternalIds = domain is null ? [] : [new ExternalId(ExternalId.Domain, domain)],
    };

    /// <summary>A named speaker, by its name and kind.</summary>
    public static Speaker SpeakerOf(string name, SpeakerKind kind) => new(kind, name)
    {
        Id = RecordId.Of(RecordId.Slug(name), "speaker", kind.ToString(), name),
    };

    /// <summary>A source that nobody names: the same words about the same claim are the same source, about another claim another.</summary>
    public static Speaker UnnamedOf(string words, string claimId) => new(SpeakerKind.Group, words)
    {
        Id = RecordId.Of(RecordId.Slug(words), "unnamed", words, claimId),
        IsNamed = false,
    };
}
