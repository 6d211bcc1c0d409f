using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Disks;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>A write or a sync fails: each of the first thirty, and others, once or from then on, in a new ledger and in an old one.</summary>
public sealed class IoErrorTests
{
    private const int Operations = 30;
    private const int Lines = 40;
    private const int KnownLines = 10;

    [SkippableTheory]
    [InlineData("write", "EIO")]
    [InlineData("write", "ENOSPC")]
    [InlineData("sync", "EIO")]
    [InlineData("sync", "ENOSPC")]
    public void A_failure_says_whether_it_is_in_doubt_and_a_retry_is_harmless(string operation, string error)
    {
        using var folder = new TemporaryFolder();
        var lines = RecordLines.Create(Campaign.Seed, statements: Lines);
        Ledgers.Record(folder["old.db"], lines.Take(KnownLines));

        // Those that come later are in the midst of recording, and of merging the log into the file.
        var chance = Campaign.Chance(nameof(IoErrorTests), 0);
        var later = Enumerable.Range(0, Campaign.Rounds(1, Operations)).Select(_ => chance.Next(Operations + 1, 10 * Operations));
        var first = Campaign.IsFull ? Enumerable.Range(1, Operations) : [chance.Next(1, 15), chance.Next(15, Operations + 1)];
        var (rounds, failed, inDoubt, keptInDoubt) = (0, 0, 0, 0);
        var acknowledged = 0L;
        foreach (var number in first.Concat(later))
        {
            foreach (var isNew in new[] { true, false })
            {
                var fault = new DiskFault(operation, number, error, IsLasting: (number + (isNew ? 0 : 1)) % 2 == 0);
                var ledger = Path.Combine(folder.Fresh("disk"), "ledger.db");
                if (!isNew)
                {
                    Ledgers.Copy(folder["old.db"], ledger);
                }

                var command = Ledgers.Recorder(ledger);
                fault.ApplyTo(command, Path.GetDirectoryName(ledger)!, folder["log"]);
                using var recorder = RecordingProcess.Start(command);
                recorder.Feed(isNew ? lines : lines.Skip(KnownLines)).AwaitEnd();
                recorder.Errors.Should().BeEmpty($"{fault} has a type of its own");
                var failure = recorder.Said.Select(Failure.TryParse).SingleOrDefault(failure => failure is not null);
                var kept = recorder.Said.Where(line => Failure.TryParse(line) is null).Select(Acknowledgement.Parse).ToList();

                var inspection = Ledgers.Inspect(ledger, lines, kept);
                inspection.IsSound.Should().BeTrue($"after {fault}, {inspection}");
                if (failure is { IsInDoubt: false })
                {
                    inspection.Revision.Should().Be(Math.Max(failure.Behind, isNew ? 0 : KnownLines), $"after {fault}, '{failure.Message}' says that nothing was kept");
                }

                rounds++;
                acknowledged += kept.Count;
                failed += failure is null ? 0 : 1;
                inDoubt += failure is { IsInDoubt: true } ? 1 : 0;
                keptInDoubt += failure is { IsInDoubt: true } && inspection.Revision > failure.Behind ? 1 : 0;

                RequireRetry(ledger, lines, fault);
            }
        }

        failed.Should().BePositive();
        if (operation == "sync" && error == "EIO")
        {
            inDoubt.Should().BePositive("a commit whose sync fails may be kept");
        }

        CampaignTable.Add(
            $"SQLite: {error} at a {operation}", rounds, acknowledged, 0, $"{failed} failed, {inDoubt} of them in doubt, of which {keptInDoubt} were kept");
    }

    private static void RequireRetry(string ledger, RecordLine[] lines, DiskFault fault)
    {
        using (var store = SqliteStore.Open(ledger))
        {
            foreach (var line in lines)
            {
                line.RecordIn(store.Ledger);
            }
        }

        var inspection = Ledgers.Inspect(ledger, lines, []);
        inspection.IsSound.Should().BeTrue($"after {fault} and a retry, {inspection}");
        inspection.Revision.Should().Be(lines.Length);
    }
}
