using ClaimTracker.Ledger.Storage;
using CsCheck;

namespace ClaimTracker.Tests.Ledger.Storage;

/// <summary>Ids in their packed form, held against plain strings.</summary>
public sealed class IdTableTests
{
    private static readonly string[] Others = ["Жёлтый", "مصدر", "👩‍🚀", "e\u0301", "a b", "x/y", "\uE000", "\U00010000"];

    // Short and long ones of the forty symbols, and what does not fit into these: capitals, other scripts, surrogate pairs, long ids.
    private static readonly Gen<string> Id = Gen.OneOf(
        Gen.String[Gen.Char["-.0123456789_abcdefghijklmnopqrstuvwxyz"], 1, 12],
        Gen.String[Gen.Char["abA_É"], 1, 6],
        Gen.Int[0, Others.Length - 1].Select(index => Others[index]),
        Gen.Int[180, 512].Select(length => new string('k', length)),
        Gen.Int[100, 170].Select(length => new string('ж', length)));

    [Fact]
    public void Each_id_has_one_slot_in_order_of_mention_and_is_read_back_as_it_was() =>
        Id.Array[0, 200].ForAll(
            ids =>
            {
                var table = new IdTable();
                var slots = new Dictionary<string, int>(StringComparer.Ordinal);
                foreach (var id in ids)
                {
                    slots.TryAdd(id, slots.Count);
                    Add(table, id).Should().Be(slots[id]);
                }

                table.Count.Should().Be(slots.Count);
                foreach (var (id, slot) in slots)
                {
                    table.Find(id).Should().Be(slot);
                    table[slot].Should().Be(id);
                }

                table.Find("not-there").Should().Be(-1);
            },
            cases: 300);

    [Fact]
    public void Slots_compare_as_their_ids_do() =>
        Gen.Select(Id, Id).ForAll(
            (one, other) =>
            {
                var table = new IdTable();
                var (slot, otherSlot) = (Add(table, one), Add(table, other));
                Math.Sign(table.Compare(slot, otherSlot)).Should().Be(Math.Sign(string.CompareOrdinal(one, other)));
            },
            cases: 5_000);

    [Fact]
    public void What_is_taken_back_is_not_found_and_what_was_there_is() =>
        Gen.Select(Id.Array[0, 60], Id.Array[0, 60], Id.Array[0, 60]).ForAll(
            (kept, takenBack, after) =>
            {
                var table = new IdTable();
                AddAll(table, kept);
                var mark = table.Mark;
                AddAll(table, takenBack);
                table.Truncate(mark);

                var slots = kept.Distinct().ToList();
                takenBack.Except(kept).Where(id => table.Find(id) >= 0).Should().BeEmpty();
                AddAll(table, after);
                slots.AddRange(after.Distinct().Except(slots));
                slots.Select((id, slot) => table.Find(id) == slot && table[slot] == id).Should().NotContain(false);
            },
            cases: 500);

    [Fact]
    public void A_superseded_slot_keeps_its_id_which_leads_to_the_new_one()
    {
        var table = new IdTable();
        var missing = Add(table, "s-missing");
        Add(table, "s-other");

        var recorded = table.Supersede(missing);
        table.Find("s-missing").Should().Be(recorded).And.Be(2);
        table[missing].Should().Be("s-missing");

        table.Restore(missing);
        table.Find("s-missing").Should().Be(missing);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uD800")]
    public void What_is_no_id_is_not_found(string text) => new IdTable().Find(text).Should().Be(-1);

    [Fact]
    public void A_hundred_thousand_ids_are_found_while_the_table_grows()
    {
        var table = new IdTable();
        for (var i = 0; i < 100_000; i++)
        {
            Add(table, $"statement-{i}").Should().Be(i);
        }

        for (var i = 0; i < 100_000; i++)
        {
            table.Find($"statement-{i}").Should().Be(i);
        }
    }

    [Fact]
    public async Task Readers_find_what_was_published_while_the_writer_adds_and_takes_back()
    {
        var table = new IdTable();
        var published = 0;
        using var stop = new CancellationTokenSource();
        var reader = Task.Run(() =>
        {
            var random = new Random(1);
            while (!stop.IsCancellationRequested)
            {
                var known = Volatile.Read(ref published);
                if (known > 0)
                {
                    var i = random.Next(known);
                    table.Find($"statement-{i}").Should().Be(i);
                    table[i].Should().Be($"statement-{i}");
                }
            }
        });

        for (var i = 0; i < 20_000; i++)
        {
            var mark = table.Mark;
            Add(table, $"refused-{i}");
            table.Truncate(mark);
            Add(table, $"statement-{i}");
            Volatile.Write(ref published, i + 1);
        }

        await stop.CancelAsync();
        await reader;
        table.Count.Should().Be(20_000);
    }

    private static void AddAll(IdTable table, string[] ids)
    {
        foreach (var id in ids)
        {
            Add(table, id);
        }
    }

    private static int Add(IdTable table, string id)
    {
        IdKey.TryMake(id, new byte[IdKey.MaxBytes], out var key).Should().BeTrue();
        return table.GetOrAdd(key);
    }
}
