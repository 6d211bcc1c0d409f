using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The recording process is killed at any moment.</summary>
public sealed class KillTests
{
    // One ledger grows for so many rounds, so that kills meet small ledgers and large ones.
    private const int RoundsALedger = 25;
    private const int LinesARound = 80;
    private const int MostAwaited = 60;

    [Fact]
    public void What_was_acknowledged_before_a_kill_is_there_whole_and_in_order()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(4, 1_000);
        var (acknowledged, unacknowledged, known) = (0L, 0L, 0L);
        RecordLine[] lines = [];
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(KillTests), round);
            var ledger = folder[$"{round / RoundsALedger}.db"];
            if (round % RoundsALedger == 0)
            {
                lines = RecordLines.Create(Campaign.Seed + round / RoundsALedger, statements: RoundsALedger * LinesARound);
                known = 0;
                using var beginning = RecordingProcess.Start(ClaimTrackerTool.Command("init", ledger));
                beginning.KillSometime(chance, mostLines: 1);
                ClaimTrackerTool.Init(ledger);
            }

            using var recorder = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));

            // The newest line is sent once more, as by somebody whose acknowledgement got lost.
            recorder.Feed(lines.Skip((int)Math.Max(0, known - 1)).Take(LinesARound), thenEnds: false);
            recorder.KillSometime(chance, MostAwaited);

            var inspection = Ledgers.Inspect(ledger, lines, recorder.Acknowledged);
            inspection.IsSound.Should().BeTrue($"in round {round}, {inspection}");
            inspection.Revision.Should().BeGreaterThanOrEqualTo(known, $"in round {round} what was there stays there");
            acknowledged += recorder.Acknowledged.Length;
            unacknowledged += inspection.Revision - recorder.Acknowledged.Select(line => line.Revision).Append(known).Max();
            known = inspection.Revision;
        }

        acknowledged.Should().BePositive();
        CampaignTable.Add("SQLite: SIGKILL of the tool", rounds, acknowledged, 0, $"{unacknowledged} kept, but killed before they were acknowledged");
    }
}
