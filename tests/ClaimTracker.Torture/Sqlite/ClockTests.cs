using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The clock jumps, also back, while a ledger is open and between two openings.</summary>
public sealed class ClockTests
{
    [Fact]
    public void Instants_of_recording_never_go_back_although_the_clock_does()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(3, 50);
        var lines = RecordLines.Create(Campaign.Seed, statements: 40);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(ClockTests), round);
            var path = folder[$"{round}.db"];
            var seen = new List<string[]>();
            var recorded = 0;
            while (recorded < lines.Length)
            {
                var clock = new JumpingClock(chance);
                using var store = SqliteStore.Open(path, new SqliteStoreOptions { Ledger = new ClaimLedgerOptions { TimeProvider = clock } });
                for (var until = Math.Min(lines.Length, recorded + chance.Next(1, 30)); recorded < until; recorded++)
                {
                    lines[recorded].RecordIn(store.Ledger).Should().Be(recorded + 1);
                    seen.Add(Inspection.LinesOf(store.Ledger.Now));
                }
            }

            var inspection = Ledgers.Inspect(path, lines, []);
            inspection.IsSound.Should().BeTrue($"in round {round}, {inspection}");
            using var reopened = SqliteStore.Open(path);
            var last = DateTimeOffset.MinValue;
            for (var revision = 1; revision <= lines.Length; revision++)
            {
                var view = reopened.Ledger.AtRevision(revision);
                view.RecordedAt!.Value.Should().BeOnOrAfter(last, $"revision {revision} comes behind revision {revision - 1}");
                last = view.RecordedAt.Value;
                Inspection.LinesOf(view).Should().Equal(seen[revision - 1], $"revision {revision} is as it was when it was the newest");

                // As of an instant: with everything up to it and nothing behind it.
                reopened.Ledger.AsRecordedAt(last).Revision.Should().BeGreaterThanOrEqualTo(revision);
                reopened.Ledger.AsRecordedAt(last.AddMicroseconds(-1)).Revision.Should().BeLessThan(revision);
            }
        }

        CampaignTable.Add("SQLite: a clock that jumps back", rounds, rounds * (long)lines.Length, 0, "both times have the same answers before and after reopening");
    }

    /// <summary>A clock that is set by up to a day now and then, forwards or back.</summary>
    private sealed class JumpingClock(Random chance) : FakeTimeProvider(new DateTimeOffset(2022, 2, 12, 0, 0, 0, TimeSpan.Zero))
    {
        public override DateTimeOffset GetUtcNow() => Start.AddSeconds(chance.Next(-86_400, 86_400));
    }
}
