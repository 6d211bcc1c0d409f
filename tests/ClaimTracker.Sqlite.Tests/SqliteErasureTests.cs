using System.Runtime.CompilerServices;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Records;
using ClaimTracker.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>What is redacted stands nowhere any more: not in the file, not in the files beside it, not in what connections remember.</summary>
public sealed class SqliteErasureTests : IDisposable
{
    private const string Secret = "whispered";

    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void What_is_redacted_stands_nowhere_in_the_files()
    {
        using var store = SqliteStore.Open(_place.Path);
        store.Ledger.Record(new Dossier
        {
            Claims = [.. Enumerable.Range(0, 200).Select(i => new Claim($"c{i}", LocalizedText.Of($"It is the {Secret} secret {i}.", "en")) { Topics = [Secret] })],
        });
        store.Ledger.Record(new Dossier { Redactions = [.. Enumerable.Range(0, 200).Select(i => new Redaction(RedactionTarget.Claim, $"c{i}"))] });

        FilesWithSecret().Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_reads_the_log_is_waited_for()
    {
        using var store = SqliteStore.Open(_place.Path);
        RecordSecret(store);
        var reader = BeginToRead();

        var redacting = Task.Run(() => store.Ledger.Redact(RedactionTarget.Claim, "rain"));
        using (var other = SqliteStore.Open(_place.Path, new SqliteStoreOptions { Access = SqliteAccess.Read }))
        {
            while (other.Refresh() < 2)
            {
                await Task.Delay(1);
            }
        }

        redacting.IsCompleted.Should().BeFalse();
        FilesWithSecret().Should().Equal(_place.Path + "-wal");
        reader.Dispose();
        await redacting;

        store.HoldsErasedTexts.Should().BeFalse();
        FilesWithSecret().Should().BeEmpty();
    }

    [Fact]
    public void A_log_that_was_read_for_too_long_is_emptied_by_a_later_record()
    {
        using var store = OpenImpatient();
        RecordSecret(store);
        using (BeginToRead())
        {
            store.Ledger.Redact(RedactionTarget.Claim, "rain");
            FilesWithSecret().Should().Equal(_place.Path + "-wal");
            store.HoldsErasedTexts.Should().BeTrue();
        }

        store.Ledger.Claim("snow", "It snows.");

        store.HoldsErasedTexts.Should().BeFalse();
        FilesWithSecret().Should().BeEmpty();
    }

    [Fact]
    public void A_log_that_was_read_for_too_long_is_emptied_when_the_store_is_closed()
    {
        using var other = SqliteStore.Open(_place.Path);
        using (var store = OpenImpatient())
        {
            RecordSecret(store);
            using (BeginToRead())
            {
                store.Ledger.Redact(RedactionTarget.Claim, "rain");
            }

            FilesWithSecret().Should().Equal(_place.Path + "-wal");
        }

        FilesWithSecret().Should().BeEmpty();
    }

    [Fact]
    public void Compacting_says_so_where_the_log_cannot_be_emptied()
    {
        using var store = OpenImpatient();
        RecordSecret(store);
        using (BeginToRead())
        {
            store.Ledger.Redact(RedactionTarget.Claim, "rain");
            store.Invoking(s => s.Compact()).Should().Throw<JournalException>().WithMessage("*is in use by somebody else *");
        }

        store.HoldsErasedTexts.Should().BeTrue();
        store.Compact();

        store.HoldsErasedTexts.Should().BeFalse();
        FilesWithSecret().Should().BeEmpty();
        store.Verify().IsIntact.Should().BeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Texts_that_connections_remember_are_forgotten(bool isErasedByAnother)
    {
        using var database = new SqliteDatabase(_place.Path, new SqliteStoreOptions());
        var ledger = ClaimLedger.Open(new RelationalJournal(database));
        ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Ann") with { Id = "p-1", Affiliations = [new Affiliation("office") { Role = Secret }] }, Speaker.Organization("Office") with { Id = "office" }],
        });
        var role = ReadRole(database);
        Collect();
        role.IsAlive.Should().BeTrue("connections remember texts that recur, or there is nothing to be forgotten");

        if (isErasedByAnother)
        {
            using var other = SqliteStore.Open(_place.Path);
            other.Ledger.Redact(RedactionTarget.Agent, "p-1");
            ledger.Refresh();
        }
        else
        {
            ledger.Redact(RedactionTarget.Agent, "p-1");
        }

        Collect();
        role.IsAlive.Should().BeFalse();
        ledger.Now.GetAgent("p-1").Affiliations[0].Role.Should().BeNull();
        ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public void A_view_that_was_open_when_something_was_erased_is_forgotten_when_it_ends()
    {
        using var database = new SqliteDatabase(_place.Path, new SqliteStoreOptions { BusyTimeout = TimeSpan.Zero });
        var ledger = ClaimLedger.Open(new RelationalJournal(database));
        ledger.Record(new Dossier
        {
            Agents = [Speaker.Person("Ann") with { Id = "p-1", Affiliations = [new Affiliation("office") { Role = Secret }] }, Speaker.Organization("Office") with { Id = "office" }],
        });

        var role = ReadRole(database, () => ledger.Redact(RedactionTarget.Agent, "p-1"));

        Collect();
        role.IsAlive.Should().BeFalse();
    }

    private static void RecordSecret(SqliteStore store) => store.Ledger.Record(new Dossier { Claims = [new Claim("rain", LocalizedText.Of($"It rains, they {Secret}.", "en"))] });

    private static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    // Methods of their own, so that nothing here keeps what they read.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadRole(SqliteDatabase database, Action? meanwhile = null)
    {
        using var view = database.OpenView(CancellationToken.None);
        var role = ReadRole(view);
        meanwhile?.Invoke();
        return role;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference ReadRole(Relational.Rows.IRowSource view)
    {
        using var rows = view.Query(AgentRows.Affiliations, "role IS NOT NULL");
        rows.Read(out _).Should().BeTrue();
        return new WeakReference(AgentRows.ReadAffiliation(rows, out _).Role);
    }

    private SqliteStore OpenImpatient() => SqliteStore.Open(_place.Path, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(20) });

    /// <summary>Somebody who reads the file as it stands, until he is disposed of.</summary>
    private SqliteConnection BeginToRead()
    {
        var connection = new SqliteConnection($"Data Source={_place.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM claims";
        command.ExecuteScalar();
        return connection;
    }

    private List<string> FilesWithSecret()
    {
        var found = new List<string>();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_place.Path)!).Order(StringComparer.Ordinal))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (bytes.ToArray().AsSpan().IndexOf("whispered"u8) >= 0)
            {
                found.Add(file);
            }
        }

        return found;
    }
}
