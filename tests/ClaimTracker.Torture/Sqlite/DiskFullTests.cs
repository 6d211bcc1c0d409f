using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Disks;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The disk becomes full while the tool records.</summary>
public sealed class DiskFullTests
{
    private static readonly int[] Kibibytes = [64, 200, 256, 320, 400, 512, 700, 1_024, 1_500, 3_000];

    [SkippableFact]
    public void A_full_disk_is_told_and_costs_nothing_that_was_acknowledged()
    {
        using var folder = new TemporaryFolder();
        int[] sizes = Campaign.IsFull ? Kibibytes : [256, 1_024];
        var lines = RecordLines.Create(Campaign.Seed, statements: 1_000);
        var acknowledged = 0L;
        var isMounted = false;
        foreach (var size in sizes)
        {
            using var disk = new SmallDisk(folder.Fresh("disk"), size * 1024L);
            isMounted = disk.IsMounted;
            var ledger = Path.Combine(disk.Folder, "ledger.db");
            var making = ClaimTrackerTool.Command("init", ledger);
            disk.ApplyTo(making);
            var made = ClaimTrackerTool.Run(making);
            var command = ClaimTrackerTool.Append(ledger);
            disk.ApplyTo(command);
            using var recorder = RecordingProcess.Start(command);
            recorder.Feed(lines).AwaitEnd();
            recorder.ExitCode.Should().NotBe(0, $"{size} KiB are too few");
            RequireSentence(made.ExitCode == 0 ? recorder.Errors : made.Errors);

            disk.Enlarge();
            ClaimTrackerTool.Init(ledger);
            var inspection = Ledgers.Inspect(ledger, lines, recorder.Acknowledged);
            inspection.IsSound.Should().BeTrue($"with {size} KiB, {inspection}");
            acknowledged += recorder.Acknowledged.Length;

            // With room again, all of it is sent again.
            using var again = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
            again.Feed(lines).AwaitEnd();
            again.ExitCode.Should().Be(0, again.Errors);
            inspection = Ledgers.Inspect(ledger, lines, again.Acknowledged);
            inspection.IsSound.Should().BeTrue($"with room again after {size} KiB, {inspection}");
            inspection.Revision.Should().Be(lines.Length);
        }

        static void RequireSentence(string errors) => errors.Trim().Should().NotContain("\n", "there is one sentence").And.Contain("full");

        CampaignTable.Add("SQLite: disk full", sizes.Length, acknowledged, 0, isMounted ? "file systems of that size" : "a limit by the shim: nothing may be mounted here");
    }
}
