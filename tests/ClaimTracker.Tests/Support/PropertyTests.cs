using CsCheck;

namespace ClaimTracker.Tests.Support;

public sealed class PropertyTests
{
    private static readonly Gen<int> Numbers = Gen.Int[0, 999];

    [Fact]
    public void The_cases_are_the_same_in_every_run()
    {
        Cases().Should().Equal(Cases()).And.HaveCount(50);
        Cases().Distinct().Should().HaveCountGreaterThan(25);
        Cases().Take(5).Should().Equal(8, 374, 547, 464, 212);
    }

    [Fact]
    public void A_property_that_does_not_hold_fails_and_names_a_seed_that_fails_again()
    {
        var failure = Failure(number => number.Should().BeLessThan(500));

        var seed = failure.Message.Split('"')[1];
        Numbers.Generate(PCG.Parse(seed), null, out _).Should().BeGreaterThanOrEqualTo(500);
        failure.InnerException!.Message.Should().Contain("500");
        Failure(number => number.Should().BeLessThan(500)).Message.Should().Be(failure.Message);
    }

    [Fact]
    public void The_smallest_case_that_fails_is_reported()
    {
        var smallest = Cases(5_000).Where(number => number >= 500).Min();

        Failure(number => number.Should().BeLessThan(500), 5_000).Message.Should().EndWith($"\n{smallest}");
    }

    [Fact]
    public void A_failure_that_cannot_be_repeated_is_a_failure()
    {
        var calls = 0;

        Failure(_ => (++calls).Should().NotBe(7)).Message.Should().Contain("depends on more than the case");
    }

    private static List<int> Cases(int cases = 50)
    {
        var met = new List<int>();
        Property.ForTheSame(Numbers, met.Add, cases);
        return met;
    }

    private static CsCheckException Failure(Action<int> holds, int cases = 200) =>
        FluentActions.Invoking(() => Property.ForTheSame(Numbers, holds, cases)).Should().Throw<CsCheckException>().Which;
}
