using System.Globalization;
using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;

namespace ClaimTracker.Torture.Sqlite;

/// <summary>Somebody or something changed the file.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordLine[] _lines = RecordLines.Create(Campaign.Seed, statements: 200);
    private readonly JournalHead _head;
    private readonly string[] _content;

    public DamageTests()
    {
        _head = Ledgers.Record(Whole, _lines);
        using var store = SqliteStore.Open(Whole, new SqliteStoreOptions { Access = SqliteAccess.Read });
        _content = Inspection.LinesOf(store.Ledger.Now);
    }

    private string Whole => _folder["whole.db"];

    private string Damaged => _folder["damaged.db"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_truncated_file_is_found_out()
    {
        var size = new FileInfo(Whole).Length;
        var rounds = Campaign.Rounds(8, 200);
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            Ledgers.Copy(Whole, Damaged);
            using (var file = File.OpenWrite(Damaged))
            {
                file.SetLength(Campaign.Chance(nameof(A_truncated_file_is_found_out), round).NextInt64(1, size));
            }

            var (isOpened, faults) = Examine();
            faults.Should().NotBeEmpty($"in round {round} the file was cut");
            refused += isOpened ? 0 : 1;
        }

        CampaignTable.Add("SQLite: truncated", rounds, rounds * (long)_lines.Length, 0, $"all found out, {refused} already on opening");
    }

    [Fact]
    public void A_flipped_bit_is_found_out_wherever_it_changes_an_answer()
    {
        var whole = File.ReadAllBytes(Whole);
        var rounds = Campaign.Rounds(60, 3_000);
        var (refused, found, served, harmless) = (0, 0, 0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(A_flipped_bit_is_found_out_wherever_it_changes_an_answer), round);
            var (place, bit) = (chance.Next(whole.Length), chance.Next(8));
            whole[place] ^= (byte)(1 << bit);
            Ledgers.Copy(Whole, Damaged);
            File.WriteAllBytes(Damaged, whole);
            whole[place] ^= (byte)(1 << bit);

            var (isOpened, faults) = Examine();
            refused += isOpened ? 0 : 1;
            found += isOpened && faults.Length > 0 ? 1 : 0;
            if (faults.Length == 0)
            {
                // Space that is not used, and the like: nothing that anybody could ask for has changed.
                Read().Should().Equal(_content, $"in round {round} bit {bit} of byte {place} went unnoticed");
                harmless++;
            }
            else if (isOpened && !Read().SequenceEqual(_content))
            {
                served++;
            }
        }

        CampaignTable.Add(
            "SQLite: one bit flipped", rounds, rounds * (long)_lines.Length, 0, $"{refused} refused on opening; {found} found by verify, {served} of them in what is answered; {harmless} where they change nothing");
    }

    [Fact]
    public void The_first_revision_that_was_changed_is_named()
    {
        var whole = File.ReadAllBytes(Whole);
        var claims = _lines.Select((line, i) => (line, revision: i + 1)).Where(pair => pair.line.Kind == "claim").ToList();
        var rounds = Campaign.Rounds(3, 50);
        for (var round = 0; round < rounds; round++)
        {
            var (line, revision) = claims[Campaign.Chance(nameof(The_first_revision_that_was_changed_is_named), round).Next(claims.Count)];
            using (var store = SqliteStore.Open(Whole, new SqliteStoreOptions { Access = SqliteAccess.Read }))
            {
                var text = Encoding.UTF8.GetBytes(store.Ledger.Now.GetClaim(line.Id!).Text.ToString());
                var places = PlacesOf(whole, text.AsSpan(0, Math.Min(text.Length, 24)));
                if (places.Count != 1)
                {
                    continue;
                }

                // One letter for another: SQLite sees nothing wrong with it.
                Ledgers.Copy(Whole, Damaged);
                whole[places[0]] ^= 1;
                File.WriteAllBytes(Damaged, whole);
                whole[places[0]] ^= 1;
            }

            var outcome = ClaimTrackerTool.Run("verify", Damaged);
            outcome.ExitCode.Should().NotBe(0);
            $"{outcome}".Should().Contain(string.Create(CultureInfo.InvariantCulture, $"revision {revision}"), $"'{line.Text}' was changed");
        }

        CampaignTable.Add("SQLite: a text changed", rounds, rounds * (long)_lines.Length, 0, "verify names the revision each time");
    }

    [Fact]
    public void A_damaged_log_costs_no_more_than_its_end_and_is_seen_against_a_head()
    {
        var rounds = Campaign.Rounds(3, 100);
        var ledger = _folder["ledger.db"];
        JournalHead head;
        Ledgers.Record(ledger, _lines.Take(20));
        using (var recorder = RecordingProcess.Start(ClaimTrackerTool.Append(ledger)))
        {
            recorder.Feed(_lines.Take(50), thenEnds: false).AwaitLines(50);
            head = Ledgers.ReadHead(ledger);
            recorder.Kill();
        }

        var log = File.ReadAllBytes(ledger + "-wal");
        log.Should().NotBeEmpty();
        var (seen, harmless) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            var chance = Campaign.Chance(nameof(A_damaged_log_costs_no_more_than_its_end_and_is_seen_against_a_head), round);
            var damaged = log.ToArray();
            damaged[chance.Next(damaged.Length)] ^= (byte)(1 << chance.Next(8));
            Ledgers.Copy(ledger, Damaged);
            File.WriteAllBytes(Damaged + "-wal", damaged);
            File.Delete(Damaged + "-shm");

            using var store = SqliteStore.Open(Damaged);
            var inspection = Inspection.Of(store, _lines, []);
            inspection.Faults.Should().BeEmpty($"in round {round} what is left is whole");
            inspection.Revision.Should().BeInRange(20, 50);
            if (inspection.Revision < 50)
            {
                store.Verify(head).IsIntact.Should().BeFalse($"in round {round} revision {inspection.Revision} is behind the head");
                seen++;
            }
            else
            {
                store.Verify(head).IsIntact.Should().BeTrue();
                harmless++;
            }
        }

        CampaignTable.Add("SQLite: the log damaged", rounds, rounds * 50L, 0, $"{seen} seen against the head, {harmless} behind the last commit");
    }

    /// <summary>Opens and verifies; what keeps it from being opened is a fault, too.</summary>
    private (bool IsOpened, string[] Faults) Examine()
    {
        var isOpened = false;
        try
        {
            using var store = SqliteStore.Open(Damaged, new SqliteStoreOptions { Access = SqliteAccess.Read });
            isOpened = true;
            return (isOpened, [.. store.Verify(_head).Faults.Select(fault => fault.ToString())]);
        }
        catch (JournalException exception)
        {
            return (isOpened, [exception.Message]);
        }
    }

    private string[] Read()
    {
        using var store = SqliteStore.Open(Damaged, new SqliteStoreOptions { Access = SqliteAccess.Read });
        return Inspection.LinesOf(store.Ledger.Now);
    }

    private static List<int> PlacesOf(ReadOnlySpan<byte> content, ReadOnlySpan<byte> text)
    {
        var places = new List<int>();
        for (var from = 0; content[from..].IndexOf(text) is >= 0 and var next; from += next + 1)
        {
            places.Add(from + next);
        }

        return places;
    }
}
