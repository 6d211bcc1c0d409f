using ClaimTracker.Journals;
using ClaimTracker.PostgreSql.Tests.Server;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests;

public sealed class FollowingTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    private readonly TestSchema _schema = new();

    public void Dispose() => _schema.Dispose();

    [Fact]
    public async Task A_follower_is_told_of_every_revision_that_others_append()
    {
        using var writer = _schema.Open();
        using var store = _schema.Open(NeverPolls());
        await using var follower = Follow(store);
        var told = new List<long>();

        for (var i = 1; i <= 20; i++)
        {
            writer.Ledger.Claim($"claim-{i}", "Text");
            told.Add(await NextAsync(follower));
        }

        told.Should().Equal(Enumerable.Range(1, 20).Select(revision => (long)revision));
        store.Ledger.ToDossier().Should().Be(writer.Ledger.ToDossier());
    }

    [Fact]
    public async Task A_follower_that_was_busy_gets_several_revisions_in_one_step()
    {
        using var writer = _schema.Open();
        using var store = _schema.Open(NeverPolls());
        await using var follower = Follow(store);
        writer.Ledger.Claim("first", "Text");
        await NextAsync(follower);

        for (var i = 0; i < 5; i++)
        {
            writer.Ledger.Claim($"claim-{i}", "Text");
        }

        long revision;
        do
        {
            revision = await NextAsync(follower);
        }
        while (revision < 6);
        store.Ledger.ToDossier().Should().Be(writer.Ledger.ToDossier());
    }

    [Fact]
    public async Task What_nobody_told_of_is_found_by_looking()
    {
        using var elsewhere = new TestSchema();
        using var source = elsewhere.Open();
        using var writer = _schema.Open();
        var clock = new FakeTimeProvider();
        using var store = _schema.Open(new PostgreSqlStoreOptions { Schema = _schema.Name, Ledger = new() { TimeProvider = clock } });
        await using var follower = Follow(store);
        var next = NextAsync(follower);
        source.Ledger.Claim("rain", "It rains.");
        writer.Ledger.Claim("rain", "It rains.");
        (await next).Should().Be(1);

        // As a restore does, or a replication: a revision without a word, once what was told of the one before has been heard.
        next = NextAsync(follower);
        await Task.Delay(500);
        source.Ledger.Claim("snow", "It snows.");
        _schema.Execute($"""
            INSERT INTO batches SELECT * FROM {elsewhere.Name}.batches WHERE revision = 2;
            INSERT INTO records SELECT * FROM {elsewhere.Name}.records WHERE record = 2;
            INSERT INTO claims SELECT * FROM {elsewhere.Name}.claims WHERE record = 2;
            INSERT INTO claim_texts SELECT * FROM {elsewhere.Name}.claim_texts WHERE record = 2;
            """);
        await Task.Delay(300);
        next.IsCompleted.Should().BeFalse("nobody has told the follower, and it is not yet time to look");

        // Time goes on until the follower, which may be about to wait only now, has looked.
        await Eventually.HoldsAsync(() =>
        {
            clock.Advance(_schema.Options.PollInterval);
            return next.IsCompleted;
        });

        (await next).Should().Be(2);
        store.Ledger.Now.GetClaim("snow").Id.Should().Be("snow");
    }

    [Fact]
    public async Task A_follower_whose_connection_is_cut_connects_again_and_misses_nothing()
    {
        using var writer = _schema.Open();
        using var store = _schema.Open(NeverPolls());
        await using var follower = Follow(store);
        var next = NextAsync(follower);
        for (var round = 0; round < 3; round++)
        {
            await WaitUntilListeningAsync();
            CutListeners().Should().BePositive();
            writer.Ledger.Claim($"claim-{round}", "Text");

            (await next).Should().Be(round + 1);
            next = NextAsync(follower);
        }

        writer.Ledger.Claim("last", "Text");
        (await next).Should().Be(4);
    }

    [Fact]
    public async Task A_follower_waits_for_a_server_that_is_down_and_catches_up()
    {
        using var server = TestServer.CreatePrivate();
        using var store = PostgreSqlStore.Open(server.ConnectionString, new PostgreSqlStoreOptions { PollInterval = TimeSpan.FromMilliseconds(500) });
        await using var follower = Follow(store);
        using var writer = PostgreSqlStore.Open(server.ConnectionString);
        var next = NextAsync(follower);
        writer.Ledger.Claim("before", "Text");
        (await next).Should().Be(1);

        next = NextAsync(follower);
        server.Kill();
        await Task.Delay(1000);
        next.IsCompleted.Should().BeFalse("a server that is down is waited for");
        server.Start();
        writer.Ledger.Claim("after", "Text");

        (await next).Should().Be(2);
    }

    [Fact]
    public async Task A_follower_whom_the_server_no_longer_lets_in_is_told_so()
    {
        var role = $"role_{Guid.NewGuid():N}";
        using var owner = _schema.Open();
        _schema.Execute($"CREATE ROLE {role} LOGIN PASSWORD 'secret'");
        try
        {
            await PostgreSqlSchema.GrantReadAsync(_schema.DataSource, _schema.Name, role);
            await using var connections = NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { Username = role, Password = "secret", Pooling = false }.ConnectionString);
            using var store = PostgreSqlStore.Open(connections, NeverPolls());
            var follower = Follow(store);
            var next = follower.MoveNextAsync().AsTask();
            await WaitUntilListeningAsync();

            _schema.Execute($"ALTER ROLE {role} PASSWORD 'another'");
            owner.Ledger.Claim("rain", "It rains.");

            await next.Invoking(task => task.WaitAsync(Long)).Should().ThrowAsync<JournalException>()
                .WithMessage($"PostgreSQL does not let the store in to the ledger '{_schema.Name}': password authentication failed *");
            _schema.Execute($"ALTER ROLE {role} PASSWORD 'secret'");
            await using var again = Follow(store);
            (await NextAsync(again)).Should().Be(1, "a store can be followed anew");
        }
        finally
        {
            _schema.Execute($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task A_follower_of_a_replica_looks_for_itself_and_listens_once_it_is_the_primary()
    {
        using var server = TestServer.CreatePrivate();
        using (var before = PostgreSqlStore.Open(server.ConnectionString))
        {
            before.Ledger.Claim("before", "Text");
        }

        server.Stop();
        server.StartAsReplica();
        var log = new KeptLog();
        using var store = PostgreSqlStore.Open(server.ConnectionString, new PostgreSqlStoreOptions
        {
            Migrates = false, PollInterval = TimeSpan.FromMilliseconds(200), Ledger = new() { Logger = log },
        });
        store.Ledger.Revision.Should().Be(1);
        var follower = Follow(store);
        var next = NextAsync(follower);
        await log.AwaitAsync("FollowingPolls");
        store.Ledger.Invoking(ledger => ledger.Claim("meanwhile", "Text")).Should().Throw<JournalException>().WithMessage("*takes no writes*");

        server.Promote();
        using var writer = PostgreSqlStore.Open(server.ConnectionString);
        writer.Ledger.Claim("after", "Text");

        (await next).Should().Be(2);
        log.Messages.Select(message => message.Name).Should().OnlyHaveUniqueItems().And.NotContain("FollowingRefused");
    }

    [Fact]
    public async Task Following_ends_when_it_is_cancelled_and_gives_its_connection_back()
    {
        await using var narrow = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(TestServer.ConnectionString) { MaxPoolSize = 1 }.ConnectionString);
        using var store = PostgreSqlStore.Open(narrow, NeverPolls());
        using var cancellation = new CancellationTokenSource();
        await using var follower = store.FollowAsync(cancellation.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = follower.MoveNextAsync().AsTask();
        await WaitUntilListeningAsync();

        await cancellation.CancelAsync();

        await next.Invoking(task => task.WaitAsync(Long)).Should().ThrowAsync<OperationCanceledException>();
        store.Ledger.Claim("rain", "It rains.");
    }

    [Fact]
    public async Task What_the_store_itself_records_is_told_too()
    {
        using var store = _schema.Open(NeverPolls());
        await using var follower = Follow(store);
        var next = NextAsync(follower);
        await WaitUntilListeningAsync();

        store.Ledger.Claim("rain", "It rains.");

        (await next).Should().Be(1);
    }

    private PostgreSqlStoreOptions NeverPolls() => new() { Schema = _schema.Name, PollInterval = TimeSpan.FromDays(1) };

    private static IAsyncEnumerator<long> Follow(PostgreSqlStore store) => store.FollowAsync().GetAsyncEnumerator();

    private static async Task<long> NextAsync(IAsyncEnumerator<long> follower)
    {
        (await follower.MoveNextAsync().AsTask().WaitAsync(Long)).Should().BeTrue();
        return follower.Current;
    }

    private async Task WaitUntilListeningAsync()
    {
        using var patience = new CancellationTokenSource(Long);
        while (Count($"SELECT count(*) FROM pg_stat_activity WHERE query = 'LISTEN \"{_schema.Name}\"' AND wait_event = 'ClientRead'") == 0)
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private long CutListeners() => Count($"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN \"{_schema.Name}\"'");

    private long Count(string sql)
    {
        using var command = _schema.DataSource.CreateCommand(sql);
        return (long)command.ExecuteScalar()!;
    }
}
