using ClaimTracker.Cli.Stores;
using ClaimTracker.Cli.Tests.Support;
using ClaimTracker.Sqlite;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Cli.Tests;

/// <summary>What an import that failed takes away again: what it made itself, and nothing that anybody else made, fills or uses.</summary>
public sealed class StoreFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claimtracker-");

    private string Db => Path.Combine(_folder.FullName, "ledger.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_ledger_in_which_nothing_was_recorded_goes_with_the_files_beside_it()
    {
        StoreFile.TryCreate(Db).Should().BeTrue();
        SqliteStore.Open(Db).Dispose();

        StoreFile.DeleteIfEmpty(Db);

        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void A_file_that_somebody_is_about_to_make_a_ledger_of_stays()
    {
        StoreFile.TryCreate(Db).Should().BeTrue();
        using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
        other.Open();

        StoreFile.DeleteIfEmpty(Db);
        Execute(other, "CREATE TABLE notes (text TEXT)");

        new FileInfo(Db).Length.Should().BePositive();
    }

    [Fact]
    public void A_ledger_that_somebody_recorded_in_stays()
    {
        using (var store = SqliteStore.Open(Db))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        StoreFile.DeleteIfEmpty(Db);

        Revision().Should().Be(1);
    }

    [Fact]
    public void A_ledger_that_somebody_has_open_stays_and_keeps_what_they_record()
    {
        StoreFile.TryCreate(Db).Should().BeTrue();
        using var other = SqliteStore.Open(Db);

        StoreFile.DeleteIfEmpty(Db);
        other.Ledger.Claim("rain", "It rains.");

        Revision().Should().Be(1);
    }

    [Fact]
    public void A_ledger_that_somebody_is_recording_in_stays_and_keeps_what_they_commit()
    {
        SqliteStore.Open(Db).Dispose();
        using var other = new SqliteConnection($"Data Source={Db};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE; INSERT INTO batches VALUES (1, '2022-02-12T00:00:00.000000Z', 0, zeroblob(32), NULL)");

        StoreFile.DeleteIfEmpty(Db);
        Execute(other, "COMMIT");

        Revision().Should().Be(1);
    }

    [Fact]
    public void What_is_no_ledger_stays()
    {
        File.WriteAllText(Db, "Somebody's notes.");

        StoreFile.DeleteIfEmpty(Db);

        File.ReadAllText(Db).Should().Be("Somebody's notes.");
    }

    [Fact]
    public void A_database_of_somebody_else_stays()
    {
        using (var other = new SqliteConnection($"Data Source={Db};Pooling=False"))
        {
            other.Open();
            Execute(other, "CREATE TABLE notes (text TEXT)");
        }

        StoreFile.DeleteIfEmpty(Db);

        File.Exists(Db).Should().BeTrue();
    }

    [Fact]
    public void A_file_that_is_there_was_not_made()
    {
        File.WriteAllText(Db, "");

        StoreFile.TryCreate(Db).Should().BeFalse();
    }

    [Fact]
    public void An_import_that_contradicts_a_ledger_leaves_it_as_it_was()
    {
        var contradiction = Path.Combine(_folder.FullName, "rain.jsonl");
        File.WriteAllText(contradiction, """{"claim":{"id":"rain","text":{"en":"It does not rain."}}}""" + "\n");
        using (var store = SqliteStore.Open(Db))
        {
            store.Ledger.Claim("rain", "It rains.");
        }

        Tool.Run("import", "dossier", contradiction, "-o", Db).Refused(ExitCode.BadInput).Should().Contain("claim 'rain'");

        Revision().Should().Be(1);
    }

    private long Revision()
    {
        using var store = SqliteStore.Open(Db, new SqliteStoreOptions { Access = SqliteAccess.Read, ReadsLedger = false });
        return store.Head.Revision;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
