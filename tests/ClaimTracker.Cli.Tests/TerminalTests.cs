using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class TerminalTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData("trace", "s-daily")]
    [InlineData("dispute", "explosion")]
    [InlineData("impact", "s-jazeera")]
    [InlineData("corroborate", "explosion")]
    [InlineData("timeline", "explosion")]
    public void Output_that_goes_elsewhere_is_plain(string command, string subject) =>
        Tool.Run(command, Dossiers.Rumour, subject).Answered().Should().NotContain(Escape.ToString()).And.NotContain("\r");

    [Fact]
    public void A_terminal_gets_colour() =>
        Tool.Run([], new Terminal(true, false, true, 100), "check", Dossiers.Rumour).Output.Should().Contain($"{Escape}[");

    [Fact]
    public void A_terminal_without_colour_gets_none() =>
        Tool.Run([], new Terminal(true, false, false, 100), "check", Dossiers.Rumour).Output.Should().NotContain(Escape.ToString());

    [Theory]
    [InlineData(40)]
    [InlineData(10)]
    public void A_narrow_terminal_is_no_obstacle(int width) =>
        Tool.Run([], new Terminal(true, false, true, width), "trace", Dossiers.Rumour, "s-daily").Answered().Should().NotBeEmpty();

    [Fact]
    public void Names_in_any_script_come_through_unharmed()
    {
        var trace = Tool.Run("trace", Dossiers.Rumour, "s-daily").Answered();
        trace.Should().Contain("قناة الجزيرة").And.Contain("The Daily <b>").And.Contain("Произошёл взрыв.");
        Tool.Run("dispute", Dossiers.Rumour, "explosion").Answered().Should().Contain("Пётр [Иванов]").And.Contain("Министерство обороны");
    }

    [Fact]
    public void What_would_disturb_a_terminal_is_written_out()
    {
        const string Dossier = """
            {"format":"claimtracker/1","agents":[{"id":"a","type":"person","name":"x\u001b[31m\u202Ey\u0007\nz"}],
             "claims":[{"id":"c","text":{"en":"T"}}],"reports":[],
             "statements":[{"id":"s","agent":"a","claim":"c","stance":"asserts"}],"counterClaims":[],"retractions":[]}
            """;

        var output = Tool.Run(Dossier, ["timeline", "-"]).Answered();
        output.Should().Contain(@"x\u001B[31m\u202Ey\u0007 z").And.NotContain("\u202E").And.NotContain(Escape.ToString());
    }

    [Theory]
    [InlineData("می‌خواهم", "می‌خواهم")]
    [InlineData("a\u2066b", @"a\u2066b")]
    [InlineData("a\r\nb", "a  b")]
    [InlineData("[red]", "[[red]]")]
    public void Safe_text_keeps_joiners_and_shows_controls(string text, string expected) =>
        SafeText.Escape(text).Should().Be(expected);

    [Fact]
    public void Shortening_keeps_surrogate_pairs_whole() => SafeText.Escape("ab😀cd", 3).Should().Be("ab…");
}
