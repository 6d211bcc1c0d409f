using System.Runtime.CompilerServices;
using ClaimTracker.Benchmarks.Reporting;
using ClaimTracker.Benchmarks.Timings;

namespace ClaimTracker.Benchmarks.Tests.Reporting;

public class PerformanceReportTests
{
    private static readonly Figures Nothing = new([]);

    [Fact]
    public void Every_table_of_the_template_is_filled_in()
    {
        var template = File.ReadAllText(Path.Combine(Here(), "../../../benchmarks/performance.template.md"));

        var page = PerformanceReport.Fill(template, Nothing);

        template.Should().Contain("{{");
        page.Should().NotContain("{{").And.Contain("| goal |");
    }

    [Fact]
    public void A_table_that_does_not_exist_is_named()
    {
        var fill = () => PerformanceReport.Fill("{{goles}}", Nothing);

        fill.Should().Throw<InvalidOperationException>().WithMessage("There is no table 'goles'; there are machine, goals,*");
    }

    [Fact]
    public void What_was_not_measured_is_neither_met_nor_missed() =>
        Goals.Of(Nothing, startUpMilliseconds: null).Should().OnlyContain(goal => goal.IsMet == null && goal.Measured == Shown.Missing);

    [Theory]
    [InlineData(40, true)]
    [InlineData(51, false)]
    public void A_goal_for_all_sizes_is_judged_by_the_worst_of_them(double slowest, bool isMet)
    {
        var figures = new Figures(
        [
            Origins(nameof(OriginsBenchmarks.BareIntArrays), 10_000, 10), Origins(nameof(OriginsBenchmarks.FullTracePrepared), 10_000, slowest),
            Origins(nameof(OriginsBenchmarks.BareIntArrays), 100_000, 20), Origins(nameof(OriginsBenchmarks.FullTracePrepared), 100_000, 60),
        ]);

        var goal = Goals.Of(figures, null).Single(goal => goal.Name == "the full trace, a prepared query, beside (a) handed a number, at every size");

        goal.IsMet.Should().Be(isMet);
        goal.Measured.Should().Be($"{Shown.Ratio(slowest / 10)}");
    }

    [Fact]
    public void Origins_are_shown_as_ratios_to_the_bare_arrays()
    {
        var figures = new Figures(
            [Origins(nameof(OriginsBenchmarks.BareIntArrays), 10_000, 200), Origins(nameof(OriginsBenchmarks.SqliteCte), 10_000, 7_400)]);

        Sections.Origins(figures).Should().Contain("| handed a number: (a) bare int arrays, by hand | 1.0 × (200 ns) |")
            .And.Contain("| from an id: (d) SQLite, recursive CTE | 37.0 × (7.4 µs) |")
            .And.Contain("| from an id: (c) dictionary of records | not measured |");
    }

    [Theory]
    [InlineData(0, "0 ns")]
    [InlineData(0.123, "0.12 ns")]
    [InlineData(7.25, "7.25 ns")]
    [InlineData(45_200, "45.2 µs")]
    [InlineData(812_000_000, "812 ms")]
    [InlineData(1_234e9, "1,234 s")]
    public void Times_have_the_unit_that_fits(double nanoseconds, string shown) => Shown.Time(nanoseconds).Should().Be(shown);

    private static Result Origins(string @case, int statements, double nanoseconds) =>
        new(nameof(OriginsBenchmarks), @case, statements, "ns", nanoseconds);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
