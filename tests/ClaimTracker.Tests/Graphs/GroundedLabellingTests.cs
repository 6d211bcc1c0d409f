using ClaimTracker.Graphs;

namespace ClaimTracker.Tests.Graphs;

public sealed class GroundedLabellingTests
{
    [Theory]
    [InlineData("0-1", "IO")]
    [InlineData("0-1 1-2", "IOI")] // who attacks the attacker defends
    [InlineData("0-1 1-0", "UU")] // each denies the other
    [InlineData("0-0", "U")]
    [InlineData("0-1 1-1", "IO")] // a self-attacker can still fall
    [InlineData("0-1 0-1 1-2 1-2", "IOI")] // parallel attacks are one
    [InlineData("0-1 1-0 0-2 1-2 2-3", "UUUU")] // floating reinstatement is not grounded
    [InlineData("0-2 1-2 2-3 3-4", "IIOIO")]
    [InlineData("0-1 1-2 2-0 3-0", "OIOI")] // an odd loop that is broken from outside
    public void Named_examples(string attacks, string expected) =>
        string.Concat(GroundedLabelling.Label(Sketch.Of(attacks).Graph).Select(label => label.ToString()[0]))
            .Should().Be(expected);

    [Fact]
    public void Labels_are_the_least_fixed_point_of_the_characteristic_function() =>
        Cases.Each(Sketch.Any(9, 14), 5000, sketch =>
        {
            var labels = GroundedLabelling.Label(sketch.Graph);
            var (accepted, fallen) = BruteForce.Grounded(sketch);
            labels.Select(label => label == ArgumentLabel.In).Should().Equal(accepted);
            labels.Select(label => label == ArgumentLabel.Out).Should().Equal(fallen);
        });

    [Fact]
    public void A_path_of_a_million_arguments_alternates()
    {
        var labels = GroundedLabelling.Label(Sketch.Path(1_000_000).Graph);
        labels.Where((_, node) => node % 2 == 0).Should().OnlyContain(label => label == ArgumentLabel.In);
        labels.Where((_, node) => node % 2 == 1).Should().OnlyContain(label => label == ArgumentLabel.Out);
    }
}
