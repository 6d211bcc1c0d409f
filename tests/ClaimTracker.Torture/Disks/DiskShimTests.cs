using System.Diagnostics;
using System.Text;
using ClaimTracker.Torture.Campaigns;

namespace ClaimTracker.Torture.Disks;

/// <summary>The disk that fails on purpose does what it says.</summary>
public sealed class DiskShimTests : IDisposable
{
    private static readonly Lazy<string?> Exercise = new(() => DiskShim.Compile("Exercise", "exercise"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("open a write 0 old sync folder write 0 new", "a=old")]
    [InlineData("open a write 0 old sync folder write 0 new sync", "a=new")]
    [InlineData("open a write 0 synced sync", "")]
    [InlineData("open a write 0 synced folder", "a=")]
    [InlineData("open a write 0 abcdef sync folder write 2 XY sync write 4 Z", "a=abXYef")]
    [InlineData("open a write 0 abcdef sync folder cut 2 cut 4 sync", "a=ab\0\0")]
    [InlineData("open a write 0 abcdef sync folder cut 2", "a=abcdef")]
    [InlineData("open a write 0 old sync folder unlink a", "a=old")]
    [InlineData("open a write 0 old sync folder unlink a folder", "")]
    [InlineData("open a write 0 old sync folder unlink a open a write 0 new sync", "a=old")]
    [InlineData("open a write 0 old sync folder unlink a open a write 0 new sync folder", "a=new")]
    [InlineData("open b write 0 new sync rename b a", "")]
    [InlineData("open b write 0 new sync rename b a folder", "a=new")]
    public void What_was_not_synced_may_be_gone(string steps, string left)
    {
        var disk = new PowerLossDisk(_folder.Path);
        Run(disk.Folder, steps, command => disk.ApplyTo(command)).Should().NotContain("E");

        disk.LoseWhatWasNotSynced();

        Describe(disk.Folder).Should().Be(left);
    }

    [SkippableFact]
    public void What_was_not_synced_may_be_there_as_well()
    {
        var disk = new PowerLossDisk(_folder.Path);
        Run(disk.Folder, "open a write 0 old sync folder write 0 new open b write 0 more", command => disk.ApplyTo(command));

        disk.Lose(new SureThing());

        Describe(disk.Folder).Should().Be("a=new b=more");
    }

    [SkippableFact]
    public void A_sync_that_failed_has_lost_what_it_was_to_write()
    {
        var disk = new PowerLossDisk(_folder.Path);
        Run(disk.Folder, "open a write 0 abc sync folder write 0 X sync write 1 Y sync", command => disk.ApplyTo(command, new DiskFault("sync", 2, "EIO")))
            .Should().Be("0 3 0 0 1 EIO 1 0");

        disk.LoseWhatWasNotSynced();

        Describe(disk.Folder).Should().Be("a=aYc");
    }

    [SkippableFact]
    public void A_folder_whose_sync_failed_may_have_lost_its_names()
    {
        var disk = new PowerLossDisk(_folder.Path);
        Run(disk.Folder, "open a write 0 abc sync folder", command => disk.ApplyTo(command, new DiskFault("folder", 1, "EIO"))).Should().Be("0 3 0 EIO");

        disk.LoseWhatWasNotSynced();

        Describe(disk.Folder).Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("write", 2, "EIO", false, "0 1 EIO 1 0")]
    [InlineData("write", 2, "ENOSPC", true, "0 1 ENOSPC ENOSPC 0")]
    [InlineData("sync", 1, "ENOSPC", false, "0 1 1 1 ENOSPC")]
    [InlineData("any", 3, "KILL", false, "0 1 1")]
    public void A_fault_comes_when_it_is_due(string operation, int number, string action, bool isLasting, string said)
    {
        var folder = _folder.Fresh("files");
        Run(folder, "open a write 0 1 write 0 2 write 0 3 sync", command => new DiskFault(operation, number, action, isLasting).ApplyTo(command, folder, _folder["log"]))
            .Should().Be(said);

        File.ReadAllText(_folder["log"]).Should().Contain(action);
    }

    [SkippableFact]
    public void What_does_not_fit_is_not_written()
    {
        var folder = _folder.Fresh("files");
        Run(folder, "open a write 0 12345678 open b write 0 1234 write 2 567 unlink a write 4 5678", command => DiskShim.ApplyTo(command, folder, ("DISK_CAPACITY", "10")))
            .Should().Be("0 8 0 2 ENOSPC 0 4");
    }

    private static string Run(string folder, string steps, Action<ProcessStartInfo> apply)
    {
        Skip.If(Exercise.Value is null, DiskShim.Missing);
        var command = new ProcessStartInfo(Exercise.Value!, steps.Split(' ')) { WorkingDirectory = folder, RedirectStandardOutput = true };
        apply(command);
        using var process = Process.Start(command)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said.Trim().Replace('\n', ' ');
    }

    private static string Describe(string folder) => string.Join(' ', Directory.GetFiles(folder)
        .Order(StringComparer.Ordinal)
        .Select(file => $"{Path.GetFileName(file)}={File.ReadAllText(file, Encoding.ASCII)}"));

    /// <summary>Everything that may survive survives.</summary>
    private sealed class SureThing : Random
    {
        public override int Next(int maxValue) => 1;

        public override double NextDouble() => 0;
    }
}
