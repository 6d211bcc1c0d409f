using ClaimTracker.Cli.Tests.Support;

namespace ClaimTracker.Cli.Tests;

public class SnapshotTests
{
    [Theory]
    [InlineData("sample", "trace", "s-iran-press-invasion-intent")]
    [InlineData("sample", "trace", "s-iran-press-rhetoric")]
    [InlineData("sample", "trace", "--all")]
    [InlineData("sample", "dispute", "invasion")]
    [InlineData("sample", "dispute", "--all")]
    [InlineData("sample", "impact", "s-us-officials-invasion")]
    [InlineData("sample", "corroborate", "invasion")]
    [InlineData("sample", "corroborate", "--all")]
    [InlineData("sample", "check", "")]
    [InlineData("sample", "timeline", "")]
    [InlineData("sample", "timeline", "invasion")]
    [InlineData("rumour", "trace", "s-daily")]
    [InlineData("rumour", "trace", "s-blog")]
    [InlineData("rumour", "trace", "s-sources")]
    [InlineData("rumour", "trace", "--all")]
    [InlineData("rumour", "dispute", "explosion")]
    [InlineData("rumour", "dispute", "quiet")]
    [InlineData("rumour", "dispute", "--all")]
    [InlineData("rumour", "impact", "s-jazeera")]
    [InlineData("rumour", "corroborate", "explosion")]
    [InlineData("rumour", "check", "")]
    [InlineData("rumour", "timeline", "")]
    public void Answers_for_people_and_for_machines_stay_as_they_were_read(string dossier, string command, string subject)
    {
        var file = dossier == "sample" ? Dossiers.Sample : Dossiers.Rumour;
        string[] args = subject.Length == 0 ? [command, file] : [command, file, subject];
        var expected = command == "check" && dossier == "rumour" ? ExitCode.Findings : ExitCode.Done;
        var name = subject.Length == 0 ? $"{dossier}.{command}" : $"{dossier}.{command}.{subject.TrimStart('-')}";

        Snapshot.Match(Tool.Run(args).Answered(expected), $"{name}.txt");
        Snapshot.Match(Tool.Run([.. args, "--json"]).Answered(expected), $"{name}.json");
    }

    [Theory]
    [InlineData("")]
    [InlineData("trace")]
    [InlineData("dispute")]
    [InlineData("impact")]
    [InlineData("corroborate")]
    [InlineData("check")]
    [InlineData("timeline")]
    [InlineData("init")]
    [InlineData("append")]
    [InlineData("verify")]
    [InlineData("compact")]
    public void Every_command_explains_itself_with_examples(string command)
    {
        string[] args = command.Length == 0 ? ["--help"] : [command, "--help"];
        var help = Tool.Run(args).Answered();

        help.Should().Contain("Examples:\n  claimtracker").And.Contain("Exit codes:");
        Snapshot.Match(help, $"help.{(command.Length == 0 ? "claimtracker" : command)}.txt");
    }
}
