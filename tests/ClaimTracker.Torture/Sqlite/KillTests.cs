using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The recording process is killed at any moment.</summary>
public sealed class KillTests
{
    // One ledger grows for so many rounds, so that kills meet small ledgers and large ones.
    private const int RoundsALedger = 50;
    private const int MostLinesARound = 60;

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_there_whole_and_in_order()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(4, 1_000);
        var acknowledged = 0L;
        var unacknowledged = 0L;
        RecordLine[] lines = [];
        for (var round = 0; round < rounds; round++)
        {
            var ledger = folder[$"{round / RoundsALedger}.db"];
            if (round % RoundsALedger == 0)
            {
                lines = RecordLines.Create(Campaign.Seed + round / RoundsALedger, statements: RoundsALedger * MostLinesARound);
            }

            var known = 0L;
            if (File.Exists(ledger))
            {
                using var before = SqliteStore.Open(ledger);
                known = before.Ledger.Revision;
            }

            using var recorder = RecordingProcess.Start(Ledgers.Recorder(ledger));
            // The newest line is sent once more, as by somebody whose acknowledgement got lost.
            recorder.Feed(lines.Skip((int)Math.Max(0, known - 1)), thenEnds: false);
            recorder.KillSometime(Campaign.Chance(nameof(KillTests), round), MostLinesARound);

            var inspection = Ledgers.Inspect(ledger, lines, recorder.Acknowledged);
            inspection.IsSound.Should().BeTrue($"in round {round}, {inspection}");
            inspection.Revision.Should().BeGreaterThanOrEqualTo(known, $"in round {round} what was there stays there");
            acknowledged += recorder.Acknowledged.Length;
            unacknowledged += inspection.Revision - Math.Max(known, recorder.Acknowledged.Select(line => line.Revision).LastOrDefault());
        }

        acknowledged.Should().BePositive();
        CampaignTable.Add("SQLite: SIGKILL of the tool", rounds, acknowledged, 0, $"{unacknowledged} kept, but killed before they were acknowledged");
    }
}
