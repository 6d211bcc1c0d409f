using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Journals;
using ClaimTracker.Relational;
using ClaimTracker.Sqlite;
using Spectre.Console;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>verify</c>: is everything there, and is it what was recorded?</summary>
internal sealed class VerifyCommand : StoreCommand
{
    private readonly Option<string?> _head = new("--head")
    {
        HelpName = "HEAD",
        Description = "A head that an earlier 'verify' printed and that was kept elsewhere: shows whether anything was cut off or replaced since.",
    };

    public VerifyCommand(Surroundings surroundings)
        : base(
            "verify",
            "Is every record there, and is it what was recorded? Exit code 1 where something is wrong. Keep the head that it prints.",
            surroundings,
            [
                "claimtracker verify ledger.db",
                "claimtracker verify ledger.db --head \"$(cat ledger.head)\" --json",
            ]) => Add(_head);

    protected override int Run(ParseResult parsed, string file, bool json)
    {
        var expected = parsed.GetValue(_head) is { } text ? Parse(text) : null;
        using var store = StoreFile.Open(file, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        var verification = StoreFile.Try(file, () => store.Verify(expected));
        if (json)
        {
            JsonOutput.WriteOne(Surroundings.Output, writer => HeadJson.WriteVerification(writer, verification));
        }
        else
        {
            TextOutput.Print(Surroundings.Output, Surroundings.Terminal, console => Print(console, verification));
        }

        return verification.IsIntact ? ExitCode.Done : ExitCode.Findings;
    }

    private static void Print(IAnsiConsole console, JournalVerification verification)
    {
        foreach (var fault in verification.Faults)
        {
            console.WriteLine(SafeText.OneLine(fault.ToString()));
        }

        foreach (var redaction in verification.Redactions)
        {
            console.WriteLine(SafeText.OneLine(
                $"redacted: {redaction.Target.ToString().ToLowerInvariant()} {redaction.Id}{(redaction.Reason is { } reason ? $" ({reason})" : "")}"));
        }

        var head = verification.Head;
        console.WriteLine($"{(verification.IsIntact ? "intact" : "not intact")}: {head.Revision} revisions, {head.Records} records"
            + (verification.ErasedRecords > 0 ? $", {verification.ErasedRecords} of them erased" : ""));

        // Unbroken, to be copied whole.
        console.Profile.Width = Math.Max(console.Profile.Width, 256);
        console.WriteLine(verification.IsIntact ? $"head: {head}" : $"head, not verified and not to be kept: {head}");
    }

    private static JournalHead Parse(string text)
    {
        // Whole lines of the output are kept as well as what stands on them.
        const string Title = "head:";
        var line = text.AsSpan().Trim();
        try
        {
            return JournalHead.Parse((line.StartsWith(Title, StringComparison.Ordinal) ? line[Title.Length..].TrimStart() : line).ToString());
        }
        catch (ClaimTrackerException exception)
        {
            throw ToolException.Usage($"--head: {exception.Message}");
        }
    }
}
