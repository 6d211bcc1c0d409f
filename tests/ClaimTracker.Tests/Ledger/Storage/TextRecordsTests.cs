using System.Text;
using ClaimTracker.Ledger.Storage;
using CsCheck;

namespace ClaimTracker.Tests.Ledger.Storage;

/// <summary>Texts in an arena, held against a plain dictionary.</summary>
public sealed class TextRecordsTests
{
    private static readonly string[] Others = ["", "x", "Жёлтый", "مصدر", "👩‍🚀", "\uE000", "\U00010000"];

    // Lengths about which one more byte tells the length, a reader's small buffer ends, or a block of the arena.
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Int[0, Others.Length - 1].Select(index => Others[index]),
        Gen.Int[125, 130].Select(length => new string('k', length)),
        Gen.Int[509, 515].Select(length => new string('q', length)),
        Gen.Int[2_000, 20_000].Select(length => new string('ж', length)));

    private static readonly Gen<(int Tag, string Text, bool IsRecord)[]> Entries = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[126, 129], Gen.Const(TextRecords<string>.TagLimit - 1)),
        Text,
        Gen.Int[0, 3].Select(number => number == 0)).Array[0, 60];

    [Fact]
    public void Each_slot_is_read_back_as_it_was_set_in_whatever_order() =>
        Entries.ForAll(
            entries =>
            {
                var records = new TextRecords<string>();
                for (var slot = entries.Length - 1; slot >= 0; slot--)
                {
                    Set(records, slot, entries[slot]);
                }

                for (var slot = 0; slot < entries.Length; slot++)
                {
                    records.IsDeclared(slot).Should().BeTrue();
                    ShouldHold(records, slot, entries[slot]);
                }

                records.IsDeclared(entries.Length).Should().BeFalse();
            },
            cases: 200);

    [Fact]
    public void Texts_that_find_no_room_are_refused_until_some_are_taken_back()
    {
        const int Places = 4;
        var records = new TextRecords<string>(Places);
        var mark = records.Mark;
        for (var slot = 0; slot < Places; slot++)
        {
            records.TrySet(slot, 1, "x").Should().BeTrue();
        }

        records.TrySet(Places, 1, "y").Should().BeFalse();
        records.TrySet(Places, 1, "y"u8).Should().BeFalse();
        records.IsDeclared(Places).Should().BeFalse();
        records.Set(Places, "y");

        records.Read(Places, out _, out _).Should().Be("y");
        records.Read(0, out var tag, out var text).Should().BeNull();
        (tag, text).Should().Be((1, "x"));
        records.Truncate(0, mark);
        records.TrySet(0, 2, "z").Should().BeTrue();
    }

    [Fact]
    public void What_is_taken_back_is_gone_and_what_was_there_stays() =>
        Gen.Select(Entries, Entries, Entries).ForAll(
            (kept, takenBack, after) =>
            {
                var records = new TextRecords<string>();
                Append(records, kept, 0);
                var mark = records.Mark;
                Append(records, takenBack, kept.Length);
                records.Truncate(kept.Length, mark);
                records.IsDeclared(kept.Length).Should().BeFalse();
                Append(records, after, kept.Length);

                var entries = kept.Concat(after).ToArray();
                for (var slot = 0; slot < entries.Length; slot++)
                {
                    ShouldHold(records, slot, entries[slot]);
                }
            },
            cases: 100);

    [Fact]
    public void What_is_replaced_leaves_its_neighbours_as_they_were() =>
        Gen.Select(Entries, Gen.Int[0, 59]).ForAll(
            (entries, at) =>
            {
                var records = new TextRecords<string>();
                Append(records, entries, 0);
                if (at < entries.Length)
                {
                    records.Replace(at, "left");
                    entries[at] = (0, "left", true);
                }

                for (var slot = 0; slot < entries.Length; slot++)
                {
                    ShouldHold(records, slot, entries[slot]);
                }
            },
            cases: 200);

    private static void Append(TextRecords<string> records, (int Tag, string Text, bool IsRecord)[] entries, int from)
    {
        for (var index = 0; index < entries.Length; index++)
        {
            Set(records, from + index, entries[index]);
        }
    }

    private static void Set(TextRecords<string> records, int slot, (int Tag, string Text, bool IsRecord) entry)
    {
        if (entry.IsRecord)
        {
            records.Set(slot, entry.Text);
        }
        else if (slot % 2 == 0)
        {
            records.TrySet(slot, entry.Tag, entry.Text).Should().BeTrue();
        }
        else
        {
            records.TrySet(slot, entry.Tag, Encoding.UTF8.GetBytes(entry.Text)).Should().BeTrue();
        }
    }

    private static void ShouldHold(TextRecords<string> records, int slot, (int Tag, string Text, bool IsRecord) entry)
    {
        var record = records.Read(slot, out var tag, out var text);
        if (entry.IsRecord)
        {
            record.Should().Be(entry.Text);
        }
        else
        {
            record.Should().BeNull();
            text.Should().Be(entry.Text);
            tag.Should().Be(entry.Tag);
        }
    }
}
