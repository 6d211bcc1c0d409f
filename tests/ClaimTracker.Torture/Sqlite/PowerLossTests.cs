using System.Diagnostics;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Disks;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The machine loses power while it records: only what was synced is there for certain.</summary>
public sealed class PowerLossTests
{
    private const int RoundsADisk = 20;
    private const int LinesARound = 80;
    private const int MostAwaited = 60;

    // As a shell has it: 128 and the signal.
    private const int Killed = 137;

    [SkippableFact]
    public void What_was_acknowledged_survives_a_loss_of_power()
    {
        var rounds = Campaign.Rounds(4, 200);
        var (acknowledged, lost) = LosePower(
            nameof(What_was_acknowledged_survives_a_loss_of_power), rounds, ClaimTrackerTool.Append, mayLose: false);

        lost.Should().Be(0);
        CampaignTable.Add("SQLite: power loss", rounds, acknowledged, lost, "synchronous=FULL, the default");
    }

    /// <summary>The proof that the other test can fail.</summary>
    [SkippableFact]
    public void The_faster_mode_loses_what_it_has_not_synced_and_keeps_the_rest_whole()
    {
        var rounds = Campaign.Rounds(4, 20);
        var (acknowledged, lost) = LosePower(
            nameof(The_faster_mode_loses_what_it_has_not_synced_and_keeps_the_rest_whole),
            rounds,
            ClaimTrackerTool.AppendFaster,
            mayLose: true);

        lost.Should().BePositive();
        CampaignTable.Add("SQLite: power loss, faster mode", rounds, acknowledged, lost, "synchronous=NORMAL must lose: it proves the disk");
    }

