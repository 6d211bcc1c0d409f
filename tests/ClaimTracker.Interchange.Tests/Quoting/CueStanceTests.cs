using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Tests.Quoting;

public class CueStanceTests
{
    [Theory]
    [InlineData(null, "it", Stance.Asserts)]
    [InlineData("said", "it", Stance.Asserts)]
    [InlineData("has strongly denied", "it", Stance.Denies)]
    [InlineData("Disputes", "it", Stance.Denies)]
    [InlineData("did not deny", "it", Stance.Asserts)]
    [InlineData("could deny", "permits", Stance.Asserts)]
    [InlineData("doesn’t believe", "it", Stance.Denies)]
    [InlineData("questioned", "whether", Stance.Questions)]
    [InlineData("left little doubt", "that", Stance.Asserts)]
    [InlineData("declined", "to comment", Stance.DeclinesToComment)]
    [InlineData("declined to say", "when", Stance.DeclinesToComment)]
    [InlineData("refused", "to leave", Stance.Asserts)]
    [InlineData("did not immediately respond", "to requests", Stance.DeclinesToComment)]
    public void The_cue_tells_the_stance(string? cue, string content, Stance stance) => CueStance.Of(cue, content).Should().Be(stance);
}
