using System.Diagnostics;
using System.Runtime.Versioning;
using ClaimTracker.Journals;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>The file, or its folder, may not be written to.</summary>
[SupportedOSPlatform("linux")]
public sealed class ReadOnlyTests
{
    private static readonly RecordLine[] Lines = RecordLines.Create(Campaign.Seed, statements: 30);

    [SkippableTheory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(true, true, false)]
    [InlineData(true, true, true)]
    public void What_may_only_be_read_is_read_and_recording_is_refused(bool isFile, bool isFolder, bool hasLog)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Permissions are set as Linux has them.");
        using var folder = new TemporaryFolder();
        var ledger = Path.Combine(folder.Fresh("disk"), "ledger.db");
        var head = MakeLedger(ledger, hasLog);
        string[] files = [.. Directory.GetFiles(folder["disk"]).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))];
        var before = files.ToDictionary(file => file, File.ReadAllBytes);
        if (isFile)
        {
            Array.ForEach(Directory.GetFiles(folder["disk"]), file => File.SetUnixFileMode(file, UnixFileMode.UserRead));
        }

        if (isFolder)
        {
            File.SetUnixFileMode(folder["disk"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        try
        {
            var append = AsOrdinaryUser(ClaimTrackerTool.Append(ledger));
            using var recorder = RecordingProcess.Start(append);
            recorder.Feed(Lines).AwaitEnd();
            recorder.ExitCode.Should().NotBe(0);
            recorder.Acknowledged.Should().BeEmpty();
            recorder.Errors.Trim().Should().NotBeEmpty().And.NotContain("\n", "there is one sentence");

            var verified = ClaimTrackerTool.Run(AsOrdinaryUser(ClaimTrackerTool.Command("verify", ledger, "--head", head.ToString())));
            verified.ExitCode.Should().Be(0, verified.ToString());
            ClaimTrackerTool.Run(AsOrdinaryUser(ClaimTrackerTool.Command("timeline", ledger))).ExitCode.Should().Be(0);
        }
        finally
        {
            File.SetUnixFileMode(folder["disk"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (var (file, content) in before)
        {
            File.ReadAllBytes(file).Should().Equal(content, "nothing was changed");
        }

        var inspection = Ledgers.Inspect(ledger, Lines, []);
        inspection.IsSound.Should().BeTrue(inspection.ToString());
        inspection.Revision.Should().Be(head.Revision);
        CampaignTable.Add(
            $"SQLite: read-only{(isFile ? " file" : "")}{(isFolder ? " folder" : "")}{(hasLog ? " with a log" : "")}", 1, head.Revision, 0, "read and verified; recording is refused");
    }

    private static JournalHead MakeLedger(string ledger, bool hasLog)
    {
        if (!hasLog)
        {
            return Ledgers.Record(ledger, Lines.Take(20));
        }

        ClaimTrackerTool.Init(ledger);
        using var recorder = RecordingProcess.Start(ClaimTrackerTool.Append(ledger));
        recorder.Feed(Lines.Take(20), thenEnds: false).AwaitLines(20);
        var head = Ledgers.ReadHead(ledger);
        recorder.Kill();
        return head;
    }

    /// <summary>Permissions do not bind a superuser; without the capability to pass over them, they do.</summary>
    private static ProcessStartInfo AsOrdinaryUser(ProcessStartInfo command)
    {
        const string Capabilities = "-dac_override,-dac_read_search,-fowner";
        return Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", [$"--bounding-set={Capabilities}", $"--inh-caps={Capabilities}", command.FileName, .. command.ArgumentList])
            : command;
    }
}