    /// <summary>Linux reports a failed write once, at a sync, and forgets what was to be written.</summary>
    [SkippableFact]
    public void What_is_acknowledged_after_a_sync_that_failed_survives_too()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(2, 60);
        var acknowledged = 0L;
        var failures = 0;
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(What_is_acknowledged_after_a_sync_that_failed_survives_too), round);
            var disk = new PowerLossDisk(folder.Fresh("disk"));
            var ledger = Path.Combine(disk.Folder, "ledger.db");
            var lines = RecordLines.Create(Campaign.Seed + round, statements: MostAwaited);
            Ledgers.Record(ledger, lines.Take(1));
            var command = Ledgers.Recorder(ledger, attempts: 3);
            disk.ApplyTo(command, new DiskFault("sync", chance.Next(1, 40), "EIO"));
            using var recorder = RecordingProcess.Start(command);
            recorder.Feed(lines, thenEnds: false);
            recorder.AwaitLines(MostAwaited);
            recorder.Kill();
            disk.Lose(chance);

            var kept = recorder.Said.Where(line => Failure.TryParse(line) is null).Select(Acknowledgement.Parse).ToList();
            var inspection = Ledgers.Inspect(ledger, lines, kept);
            inspection.IsSound.Should().BeTrue($"in round {round}, {inspection}");
            acknowledged += kept.Count;
            failures += recorder.Said.Length - kept.Count;
        }

        failures.Should().BePositive("some of the syncs that fail are those of a commit");
        CampaignTable.Add("SQLite: a failed sync, then power loss", rounds, acknowledged, 0, $"{failures} commits failed and were tried again");
    }

    [SkippableFact]
    public void A_new_ledger_is_there_once_the_tool_has_said_so()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(3, 60);
        var lines = RecordLines.Create(Campaign.Seed, statements: 1);
        var said = 0;
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(A_new_ledger_is_there_once_the_tool_has_said_so), round);
            var disk = new PowerLossDisk(folder.Fresh("disk"));
            var ledger = Path.Combine(disk.Folder, "ledger.db");
            var command = ClaimTrackerTool.Command("init", ledger);
            disk.ApplyTo(command, round == 0 ? null : new DiskFault("any", chance.Next(1, 150), "KILL"));
            var outcome = ClaimTrackerTool.Run(command);
            disk.Lose(chance);

            if (outcome.Output.EndsWith('\n'))
            {
                outcome.ExitCode.Should().BeOneOf(0, Killed);
                File.Exists(ledger).Should().BeTrue($"in round {round} the tool said: {outcome}");
                ClaimTrackerTool.Run("verify", ledger).ExitCode.Should().Be(0);
                said++;
            }

            // Whatever is left, one can go on with it.
            ClaimTrackerTool.Init(ledger);
            using var recorder = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
            recorder.Feed(lines).AwaitEnd().ExitCode.Should().Be(0, $"in round {round}, {recorder.Errors}");
            Ledgers.Inspect(ledger, lines, recorder.Acknowledged).Revision.Should().Be(lines.Length);
        }

        said.Should().BePositive();
        CampaignTable.Add("SQLite: power loss while a ledger is made", rounds, said, 0, $"{said} ledgers were acknowledged; what was left of the others can be gone on with");
    }

    [SkippableFact]
    public void Compacting_loses_nothing_when_the_power_goes()
    {
        using var folder = new TemporaryFolder();
        var rounds = Campaign.Rounds(2, 60);
        var lines = RecordLines.Create(Campaign.Seed, statements: 100);
        var head = Ledgers.Record(folder["ledger.db"], lines);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(Compacting_loses_nothing_when_the_power_goes), round);
            var disk = new PowerLossDisk(folder.Fresh("disk"));
            var ledger = Path.Combine(disk.Folder, "ledger.db");
            File.Copy(folder["ledger.db"], ledger);
            var command = ClaimTrackerTool.Command("compact", ledger);
            disk.ApplyTo(command, new DiskFault("any", chance.Next(1, 200), "KILL"));
            ClaimTrackerTool.Run(command);
            disk.Lose(chance);

            var inspection = Ledgers.Inspect(ledger, lines, [], head);
            inspection.IsSound.Should().BeTrue($"in round {round}, {inspection}");
            inspection.Revision.Should().Be(lines.Length);
        }

        CampaignTable.Add("SQLite: power loss while compacting", rounds, rounds * (long)lines.Length, 0, "killed at a write or sync of chance");
    }

    private static (long Acknowledged, int Lost) LosePower(string scenario, int rounds, Func<string, ProcessStartInfo> record, bool mayLose)
    {
        using var folder = new TemporaryFolder();
        PowerLossDisk? disk = null;
        RecordLine[] lines = [];
        var acknowledged = 0L;
        var lost = 0;
        var known = 0L;
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(scenario, round);
            if (round % RoundsADisk == 0)
            {
                disk = new PowerLossDisk(folder.Fresh("disk"));
                known = 0;
                lines = RecordLines.Create(Campaign.Seed + round / RoundsADisk, statements: RoundsADisk * LinesARound);
            }

            var ledger = Path.Combine(disk!.Folder, "ledger.db");
            ClaimTrackerTool.Init(ledger);
            // Half of the time the power goes at a write or a sync, half of the time at any moment.
            var command = record(ledger);
            var atOperation = chance.Next(2) == 0;
            disk.ApplyTo(command, atOperation ? new DiskFault("any", chance.Next(1, 1_000), "KILL") : null);
            using var recorder = RecordingProcess.Start(command);
            recorder.Feed(lines.Skip((int)known).Take(LinesARound), thenEnds: atOperation);
            if (atOperation)
            {
                recorder.AwaitEnd();
            }
            else
            {
                recorder.KillSometime(chance, MostAwaited);
            }

            disk.Lose(chance);

            var inspection = Ledgers.Inspect(ledger, lines, recorder.Acknowledged);
            inspection.Faults.Should().BeEmpty($"in round {round}");
            (mayLose || inspection.Lost == 0).Should().BeTrue($"in round {round}, {inspection}");
            acknowledged += recorder.Acknowledged.Length;
            lost += inspection.Lost;
            known = inspection.Revision;
        }

        return (acknowledged, lost);
    }
}
