using ClaimTracker.Model;

namespace ClaimTracker.Tests.Model;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_of_equal_items_in_the_same_order_are_equal()
    {
        ValueList<string> one = ["a", "b"];
        ValueList<string> other = [.. new List<string> { "a", "b" }];

        one.Equals(other).Should().BeTrue();
        (one == other).Should().BeTrue();
        (one != other).Should().BeFalse();
        one.GetHashCode().Should().Be(other.GetHashCode());
    }

    [Fact]
    public void Order_and_length_tell_lists_apart()
    {
        ValueList<string> list = ["a", "b"];

        list.Equals((ValueList<string>)["b", "a"]).Should().BeFalse();
        list.Equals((ValueList<string>)["a"]).Should().BeFalse();
        list.Equals(null).Should().BeFalse();
        (list == (ValueList<string>)["b", "a"]).Should().BeFalse();
        (list != (ValueList<string>)["a"]).Should().BeTrue();
        (list == null).Should().BeFalse();
        (null == list).Should().BeFalse();
        ((ValueList<string>?)null == null).Should().BeTrue();
    }

    [Fact]
    public void A_list_does_not_change_with_the_array_it_was_made_from()
    {
        string[] source = ["a"];
        var list = ValueList.Create<string>(source);

        source[0] = "z";

        list.Should().Equal("a");
    }

    [Fact]
    public void Records_that_hold_equal_lists_are_equal() =>
        (Speaker.Person("Lavrov") with { Aliases = ["Лавров"] }).Should().Be(Speaker.Person("Lavrov") with { Aliases = ["Лавров"] });

    [Fact]
    public void A_list_reads_as_its_items() => ((ValueList<int>)[1, 2, 3]).ToString().Should().Be("1, 2, 3");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_list_of_any_length_gives_its_items_in_every_way(int count)
    {
        var items = Enumerable.Range(10, count).ToArray();
        ValueList<int> list = [.. items];

        list.Count.Should().Be(count);
        list.AsSpan().ToArray().Should().Equal(items);
        list.ToArray().Should().Equal(items);
        Enumerable.Range(0, count).Select(index => list[index]).Should().Equal(items);
        list.Invoking(l => l[count]).Should().Throw<IndexOutOfRangeException>();
        list.Invoking(l => l[-1]).Should().Throw<IndexOutOfRangeException>();
        list.ToString().Should().Be(string.Join(", ", items));
        list.Equals((ValueList<int>)[.. items]).Should().BeTrue();
        list.Equals((ValueList<int>)[.. items, 1]).Should().BeFalse();
    }

    [Fact]
    public void A_list_of_one_empty_item_is_not_empty()
    {
        ValueList<string?> list = [null];

        list.Should().HaveCount(1);
        list.Equals((ValueList<string?>)[]).Should().BeFalse();
    }
}
