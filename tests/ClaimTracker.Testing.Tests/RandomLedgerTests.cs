using System.Security.Cryptography;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Tests;

public sealed class RandomLedgerTests
{
    private static readonly RandomLedger News = RandomLedger.WithSeed(42).Statements(20_000);

    [Fact]
    public void The_bytes_never_change()
    {
        Hash(RandomLedger.WithSeed(42)).Should().Be("eee3a19beb6d0a8760c5e3c692fe3cf7a73175992a70a24f38a3a12f678c3c79");
        var busy = RandomLedger.WithSeed(-7).Statements(10_000).Outlets(3).Speakers(1_000)
            .StartingOn(new DateOnly(1999, 12, 31), statementsADay: 500)
            .Loops(0.01).Unnamed(0.5).Denials(0.3).CounterClaims(0.2).Retractions(0.02);

        Hash(busy).Should().Be("5546c2db3313f5b4137aa1d4ecdb003b6cd2098988ba79f5bc5f264511d6b709");
    }

    [Fact]
    public void Another_seed_gives_another_ledger() =>
        RandomLedger.WithSeed(1).ToDossier().Should().NotBe(RandomLedger.WithSeed(2).ToDossier()).And.Be(RandomLedger.WithSeed(1).ToDossier());

    [Fact]
    public void A_setting_gives_a_new_generator_and_leaves_the_old_one_alone()
    {
        var few = RandomLedger.WithSeed(1).Statements(5);

        few.Statements(7).ToDossier().Statements.Should().HaveCount(7);
        few.ToDossier().Statements.Should().HaveCount(5);
        few.ToString().Should().Be("A random ledger of 5 statements by 50 outlets and 200 speakers, seed 1.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(333)]
    public void Everything_that_is_credited_answered_or_retracted_is_there(int statements)
    {
        var ledger = RandomLedger.WithSeed(3).Statements(statements).Loops(0.2).Retractions(0.2).CounterClaims(0.5).ToLedger();

        ledger.ToDossier().Statements.Should().HaveCount(statements);
        ledger.Check().Findings.Should().NotContain(finding => finding.Kind == FindingKind.Dangling);
    }

    [Fact]
    public void Extreme_shares_are_kept()
    {
        var none = RandomLedger.WithSeed(4).Loops(0).Unnamed(0).Denials(0).CounterClaims(0).Retractions(0).ToDossier();
        none.ToLedger().TraceAll().Should().NotContain(trace => trace.IsInLoop);
        none.Agents.Should().OnlyContain(agent => agent.IsNamed);
        none.Statements.Should().NotContain(statement => statement.Stance == Stance.Denies);
        none.CounterClaims.Should().BeEmpty();
        none.Retractions.Should().BeEmpty();

        var all = RandomLedger.WithSeed(4).Loops(1).Unnamed(1).Denials(1).CounterClaims(1).Retractions(1).ToDossier();
        all.ToLedger().TraceAll().Count(trace => trace.IsInLoop).Should().BeGreaterThan(900);
        all.Agents.OfType<Speaker>().Should().OnlyContain(speaker => !speaker.IsNamed);
        all.CounterClaims.Should().HaveCount(all.Claims.Count - 1);
        all.Retractions.Should().HaveCount(all.Statements.Count);
    }

    [Fact]
    public void A_share_that_is_none_and_counts_that_are_too_small_are_refused()
    {
        var news = RandomLedger.WithSeed(1);

        news.Invoking(n => n.Loops(1.1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("A share lies between 0 and 1.*");
        news.Invoking(n => n.Unnamed(-0.1)).Should().Throw<ArgumentOutOfRangeException>();
        news.Invoking(n => n.Denials(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        news.Invoking(n => n.Statements(-1)).Should().Throw<ArgumentOutOfRangeException>();
        news.Invoking(n => n.Outlets(0)).Should().Throw<ArgumentOutOfRangeException>();
        news.Invoking(n => n.Speakers(0)).Should().Throw<ArgumentOutOfRangeException>();
        news.Invoking(n => n.StartingOn(default, 0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Outlets_follow_Zipf()
    {
        var published = News.ToDossier().Statements.Where(statement => statement.AgentId!.StartsWith("outlet", StringComparison.Ordinal))
            .CountBy(statement => statement.AgentId!).Select(count => count.Value).OrderDescending().ToArray();

        // Of 50 ranks the first has a share of 1/H(50) = 0.22, the second half of it.
        ((double)published[0] / published.Sum()).Should().BeApproximately(0.222, 0.01);
        ((double)published[0] / published[1]).Should().BeApproximately(2, 0.2);
        published.Should().HaveCount(50);
    }

    [Fact]
    public void One_statement_in_five_credits_nobody_and_one_in_ten_credits_two_others()
    {
        var credits = News.Loops(0).ToDossier().Statements.CountBy(statement => statement.Attributions.Count).ToDictionary();

        (credits[0] / 20_000.0).Should().BeApproximately(0.2, 0.01);
        (credits[2] / 20_000.0).Should().BeApproximately(0.1, 0.01);
        credits.Keys.Should().BeEquivalentTo([0, 1, 2]);
    }

    [Fact]
    public void What_was_credited_is_credited_again()
    {
        var credits = News.ToDossier().Statements.SelectMany(statement => statement.Attributions).CountBy(attribution => attribution.To)
            .Select(count => count.Value).OrderDescending().ToArray();

        // Without preference, the most credited of 20,000 would have about 8.
        credits[0].Should().BeGreaterThan(15);
    }

    [Fact]
    public void Weekends_are_quieter_and_nobody_certainly_cites_the_future_but_in_loops()
    {
        var ledger = News.Loops(0).ToLedger();
        var days = ledger.ToDossier().Statements.Where(statement => statement.Said.Precision == DatePrecision.Day)
            .CountBy(statement => statement.Said.Earliest.DayOfWeek).ToDictionary();

        days[DayOfWeek.Sunday].Should().BeLessThan(days[DayOfWeek.Saturday]);
        days[DayOfWeek.Saturday].Should().BeLessThan(days[DayOfWeek.Tuesday] * 6 / 10);
        ledger.Check().Findings.Should().NotContain(finding => finding.Kind == FindingKind.CitesTheFuture);
    }

    [Fact]
    public void Dates_end_with_the_calendar() =>
        RandomLedger.WithSeed(1).StartingOn(DateOnly.MaxValue, 1).Statements(50).Retractions(1).ToLedger().Revision.Should().Be(1);

    private static string Hash(RandomLedger news)
    {
        using var utf8 = new MemoryStream();
        DossierWriter.Write(news.ToDossier(), utf8, DossierFormat.JsonLines);
        return Convert.ToHexStringLower(SHA256.HashData(utf8.GetBuffer().AsSpan(0, (int)utf8.Length)));
    }
}
