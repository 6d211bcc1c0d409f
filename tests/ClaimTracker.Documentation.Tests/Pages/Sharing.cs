using ClaimTracker.PostgreSql;
using Npgsql;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/storage-postgresql.md, which needs a server: what it does is tested beside the store.</summary>
public static class Sharing
{
    public static async Task ShareAsync(string connectionString, CancellationToken stopping)
    {
        // snippet: ShareAsync
        await using var store = await PostgreSqlStore.OpenAsync(connectionString, cancellationToken: stopping);

        // Committed when this returns.
        var invasion = store.Ledger.Claim("invasion", "Russia may invade Ukraine as early as Tuesday.");

        // As others record, in this process or another.
        await foreach (var revision in store.FollowAsync(stopping))
        {
            Console.WriteLine($"{revision}: {store.Ledger.Dispute(invasion)}");
        }
        // end snippet
    }

    public static async Task GrantAsync(string connectionString)
    {
        // snippet: GrantAsync
        await using var owner = NpgsqlDataSource.Create(connectionString);
        await PostgreSqlSchema.MigrateAsync(owner, "desk");
        await PostgreSqlSchema.GrantAppendAsync(owner, "desk", "desk");
        await PostgreSqlSchema.GrantReadAsync(owner, "desk", "desk_reader");
        // end snippet
    }
}
