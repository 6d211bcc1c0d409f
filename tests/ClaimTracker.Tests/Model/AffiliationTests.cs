using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class AffiliationTests
{
    [Theory]
    [InlineData("2022-02-28", false)]
    [InlineData("2022-03-01", true)]
    [InlineData("2022-04-30", true)]
    [InlineData("2022-05-01", false)]
    [InlineData("2022", true)]
    [InlineData("XXXX", true)]
    public void An_affiliation_holds_from_its_first_to_its_last_day_and_wherever_that_cannot_be_ruled_out(string said, bool held)
    {
        var affiliation = new Affiliation("ministry") { Since = EdtfDate.Parse("2022-03-01"), Until = EdtfDate.Parse("2022-04") };

        affiliation.HeldOn(EdtfDate.Parse(said)).Should().Be(held);
    }

    [Fact]
    public void An_affiliation_without_dates_always_holds() =>
        new Affiliation("ministry").HeldOn(EdtfDate.Parse("1914-07-28")).Should().BeTrue();

    [Fact]
    public void An_affiliation_without_an_end_still_holds()
    {
        var affiliation = new Affiliation("ministry") { Since = EdtfDate.Parse("2022") };

        affiliation.HeldOn(EdtfDate.Parse("2099-01-01")).Should().BeTrue();
        affiliation.HeldOn(EdtfDate.Parse("2021-12-31")).Should().BeFalse();
    }
}
