using System.Runtime.CompilerServices;
using ClaimTracker.Model;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Lists of ids in answers, which become strings when they are first read.</summary>
public sealed class StatementIdsTests
{
    private static readonly ClaimLedger Ledger = NewLedger();

    [Fact]
    public void Counting_makes_no_ids()
    {
        _ = Ledger.Trace("relay").Resolve().Gatekeepers.Count;
        var gatekeepers = Ledger.Trace("relay").Resolve().Gatekeepers;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var count = gatekeepers.Count;
        var counted = GC.GetAllocatedBytesForCurrentThread();
        _ = gatekeepers.AsSpan();
        var read = GC.GetAllocatedBytesForCurrentThread();

        count.Should().Be(2);
        (counted - before).Should().Be(0);
        (read - counted).Should().BePositive();
    }

    [Fact]
    public void A_list_that_was_read_does_not_keep_its_ledger()
    {
        var (gatekeepers, ledger) = ReadOfALedgerThatIsDropped();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        ledger.IsAlive.Should().BeFalse();
        gatekeepers.Should().Equal("daily", "minister");

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (ValueList<string> Gatekeepers, WeakReference Ledger) ReadOfALedgerThatIsDropped()
        {
            var ledger = NewLedger();
            var gatekeepers = ledger.Trace("relay").Resolve().Gatekeepers;
            _ = gatekeepers[0];
            return (gatekeepers, new WeakReference(ledger));
        }
    }

    [Fact]
    public void Several_loops_are_in_ordinal_order_too()
    {
        var ledger = NewLedger();
        ledger.Record(new Dossier { Statements = [Says("y", "b"), Says("b", "y"), Says("both", "z", "y")] });

        ledger.Trace("both").Resolve().Cycles.Select(cycle => cycle.ToString()).Should().Equal("a, m, z", "b, y");
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
            var loop = Ledger.Trace("z").Resolve();
            var row = Ledger.Trace("relay").Resolve();
            var (origin, gatekeepers) = (loop.Origins[0], row.Gatekeepers);
            var read = new string[4];
            Parallel.For(0, read.Length, i => read[i] = $"{gatekeepers} {loop.Cycles[0]} {origin.Cycle} {origin.Kind} {row.IndependentVoices} {row.DisjointChains}");
            read.Should().AllBe("daily, minister a, m, z a, m, z Circular 1 independent voice 1");
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
    }

    private static Statement Says(string id, params string[] sources) => new(id, "m", "rain", Stance.Asserts)
    {
        Attributions = [.. sources.Select(source => new Attribution(source))],
    };
}
