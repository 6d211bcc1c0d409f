using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

/// <summary>What most statements and attributions lack lies aside in them; nobody may see where.</summary>
public sealed class RecordDetailsTests
{
    private static readonly Statement Bare = new("s", "a", "c", Stance.Denies);
    private static readonly Attribution BareAttribution = new("s");

    public static TheoryData<Func<Statement, Statement>, Func<Statement, Statement>> Members => new()
    {
        { s => s with { Quote = "Words." }, s => s with { Quote = null } },
        { s => s with { Language = "uk" }, s => s with { Language = null } },
        { s => s with { Cue = "said" }, s => s with { Cue = null } },
        { s => s with { AddresseeId = "b" }, s => s with { AddresseeId = null } },
        { s => s with { Venue = "phone call" }, s => s with { Venue = null } },
        { s => s with { Disowns = "t" }, s => s with { Disowns = null } },
        { s => s with { Rating = new Rating { Text = "False" } }, s => s with { Rating = null } },
        { s => s with { UnknownMembers = [new UnknownMember("x", "1")] }, s => s with { UnknownMembers = [] } },
    };

    public static TheoryData<Func<Attribution, Attribution>, Func<Attribution, Attribution>> AttributionMembers => new()
    {
        { a => a with { Mode = QuotationMode.Direct }, a => a with { Mode = null } },
        { a => a with { Cue = "citing" }, a => a with { Cue = null } },
        { a => a with { Evidence = new TextQuote("so") }, a => a with { Evidence = null } },
        { a => a with { Confidence = 0 }, a => a with { Confidence = null } },
        { a => a with { UnknownMembers = [new UnknownMember("x", "1")] }, a => a with { UnknownMembers = [] } },
    };

    [Fact]
    public void Unknown_members_are_none_rather_than_null()
    {
        FluentActions.Invoking(() => Bare with { UnknownMembers = null! }).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => BareAttribution with { UnknownMembers = null! }).Should().Throw<ArgumentNullException>();
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void A_statement_that_a_fact_is_taken_from_again_is_the_one_of_before(Func<Statement, Statement> set, Func<Statement, Statement> clear)
    {
        var detailed = set(Bare);

        detailed.Should().NotBe(Bare).And.Be(set(Bare));
        detailed.GetHashCode().Should().Be(set(Bare).GetHashCode());
        clear(detailed).Should().Be(Bare);
        clear(detailed).GetHashCode().Should().Be(Bare.GetHashCode());
        detailed.ToString().Should().NotBe(Bare.ToString()).And.NotContain("Details");
    }

    [Theory]
    [MemberData(nameof(AttributionMembers))]
    public void An_attribution_that_a_fact_is_taken_from_again_is_the_one_of_before(Func<Attribution, Attribution> set, Func<Attribution, Attribution> clear)
    {
        var detailed = set(BareAttribution);

        detailed.Should().NotBe(BareAttribution).And.Be(set(BareAttribution));
        detailed.IsBare.Should().BeFalse();
        clear(detailed).Should().Be(BareAttribution);
        clear(detailed).IsBare.Should().BeTrue();
        detailed.ToString().Should().NotBe(BareAttribution.ToString()).And.NotContain("Details");
    }

    [Fact]
    public void Facts_of_a_statement_stand_beside_each_other_and_copies_share_none_of_their_changes()
    {
        var one = Bare with { Quote = "Words.", Language = "uk", Cue = "said", AddresseeId = "b", Venue = "v", Disowns = "t", Rating = new Rating { Text = "False" } };
        var other = one with { Cue = "warned", Language = null };

        (one.Quote, one.Language, one.Cue, one.AddresseeId, one.Venue, one.Disowns, one.Rating?.Text)
            .Should().Be(("Words.", "uk", "said", "b", "v", "t", "False"));
        (other.Quote, other.Language, other.Cue, other.AddresseeId, other.Venue, other.Disowns, other.Rating?.Text)
            .Should().Be(("Words.", null, "warned", "b", "v", "t", "False"));
    }

    [Fact]
    public void Facts_of_an_attribution_stand_beside_each_other()
    {
        var attribution = BareAttribution with { Mode = QuotationMode.Direct, Cue = "citing", Evidence = new TextQuote("so"), Confidence = 0.5 };

        (attribution.Mode, attribution.Cue, attribution.Evidence?.Exact, attribution.Confidence).Should().Be((QuotationMode.Direct, "citing", "so", 0.5));
        (attribution with { Confidence = double.NaN }).Confidence.Should().Be(double.NaN);
    }
}
