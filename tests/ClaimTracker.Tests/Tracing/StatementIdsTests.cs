using ClaimTracker.Model;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Lists of ids in answers, which become strings when they are first read.</summary>
public sealed class StatementIdsTests
{
    private static readonly ClaimLedger Ledger = NewLedger();

    [Fact]
    public void Counting_makes_no_ids()
    {
        var trace = Ledger.Trace("relay").Resolve();
        var gatekeepers = trace.Gatekeepers;
        _ = gatekeepers.Count;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = gatekeepers.Count;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        count.Should().Be(2);
        allocated.Should().Be(0);
    }

    [Fact]
    public void Ids_are_made_once()
    {
        var gatekeepers = Ledger.Trace("relay").Resolve().Gatekeepers;

        gatekeepers[0].Should().BeSameAs(gatekeepers[0]);
        gatekeepers.AsSpan().Length.Should().Be(2);
        gatekeepers.Should().Equal("daily", "minister");
    }

    [Fact]
    public void They_are_equal_to_any_list_of_the_same_ids()
    {
        ValueList<string> written = ["daily", "minister"];
        var gatekeepers = Ledger.Trace("relay").Resolve().Gatekeepers;

        gatekeepers.Equals(written).Should().BeTrue();
        written.Equals(gatekeepers).Should().BeTrue();
        gatekeepers.GetHashCode().Should().Be(written.GetHashCode());
        gatekeepers.ToString().Should().Be("daily, minister");
    }

    [Fact]
    public void Loops_are_in_ordinal_order_whichever_way_they_are_read()
    {
        var trace = Ledger.Trace("z").Resolve();

        trace.Cycles.Should().ContainSingle().Which.Should().Equal("a", "m", "z");
        trace.Origins.Should().ContainSingle().Which.Cycle.Should().Equal("a", "m", "z");
    }

    [Fact]
    public void Threads_that_read_at_once_read_the_same()
    {
        for (var round = 0; round < 200; round++)
        {
            var trace = Ledger.Trace("z").Resolve();
            var origin = trace.Origins[0];
            var read = new string[4];
            Parallel.For(0, read.Length, i => read[i] = $"{trace.Cycles[0]} {origin.Cycle} {trace.IndependentVoices} {trace.Gatekeepers.Count}");
            read.Distinct().Should().ContainSingle();
        }
    }

    private static ClaimLedger NewLedger()
    {
        var ledger = new ClaimLedger();
        ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Minister") with { Id = "m" }],
            Claims = [new Claim("rain", LocalizedText.Of("It rains.", "en"))],
            Statements =
            [
                Says("minister"), Says("daily", "minister"), Says("relay", "daily"),
                Says("z", "m"), Says("a", "z"), Says("m", "a"),
            ],
        });
        return ledger;

        static Statement Says(string id, params string[] sources) => new(id, "m", "rain", Stance.Asserts)
        {
            Attributions = [.. sources.Select(source => new Attribution(source))],
        };
    }
}
