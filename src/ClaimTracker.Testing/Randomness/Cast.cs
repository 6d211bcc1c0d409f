using System.Globalization;
using ClaimTracker.Model;

namespace ClaimTracker.Testing.Randomness;

/// <summary>
/// Who is there to speak and to publish. A few outlets publish most, and a few speakers say most: both follow <see cref="Zipf"/>.
/// </summary>
internal sealed class Cast
{
    private static readonly OutletKind[] OutletKinds =
        [OutletKind.NewsAgency, OutletKind.Newspaper, OutletKind.Newspaper, OutletKind.Broadcaster, OutletKind.OnlineMedia, OutletKind.SocialAccount];

    private readonly Agent[] _outlets;
    private readonly Agent[] _speakers;
    private readonly Zipf _outletRanks;
    private readonly Zipf _speakerRanks;

    public Cast(RandomLedgerSettings settings, ref SplitMix random)
    {
        _outlets = new Agent[settings.Outlets];
        for (var i = 0; i < _outlets.Length; i++)
        {
            _outlets[i] = MakeOutlet(i, ref random);
        }

        _speakers = new Agent[settings.Speakers];
        var organizations = new List<string>();
        for (var i = 0; i < _speakers.Length; i++)
        {
            _speakers[i] = MakeSpeaker(i, settings.Unnamed, organizations, ref random);
        }

        _outletRanks = new Zipf(_outlets.Length);
        _speakerRanks = new Zipf(_speakers.Length);
    }

    /// <summary>The outlets, then the speakers; whoever acts for an organization comes after it.</summary>
    public IEnumerable<Agent> Agents => _outlets.Concat(_speakers);

    public Agent DrawOutlet(ref SplitMix random) => _outlets[_outletRanks.Draw(ref random)];

    public Agent DrawSpeaker(ref SplitMix random) => _speakers[_speakerRanks.Draw(ref random)];

    // Names may come twice, as they do; the number tells the two apart.
    private static string Id(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number + 1}");

    private static Outlet MakeOutlet(int number, ref SplitMix random) =>
        new(Pick(OutletKinds, ref random), $"{Pick(Names.Places, ref random)} {Pick(Names.Mastheads, ref random)}") { Id = Id("outlet", number) };

    private static Speaker MakeSpeaker(int number, double unnamed, List<string> organizations, ref SplitMix random)
    {
        if (random.Chance(unnamed))
        {
            return new Speaker(SpeakerKind.Group, Pick(Names.Unnamed, ref random))
            {
                Id = Id("source", number),
                IsNamed = false,
                Affiliations = ActsFor(organizations, oneIn: 2, ref random),
            };
        }

        if (random.Below(6) == 0)
        {
            var organization = new Speaker(SpeakerKind.Organization, $"{Pick(Names.Bodies, ref random)} of {Pick(Names.Places, ref random)}")
            {
                Id = Id("organization", number),
            };
            organizations.Add(organization.Id);
            return organization;
        }

        return new Speaker(SpeakerKind.Person, $"{Pick(Names.GivenNames, ref random)} {Pick(Names.FamilyNames, ref random)}")
        {
            Id = Id("person", number),
            Affiliations = ActsFor(organizations, oneIn: 3, ref random),
        };
    }

    private static ValueList<Affiliation> ActsFor(List<string> organizations, int oneIn, ref SplitMix random) =>
        organizations.Count > 0 && random.Below(oneIn) == 0
            ? [new Affiliation(organizations[random.Below(organizations.Count)]) { Role = Pick(Names.Roles, ref random) }]
            : [];

    private static T Pick<T>(T[] items, ref SplitMix random) => items[random.Below(items.Length)];
}
