using System.Collections.Concurrent;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.PostgreSql.Tests.Server;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>Servers that go away in the middle of it.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly PrivateServer _server = TestServer.CreatePrivate();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task What_was_acknowledged_before_the_server_was_killed_is_there_afterwards()
    {
        using var store = PostgreSqlStore.Open(_server.ConnectionString);
        for (var round = 0; round < 3; round++)
        {
            var acknowledged = new ConcurrentQueue<string>();
            var recording = Task.Run(() => RecordUntilItFails(store, round, acknowledged));
            await Eventually.HoldsAsync(() => !acknowledged.IsEmpty);
            await Task.Delay(300);
            _server.Kill();
            (await recording).Should().BeAssignableTo<JournalException>();
            _server.Start();

            using var again = PostgreSqlStore.Open(_server.ConnectionString);
            again.Ledger.ToDossier().Claims.Select(claim => claim.Id).Should().Contain(acknowledged);
            acknowledged.Should().NotBeEmpty();
            again.Verify().Faults.Should().BeEmpty();
        }
    }

    [Fact]
    public void A_store_goes_on_after_the_server_was_restarted()
    {
        using var store = PostgreSqlStore.Open(_server.ConnectionString);
        store.Ledger.Claim("before", "Text");
        _server.Stop();
        store.Ledger.Invoking(ledger => ledger.Claim("meanwhile", "Text")).Should().Throw<JournalException>()
            .WithMessage("PostgreSQL cannot be reached for the ledger 'claimtracker': *Check the connection string and the server, and try again.")
            .Which.Should().NotBeOfType<JournalInDoubtException>("nothing was on its way to be committed");
        _server.Start();

        store.Ledger.Claim("after", "Text");

        store.Ledger.Revision.Should().Be(2);
        store.Verify().Faults.Should().BeEmpty();
    }

    [Fact]
    public void A_commit_whose_answer_is_lost_is_in_doubt_and_recording_it_again_settles_it()
    {
        using var proxy = new CuttingProxy(_server.ConnectionString);
        using var store = PostgreSqlStore.Open(proxy.ConnectionString);
        var kept = new Dossier { Claims = [new Claim("kept", LocalizedText.Of("Text"))] };
        var lost = new Dossier { Claims = [new Claim("lost", LocalizedText.Of("Text"))] };

        proxy.NextCommit = Cut.BehindServer;
        store.Ledger.Invoking(ledger => ledger.Record(kept)).Should().Throw<JournalInDoubtException>().WithMessage("*Record the same again*");
        store.Ledger.Revision.Should().Be(0, "nobody sees what may not be there");
        store.Ledger.Record(kept).Should().Be(1);
        store.Head.Revision.Should().Be(1, "it had been kept");

        proxy.NextCommit = Cut.BeforeServer;
        store.Ledger.Invoking(ledger => ledger.Record(lost)).Should().Throw<JournalInDoubtException>();
        store.Ledger.Record(lost).Should().Be(2);
        store.Head.Revision.Should().Be(2, "it had not been kept");
        store.Verify().Faults.Should().BeEmpty();
    }

    private static Exception RecordUntilItFails(PostgreSqlStore store, int round, ConcurrentQueue<string> acknowledged)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                store.Ledger.Claim($"claim-{round}-{i}", "Text");
                acknowledged.Enqueue($"claim-{round}-{i}");
            }
            catch (Exception exception)
            {
                return exception;
            }
        }
    }
}
