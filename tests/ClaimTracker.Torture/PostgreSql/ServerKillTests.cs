using System.Text.Json;
using ClaimTracker.Journals;
using ClaimTracker.PostgreSql;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Torture.Campaigns;
using ClaimTracker.Torture.Recording;
using Npgsql;

namespace ClaimTracker.Torture.PostgreSql;

/// <summary>Two processes record to one server while one of them, the server, or both are killed at any moment.</summary>
public sealed class ServerKillTests
{
    private const int Writers = 2;

    /// <summary>Who is killed.</summary>
    private enum Victim
    {
        Client,
        Server,
        Both,
    }

    [SkippableFact]
    public async Task What_was_acknowledged_before_clients_and_server_are_killed_is_there_whole_and_in_order()
    {
        using var server = TestServer.CreatePrivate();
        MakeCommitsAsynchronousByDefault(server);
        var recorders = new List<(RecordingProcess Process, bool IsDead)>();
        var rounds = Campaign.Rounds(4, 200);
        var head = JournalHead.Empty;
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                while (recorders.Count(recorder => !recorder.IsDead) < Writers)
                {
                    recorders.Add((RecordingProcess.Start(LibraryRecorder.Command("postgresql", server.ConnectionString, $"w{recorders.Count}")), false));
                }

                // Each has one more acknowledged in every round, so that whoever was left has found its way back to the server.
                foreach (var (process, isDead) in recorders.Where(recorder => !recorder.IsDead))
                {
                    process.AwaitLines(process.Said.Length + 1);
                }

                var chance = Campaign.Chance(nameof(ServerKillTests), round);
                await Task.Delay(chance.Next(300));

                // Each of them in the first rounds, so that a short run has had all.
                Kill((Victim)(round < 3 ? round : chance.Next(3)), server, recorders);

                var acknowledged = Acknowledged(recorders);
                await using var store = await PostgreSqlStore.OpenAsync(server.ConnectionString);
                BatchInspection.Require(store, acknowledged, head);
                head = store.Head;
            }

            CampaignTable.Add(
                "PostgreSQL: SIGKILL of clients and server", rounds, Acknowledged(recorders).Length, 0, $"{head.Revision} batches of two writers kept, whole and in order");
        }
        finally
        {
            recorders.ForEach(recorder => recorder.Process.Dispose());
        }
    }

    private static AcknowledgedBatch[] Acknowledged(List<(RecordingProcess Process, bool IsDead)> recorders) =>
        [.. recorders.SelectMany(recorder => recorder.Process.Said).Select(line => JsonSerializer.Deserialize<AcknowledgedBatch>(line)!)];

    private static void Kill(Victim victim, PrivateServer server, List<(RecordingProcess Process, bool IsDead)> recorders)
    {
        if (victim != Victim.Client)
        {
            server.Kill();
        }

        if (victim != Victim.Server)
        {
            var first = recorders.FindIndex(recorder => !recorder.IsDead);
            recorders[first].Process.Kill();
            recorders[first] = recorders[first] with { IsDead = true };
        }

        if (victim != Victim.Client)
        {
            server.Start();
        }
    }

    /// <summary>So that batches would get lost if the store did not ask for more than the server's default.</summary>
    private static void MakeCommitsAsynchronousByDefault(PrivateServer server)
    {
        using var connections = NpgsqlDataSource.Create(server.ConnectionString);
        using var command = connections.CreateCommand("ALTER ROLE CURRENT_USER SET synchronous_commit = off");
        command.ExecuteNonQuery();
    }
}
