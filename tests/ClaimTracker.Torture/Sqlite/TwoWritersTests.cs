using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>Several record in one file at once.</summary>
public sealed class TwoWritersTests
{
    private const int LinesAWriter = 150;

    [Fact]
    public void Two_tools_record_in_one_file_also_when_one_is_killed()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(2, 50);
        var acknowledged = 0L;
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(TwoWritersTests), round);
            var ledger = folder[$"{round}.db"];
            var (left, right) = (Claims("left"), Claims("right"));
            ClaimTrackerTool.Init(ledger);
            using var first = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
            using var second = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
            first.Feed(left);
            second.Feed(right);
            if (round % 2 == 1)
            {
                first.KillSometime(chance, LinesAWriter);
            }
            else
            {
                first.AwaitEnd().ExitCode.Should().Be(0, first.Errors);
                first.Acknowledged.Should().HaveCount(LinesAWriter);
            }

            second.AwaitEnd().ExitCode.Should().Be(0, second.Errors);
            second.Acknowledged.Should().HaveCount(LinesAWriter);
            RequireBoth(ledger, first.Acknowledged, second.Acknowledged);
            acknowledged += first.Acknowledged.Length + second.Acknowledged.Length;
        }

        CampaignTable.Add("SQLite: two tools at once", rounds, acknowledged, 0, "in every second round one of them is killed");
    }

    [Fact]
    public void Two_stores_of_one_process_record_in_one_file()
    {
        using var folder = new TemporaryFolder();
        var ledger = folder["ledger.db"];
        Acknowledgement[][] acknowledged = [[], []];
        using (var first = SqliteStore.Open(ledger))
        using (var second = SqliteStore.Open(ledger))
        {
            SqliteStore[] stores = [first, second];
            Parallel.For(0, 2, i => acknowledged[i] =
                [.. Claims(i == 0 ? "left" : "right").Select(line => new Acknowledgement(line.RecordIn(stores[i].Ledger), [line.Id!]))]);
            first.Refresh().Should().Be(2 * LinesAWriter);
            Inspection.LinesOf(first.Ledger.Now).Should().BeEquivalentTo(Inspection.LinesOf(second.Ledger.AtRevision(second.Refresh())));
        }

        RequireBoth(ledger, acknowledged[0], acknowledged[1]);
        CampaignTable.Add("SQLite: two stores of one process", 1, 2 * LinesAWriter, 0, "both see the same afterwards");
    }

    private static RecordLine[] Claims(string writer) =>
        [.. Enumerable.Range(1, LinesAWriter).Select(i => RecordLine.Parse($$$"""{"claim":{"id":"{{{writer}}}-{{{i}}}","text":{"en":"Said by {{{writer}}}"} }}"""))];

    private static void RequireBoth(string path, Acknowledgement[] first, Acknowledgement[] second)
    {
        using var store = SqliteStore.Open(path);
        store.Verify().Faults.Should().BeEmpty();
        Acknowledgement[] all = [.. first, .. second];
        all.Select(line => line.Revision).Should().OnlyHaveUniqueItems("a revision is one batch");
        foreach (var writer in new[] { first, second })
        {
            writer.Select(line => line.Revision).Should().BeInAscendingOrder();
        }

        // At its revision each is there, and before it is not.
        foreach (var (revision, ids) in all)
        {
            store.Ledger.AtRevision(revision).TryGetClaim(ids[0], out _).Should().BeTrue();
            store.Ledger.AtRevision(revision - 1).TryGetClaim(ids[0], out _).Should().BeFalse();
        }

        // A kill leaves at most one that was kept and not acknowledged.
        store.Ledger.Revision.Should().BeInRange(all.Length, all.Length + 1);
    }
}
