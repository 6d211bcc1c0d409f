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
}
