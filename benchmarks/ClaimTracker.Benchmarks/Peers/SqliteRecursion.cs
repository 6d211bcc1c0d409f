using ClaimTracker.Benchmarks.Workload;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>(d): SQLite in memory: a recursive common table expression over indexed tables, prepared once.</summary>
internal sealed class SqliteRecursion : IOriginFinder, IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteCommand _reach;
    private readonly SqliteParameter _asked;
    private readonly List<(int Crediting, int Credited)> _attributions = [];
    private readonly List<int> _origins = [];

    public SqliteRecursion(NewsWorkload workload)
    {
        _connection.Open();
        Execute("""
            CREATE TABLE statement (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
            CREATE TABLE attribution (
                crediting INTEGER NOT NULL, credited INTEGER NOT NULL, PRIMARY KEY (crediting, credited)) WITHOUT ROWID;
            """);
        Fill(workload);
        _reach = _connection.CreateCommand();
        _reach.CommandText = """
            WITH RECURSIVE reached(number) AS (
                SELECT number FROM statement WHERE id = $id
                UNION
                SELECT credited FROM reached JOIN attribution ON crediting = reached.number)
            SELECT reached.number, credited FROM reached LEFT JOIN attribution ON crediting = reached.number
            """;
        _asked = _reach.Parameters.Add("$id", SqliteType.Text);
        _reach.Prepare();
    }

    public IEnumerable<int> Found => _origins;

    public int FindOrigins(Question question)
    {
        _origins.Clear();
        _attributions.Clear();
        var mayLoop = false;
        _asked.Value = question.Id;
        using (var rows = _reach.ExecuteReader())
        {
            while (rows.Read())
            {
                var crediting = rows.GetInt32(0);
                if (rows.IsDBNull(1))
                {
                    _origins.Add(crediting);
                    continue;
                }

                var credited = rows.GetInt32(1);
                mayLoop |= credited >= crediting;
                _attributions.Add((crediting, credited));
            }
        }

        if (mayLoop)
        {
            var credited = _attributions.ToLookup(attribution => attribution.Crediting, attribution => attribution.Credited);
            _origins.AddRange(TerminalLoops.Among(question.Statement, statement => credited[statement]));
        }

        return _origins.Count;
    }

    public void Dispose()
    {
        _reach.Dispose();
        _connection.Dispose();
    }

    private void Fill(NewsWorkload workload)
    {
        using var transaction = _connection.BeginTransaction();
        using var addStatement = Insert(transaction, "INSERT INTO statement VALUES ($first, $second)");
        using var addAttribution = Insert(transaction, "INSERT INTO attribution VALUES ($first, $second)");
        for (var statement = 0; statement < workload.StatementCount; statement++)
        {
            Add(addStatement, statement, workload.IdOf(statement));
            foreach (var credited in workload.CreditedBy(statement))
            {
                Add(addAttribution, statement, credited);
            }
        }

        transaction.Commit();
        Execute("ANALYZE");
    }

    private SqliteCommand Insert(SqliteTransaction transaction, string sql)
    {
        var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
#pragma warning disable CA2100 // Both texts are constants of this class.
        insert.CommandText = sql;
#pragma warning restore CA2100
        insert.Parameters.Add(new SqliteParameter("$first", null));
        insert.Parameters.Add(new SqliteParameter("$second", null));
        return insert;
    }

    private static void Add(SqliteCommand insert, int first, object second)
    {
        insert.Parameters[0].Value = first;
        insert.Parameters[1].Value = second;
        insert.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
