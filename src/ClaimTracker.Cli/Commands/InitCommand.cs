using System.CommandLine;
using ClaimTracker.Cli.Input;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;
using ClaimTracker.Cli.Stores;
using ClaimTracker.Sqlite;
using Spectre.Console;

namespace ClaimTracker.Cli.Commands;

/// <summary><c>init</c>: a new durable ledger.</summary>
internal sealed class InitCommand(Surroundings surroundings) : StoreCommand(
    "init",
    "Makes a new, empty, durable ledger: an SQLite file that 'append' records in and every question is asked of.",
    surroundings,
    [
        "claimtracker init ledger.db",
    ])
{
    protected override int Run(ParseResult parsed, string file, bool json)
    {
        if (DossierFile.FormatOf(file) is not null || file == "-")
        {
            throw ToolException.Usage($"the name '{file}' is that of a dossier. Let the name of a durable ledger end in .db");
        }

        if (Path.Exists(file))
        {
            throw ToolException.BadInput(file, WhatIsThere(file));
        }

        using var store = StoreFile.Open(file, new SqliteStoreOptions { Access = SqliteAccess.Create });
        if (json)
        {
            JsonOutput.WriteOne(Surroundings.Output, writer => HeadJson.WriteHead(writer, store.Head));
        }
        else
        {
            TextOutput.Print(Surroundings.Output, Surroundings.Terminal, console => console.WriteLine($"{SafeText.OneLine(file)} is a new, empty ledger."));
        }

        return ExitCode.Done;
    }

    private static string WhatIsThere(string file)
    {
        if (Directory.Exists(file))
        {
            return "this is a folder. Give a file in it";
        }

        if (new FileInfo(file).Length == 0)
        {
            return "this is an empty file, in which nothing was ever recorded. Delete it, or give another name";
        }

        if (!StoreFile.Try(file, () => StoreFile.IsOne(file)))
        {
            return "this is not an SQLite database. Give another name";
        }

        // A database of others, or a ledger of a newer version, is refused here.
        using var store = StoreFile.Open(file, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        return "this is there already. Give another name, or append to it";
    }
}
