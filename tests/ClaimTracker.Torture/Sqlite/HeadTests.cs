using ClaimTracker.Journals;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>What SQLite cannot see: a file without its newest records, which a head that was kept outside of it shows.</summary>
public sealed class HeadTests
{
    private const int Lines = 40;

    private static readonly RecordLine[] Records = RecordLines.Create(Campaign.Seed, statements: 2 * Lines);

    [Fact]
    public void A_deleted_log_is_seen_against_a_head()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(2, 20);
        var acknowledged = 0;
        for (var round = 0; round < rounds; round++)
        {
            var ledger = folder[$"{round}.db"];
            Ledgers.Record(ledger, Records.Take(round));
            var head = KillBehindHead(ledger, round + 1);
            File.Delete(ledger + "-wal");
            File.Delete(ledger + "-shm");

            ClaimTrackerTool.Run("verify", ledger).ExitCode.Should().Be(0, "without a head, a ledger that ends earlier is a ledger");
            var outcome = ClaimTrackerTool.Run("verify", ledger, "--head", head.ToString());
            outcome.ExitCode.Should().NotBe(0, $"in round {round}, {outcome}");
            acknowledged++;
        }

        CampaignTable.Add("SQLite: the log deleted", rounds, acknowledged, 0, "each seen by verify --head");
    }

    [Fact]
    public void A_file_that_was_rolled_back_is_seen_against_a_head()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(2, 20);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(HeadTests), round);
            var ledger = folder["ledger.db"];
            var copied = chance.Next(0, Lines - 1);
            File.Delete(ledger);
            Ledgers.Record(ledger, Records.Take(copied));
            Ledgers.Copy(ledger, folder["copy.db"]);
            var head = Ledgers.Record(ledger, Records.Take(Lines));
            ClaimTrackerTool.Run("verify", ledger, "--head", head.ToString()).ExitCode.Should().Be(0);

            Ledgers.Copy(folder["copy.db"], ledger);
            ClaimTrackerTool.Run("verify", ledger).ExitCode.Should().Be(0, "an older ledger is a ledger");
            ClaimTrackerTool.Run("verify", ledger, "--head", head.ToString()).ExitCode.Should().NotBe(0, $"revision {copied} is behind the head");

            // And when something else has been recorded behind it, as far as the head and further.
            Ledgers.Record(ledger, Records.Take(copied).Concat(Records.Skip(copied + 1).Where(IsFree).Take(Lines)));
            var outcome = ClaimTrackerTool.Run("verify", ledger, "--head", head.ToString());
            outcome.ExitCode.Should().NotBe(0, $"in round {round}, {outcome}");
        }

        CampaignTable.Add("SQLite: rolled back to a copy", rounds, (long)rounds * Lines, 0, "each seen by verify --head, also when others were recorded behind it");
    }

    private static JournalHead KillBehindHead(string ledger, int lines)
    {
        using var recorder = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
        recorder.Feed(Records.Take(Lines), thenEnds: false);
        recorder.AwaitLines(lines);
        var head = Ledgers.ReadHead(ledger);
        recorder.Kill();
        return head;
    }

    // Needs nothing that the line left out would have declared.
    private static bool IsFree(RecordLine line) => line.Kind is "claim";
}
