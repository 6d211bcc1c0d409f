using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>Who makes a claim: a named speaker, a source that nobody names, or somebody unknown.</summary>
internal sealed class Claimant
{
    private readonly string? _unnamed;
    private readonly Speaker? _named;
    private readonly IReadOnlyList<Membership> _memberships;

    private Claimant(string? unnamed, Speaker? named, IReadOnlyList<Membership> memberships)
    {
        _unnamed = unnamed;
        _named = named;
        _memberships = memberships;
    }

    /// <summary>Somebody of whom nothing is known.</summary>
    public static Claimant Unknown { get; } = new(null, null, []);

    /// <summary>What makes two claims of the same text two claims: by whom they are made.</summary>
    public string Key => _named?.Id ?? (_unnamed is null ? "unknown" : $"unnamed {_unnamed}");

    /// <summary>Whether a party is somebody who can be held to the words.</summary>
    public static bool IsNamed(Party party) => NameOf(party) is { } name && !UnnamedWords.SayUnknown(name) && !UnnamedWords.StandForMany(name);

    public static Claimant Of(Party party, MappingScope scope)
    {
        if (NameOf(party) is not { } name)
        {
            return Unknown;
        }

        if (UnnamedWords.SayUnknown(name))
        {
            scope.Skip(party.Place, $"an author called '{Excerpt.Of(name)}' is nobody: the claimant is unknown");
            return Unknown;
        }

        if (UnnamedWords.StandForMany(name))
        {
            ReportAll(party, scope, "a source that nobody names acts for nobody");
            return new Claimant(name, null, []);
        }

        foreach (var page in party.SameAs)
        {
            scope.Skip(page.Place, "a speaker goes by its name, and has no place for its pages elsewhere");
        }

        return new Claimant(null, Party.SpeakerOf(name, party.IsPerson == false ? SpeakerKind.Organization : SpeakerKind.Person), party.Memberships);
    }

    /// <summary>Adds the claimant, and whom it acts for, to the records.</summary>
    /// <returns>Its id, or null where it is unknown.</returns>
    public string? AddTo(RecordBook book, string claimId)
    {
        if (_unnamed is not null)
        {
            var unnamed = Party.UnnamedOf(_unnamed, claimId);
            book.Add(unnamed);
            return unnamed.Id;
        }

        if (_named is null)
        {
            return null;
        }

        var affiliations = new List<Affiliation>();
        foreach (var membership in _memberships)
        {
            var organization = Party.SpeakerOf(membership.Principal.Name!, SpeakerKind.Organization);
            if (organization.Id != _named.Id)
            {
                book.Add(organization);
                affiliations.Add(new Affiliation(organization.Id) { Role = membership.Role, Since = membership.Since, Until = membership.Until });
            }
        }

        book.Add(_named with { Affiliations = [.. affiliations] });
        return _named.Id;
    }

    /// <summary>The words to read in the ids of what it says.</summary>
    public string Words => _named?.Name ?? _unnamed ?? "unknown";

    private static string? NameOf(Party party) => party.Name ?? party.Domain;

    private static void ReportAll(Party party, MappingScope scope, string why)
    {
        foreach (var membership in party.Memberships)
        {
            scope.Skip(membership.Principal.Place, why);
        }
    }
}
