namespace ClaimTracker.Tests;
public sealed class ClaimTrackerExceptionTests
{
    [Fact]
    public void Message_says_where_which_rule_and_what_to_do() =>
        new ClaimTrackerException("statement 's1'", "an id is used once", "Give another id").Message
            .Should().Be("statement 's1': an id is used once. Give another id.");
}
