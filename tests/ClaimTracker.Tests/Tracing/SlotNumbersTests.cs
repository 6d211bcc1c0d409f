using ClaimTracker.Tracing;
using CsCheck;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Slots numbered in the order in which they come, held against a plain dictionary.</summary>
public sealed class SlotNumbersTests
{
    // Among others slots that lie far apart, and those that one multiplication alone would put in one place.
    private static readonly Gen<int[]> Slots = Gen.OneOf(
        Gen.Int[0, 50],
        Gen.Int[0, 1 << 30],
        Gen.Int[0, 200].Select(slot => slot << 20)).Array[0, 300];

    [Fact]
    public void Each_slot_has_the_number_of_its_first_coming_walk_after_walk() => Slots.Array[1, 4].ForAll(
        walks =>
        {
            var numbers = new SlotNumbers();
            foreach (var walk in walks)
            {
                numbers.Clear();
                var expected = new Dictionary<int, int>();
                foreach (var slot in walk)
                {
                    (numbers.Find(slot) >= 0).Should().Be(expected.ContainsKey(slot));
                    expected.TryAdd(slot, expected.Count);
                    numbers.GetOrAdd(slot).Should().Be(expected[slot]);
                }

                numbers.Slots.ToArray().Should().Equal(expected.Keys);
                expected.Keys.Select(numbers.Find).Should().Equal(expected.Values);
            }
        },
        cases: 300);
}
