using ClaimTracker.Compliance;
using ClaimTracker.Relational.Schema;
using ClaimTracker.Serialization;
using Microsoft.Data.Sqlite;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>docs/storage.md tells the truth about the file.</summary>
public sealed class StorageGuideTests : IDisposable
{
    private readonly SqlitePlace _place = new();
    private readonly string _guide = Repository.Read("docs/storage.md");

    public StorageGuideTests()
    {
        using var store = _place.Open();
        using var sample = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Repository.Read("docs/samples/ukraine-crisis-2022.json")));
        DossierReader.Load(store.Ledger, sample, DossierFormat.Json);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_query_of_the_guide_answers()
    {
        var queries = _guide.Split("```sql\n").Skip(1).Select(block => block.Split("\n```")[0]).ToArray();

        queries.Should().HaveCountGreaterThan(3);
        Snapshot.Match(string.Join("\n\n", queries.Select(query => query + "\n" + Ask(query))), "storage-guide.queries.txt");
    }

    [Theory]
    [InlineData("sayings")]
    [InlineData("credits")]
    [InlineData("chains")]
    [InlineData("origins")]
    [InlineData("disputes")]
    public void Every_view_answers(string view)
    {
        _guide.Should().Contain($"`{view}`");
        using var connection = _place.Connect("Mode=ReadOnly");
        Snapshot.Match(string.Join('\n', Rows(connection, $"SELECT * FROM {view}").Order(StringComparer.Ordinal)) + "\n", $"view.{view}.txt");
    }

    [Fact]
    public void Every_table_and_column_is_described()
    {
        using var connection = _place.Connect("Mode=ReadOnly");
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        {
            var described = _guide.Split('\n').Single(line => line.StartsWith($"| `{table}` |", StringComparison.Ordinal));
            foreach (var column in Rows(connection, $"SELECT name FROM pragma_table_info('{table}') WHERE name <> 'record'"))
            {
                described.Should().Contain($"`{column}`", "the table {0} has it", table);
            }
        }
    }

    [Fact]
    public void Tables_have_the_columns_that_the_code_writes()
    {
        using var connection = _place.Connect("Mode=ReadOnly");
        Table[] tables =
        [
            Relational.Records.BatchRows.Table, Relational.Records.RecordRows.Table, Relational.Records.AgentRows.Table, Relational.Records.AgentRows.Affiliations,
            Relational.Records.ClaimRows.Table, Relational.Records.ClaimRows.Texts, Relational.Records.ReportRows.Table, Relational.Records.StatementRows.Table,
            Relational.Records.StatementRows.Ratings, Relational.Records.AttributionRows.Table, Relational.Records.RelationRows.CounterClaims,
            Relational.Records.RelationRows.Retractions, Relational.Records.RedactionRows.Table,
        ];

        foreach (var table in tables)
        {
            Rows(connection, $"SELECT name FROM pragma_table_info('{table.Name}')").Should().BeEquivalentTo(table.Columns);
        }
    }

    private string Ask(string query)
    {
        using var connection = _place.Connect("Mode=ReadOnly");
        return string.Join('\n', Rows(connection, query)) + "\n";
    }

    private static List<string> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return QueryLines.Of(command);
    }
}
