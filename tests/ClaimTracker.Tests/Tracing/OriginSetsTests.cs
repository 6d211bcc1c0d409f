using ClaimTracker.Tracing;

namespace ClaimTracker.Tests.Tracing;

/// <summary>Sets of origins that meet: what they take, and when that is too much.</summary>
public sealed class OriginSetsTests
{
    private const int Many = 40;

    [Fact]
    public void A_set_that_is_met_several_times_takes_room_once()
    {
        var sets = new OriginSets(slots: 100, room: 100);
        var setOf = Enumerable.Range(0, 100).Select(OriginSets.Of).ToArray();
        var hub = sets.Merge([.. Enumerable.Range(0, Many)], setOf);
        setOf[50] = setOf[51] = setOf[52] = hub;

        var union = sets.Merge([50, 60, 51, 52], setOf);

        sets.IsFull.Should().BeFalse();
        sets.SizeOf(union).Should().Be(Many + 1);
        sets.Merge([50, 7, 51], setOf).Should().Be(hub);
    }

    [Fact]
    public void More_members_than_there_is_room_for_fill_the_sets()
    {
        var sets = new OriginSets(slots: 100, room: Many);
        var setOf = Enumerable.Range(0, 100).Select(OriginSets.Of).ToArray();

        sets.Merge([.. Enumerable.Range(0, Many)], setOf);

        sets.IsFull.Should().BeTrue();
    }

    [Fact]
    public void Sets_that_meet_again_and_again_and_add_nothing_fill_the_sets_as_well()
    {
        var sets = new OriginSets(slots: 100, room: 100);
        var setOf = Enumerable.Range(0, 100).Select(OriginSets.Of).ToArray();
        setOf[99] = sets.Merge([.. Enumerable.Range(0, Many)], setOf);
        var met = 0;
        while (!sets.IsFull && met < 1_000)
        {
            sets.Merge([99, 7], setOf).Should().Be(setOf[99]);
            met++;
        }

        met.Should().BeInRange(100, 200, "each of them looks at 41 members, and each place may be looked at 64 times");
    }
}
