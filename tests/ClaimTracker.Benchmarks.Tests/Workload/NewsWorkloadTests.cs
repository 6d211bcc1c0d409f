using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Tests.Workload;

public class NewsWorkloadTests
{
    private const int Statements = 50_000;
    private const int Window = 20_000;

    private static readonly NewsWorkload News = NewsWorkload.Generate(Statements);

    [Fact]
    public void The_same_seed_gives_the_same_workload()
    {
        var again = NewsWorkload.Generate(Statements);

        again.Targets.Should().Equal(News.Targets);
        again.Offsets.Should().Equal(News.Offsets);
        Enumerable.Range(0, Statements).Should().OnlyContain(statement => again.IdOf(statement) == News.IdOf(statement));
        NewsWorkload.Generate(Statements, seed: 43).Targets.Should().NotEqual(News.Targets);
    }

    [Fact]
    public void One_statement_in_five_credits_nobody_and_one_in_ten_credits_two()
    {
        var earlier = Enumerable.Range(0, Statements).Select(Earlier).ToList();

        Share(earlier.Count(credited => credited.Length == 0)).Should().BeApproximately(0.2, 0.01);
        Share(earlier.Count(credited => credited.Length == 1)).Should().BeApproximately(0.7, 0.01);
        Share(earlier.Count(credited => credited.Length == 2)).Should().BeApproximately(0.1, 0.01);
        earlier.Should().OnlyContain(credited => credited.Distinct().Count() == credited.Length);
    }

    [Fact]
    public void One_attribution_in_a_thousand_has_a_reverse_twin()
    {
        var later = 0;
        for (var statement = 0; statement < Statements; statement++)
        {
            foreach (var credited in News.CreditedBy(statement))
            {
                if (credited > statement)
                {
                    later++;
                    News.CreditedBy(credited).ToArray().Should().Contain(statement);
                }
            }
        }

        later.Should().BeInRange(25, 70, "45,000 attributions have 45 twins");
    }

    [Fact]
    public void What_was_credited_is_credited_again()
    {
        var credits = new int[Statements];
        foreach (var credited in News.Targets)
        {
            credits[credited]++;
        }

        // Drawn uniformly, 45,000 credits would leave e^-0.9, 41 %, of the statements uncredited, and the most credited with about 8.
        Share(credits.Count(count => count == 0)).Should().BeGreaterThan(0.5);
        credits.Max().Should().BeGreaterThan(20);
        Enumerable.Range(Statements - 1_000, 1_000).SelectMany(Earlier).Count(credited => credited < Statements - 1_000 - Window)
            .Should().BePositive("a credited statement stays in reach for longer than the window of all statements");
    }

    [Fact]
    public void Outlets_and_speakers_follow_Zipf()
    {
        var said = new int[NewsWorkload.Outlets + NewsWorkload.Speakers];
        for (var statement = 0; statement < Statements; statement++)
        {
            said[News.AgentOf(statement)]++;
        }

        var outlets = said[..NewsWorkload.Outlets];
        var speakers = said[NewsWorkload.Outlets..];
        ((double)outlets[0] / outlets[9]).Should().BeApproximately(10, 2);
        ((double)speakers[0] / speakers[9]).Should().BeApproximately(10, 4);
        outlets.Sum().Should().BeGreaterThan(speakers.Sum());
    }

    [Fact]
    public void Nine_reports_in_ten_are_on_the_claim_of_the_first_statement_they_credit()
    {
        var reports = Enumerable.Range(0, Statements).Where(statement => Earlier(statement).Length > 0).ToList();

        var sameClaim = reports.Count(statement => News.ClaimOf(statement) == News.ClaimOf(News.CreditedBy(statement)[0]));

        ((double)sameClaim / reports.Count).Should().BeApproximately(0.9, 0.01);
    }

    [Fact]
    public void Ids_are_distinct_and_have_12_to_40_characters_from_a_to_z_digits_and_hyphens()
    {
        var ids = Enumerable.Range(0, Statements).Select(News.IdOf)
            .Concat(Enumerable.Range(0, News.ClaimCount).Select(Words.ClaimId))
            .Concat(Enumerable.Range(0, NewsWorkload.Outlets + NewsWorkload.Speakers).Select(Words.AgentId))
            .ToList();

        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length >= 12 && id.Length <= 40)
            .And.OnlyContain(id => id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        ids.Take(Statements).Average(id => id.Length).Should().BeInRange(24, 28);
    }

    [Fact]
    public void An_id_leads_back_to_its_statement() =>
        Enumerable.Range(0, Statements).Should().OnlyContain(statement => NewsWorkload.NumberOf(News.IdOf(statement)) == statement);

    [Fact]
    public void Claim_texts_have_40_to_200_characters()
    {
        var lengths = Enumerable.Range(0, News.ClaimCount).Select(claim => Words.ClaimText(claim).Length).ToList();

        lengths.Should().OnlyContain(length => length >= 40 && length <= 200);
        lengths.Min().Should().BeLessThan(45);
        lengths.Max().Should().BeGreaterThan(195);
    }

    private static int[] Earlier(int statement) => [.. News.CreditedBy(statement).ToArray().Where(credited => credited < statement)];

    private static double Share(int count) => (double)count / Statements;
}
