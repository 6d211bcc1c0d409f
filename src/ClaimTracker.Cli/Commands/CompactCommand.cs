using System.CommandLine;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Sqlite;
using Spectre.Console;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>compact</c>: a durable ledger without unused space.</summary>
internal sealed class CompactCommand(Surroundings surroundings) : StoreCommand(
    "compact",
    "Writes a durable ledger anew without unused space, as one file to be copied. Nothing that it holds changes.",
    surroundings,
    [
        "claimtracker compact ledger.db",
    ])
{
    protected override int Run(ParseResult parsed, string file, bool json)
    {
        var before = Size(file);
        using (var store = StoreFile.Open(file, new SqliteStoreOptions { Access = SqliteAccess.Write, ReadsLedger = false }))
        {
            StoreFile.Try(file, () =>
            {
                store.Compact();
                return true;
            });
        }

        var after = Size(file);
        if (json)
        {
            JsonOutput.WriteOne(Surroundings.Output, writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("bytesBefore", before);
                writer.WriteNumber("bytesAfter", after);
                writer.WriteEndObject();
            });
        }
        else
        {
            TextOutput.Print(
                Surroundings.Output,
                Surroundings.Terminal,
                console => console.WriteLine($"{SafeText.OneLine(file)} takes {Words.Size(after)}; it took {Words.Size(before)}."));
        }

        return ExitCode.Done;
    }

    private static long Size(string file) => new[] { file, file + "-wal" }.Where(File.Exists).Sum(path => new FileInfo(path).Length);
}
