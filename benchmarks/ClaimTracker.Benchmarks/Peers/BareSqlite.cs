using ClaimTracker.Model;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// The tables of a store, written and read by nothing but Microsoft.Data.Sqlite: prepared INSERTs in one transaction, and SELECTs whose
/// columns are looked at. It checks nothing, chains nothing and keeps nothing in memory.
/// </summary>
internal static class BareSqlite
{
    private static readonly byte[] Salt = new byte[16];

    /// <summary>Writes the rows that a store writes for a dossier of bare statements.</summary>
    /// <param name="path">A file with the tables and nothing in them.</param>
    /// <param name="dossier">The records.</param>
    public static void Insert(string path, Dossier dossier)
    {
        using var connection = Open(path);
        using var transaction = connection.BeginTransaction();
        using var records = new Insertion(connection, "records", 5);
        using var agents = new Insertion(connection, "agents", 9);
        using var affiliations = new Insertion(connection, "affiliations", 8);
        using var claims = new Insertion(connection, "claims", 5);
        using var texts = new Insertion(connection, "claim_texts", 4);
        using var statements = new Insertion(connection, "statements", 16);
        using var attributions = new Insertion(connection, "attributions", 13);
        using var batches = new Insertion(connection, "batches", 5);
        var record = 0L;
        foreach (var agent in dossier.Agents)
        {
            records.Run(++record, 1L, "agent", Salt);
            agents.Run(record, agent.Id, agent is Speaker speaker ? Word(speaker.Kind) : "newspaper", agent.Name, agent.IsNamed ? 1L : 0L);
            for (var i = 0; i < agent.Affiliations.Count; i++)
            {
                affiliations.Run(record, (long)i, agent.Id, agent.Affiliations[i].AgentId);
            }
        }

        foreach (var claim in dossier.Claims)
        {
            records.Run(++record, 1L, "claim", Salt);
            claims.Run(record, claim.Id);
            foreach (var (language, text) in claim.Text)
            {
                texts.Run(record, 0L, language, text);
            }
        }

        foreach (var statement in dossier.Statements)
        {
            records.Run(++record, 1L, "statement", Salt);
            statements.Run(record, statement.Id, statement.AgentId, statement.ClaimId, Word(statement.Stance), statement.Said.ToString());
            for (var i = 0; i < statement.Attributions.Count; i++)
            {
                attributions.Run(record, (long)i, statement.Attributions[i].To);
            }
        }

        batches.Run(1L, "2022-02-12T10:30:00.000000Z", record, new byte[32]);
        transaction.Commit();
    }

    /// <summary>Looks at every column of every row.</summary>
    /// <returns>How many values are there.</returns>
    public static long Scan(string path)
    {
        using var connection = Open(path);
        string[] tables = ["batches", "records", "agents", "affiliations", "claims", "claim_texts", "reports", "statements", "ratings", "attributions"];
        return tables.Sum(table => Scan(connection, table));
    }

    private static long Scan(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var rows = command.ExecuteReader();
        var values = 0L;
        while (rows.Read())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                values += rows.GetValue(column) is DBNull ? 0 : 1;
            }
        }

        return values;
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL; PRAGMA cache_size = -65536";
        command.ExecuteNonQuery();
        return connection;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of[value];

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(value => value, value => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..]);
    }

    /// <summary>A prepared INSERT; columns that are left out stay NULL.</summary>
    private sealed class Insertion : IDisposable
    {
        private readonly SqliteCommand _command;

        public Insertion(SqliteConnection connection, string table, int columns)
        {
            _command = connection.CreateCommand();
            _command.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"$p{i}"))})";
            for (var i = 0; i < columns; i++)
            {
                _command.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value));
            }

            _command.Prepare();
        }

        public void Run(params ReadOnlySpan<object?> values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                _command.Parameters[i].Value = values[i] ?? DBNull.Value;
            }

            _command.ExecuteNonQuery();
        }

        public void Dispose() => _command.Dispose();
    }
}
