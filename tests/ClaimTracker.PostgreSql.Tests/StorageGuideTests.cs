using ClaimTracker.Compliance;
using ClaimTracker.PostgreSql.Tests.Server;
using ClaimTracker.Serialization;

namespace ClaimTracker.PostgreSql.Tests;

/// <summary>What docs/storage.md shows is SQL for PostgreSQL too, and has the answers that SQLite gives.</summary>
public sealed class StorageGuideTests : IDisposable
{
    private readonly TestSchema _schema = new();

    public StorageGuideTests()
    {
        using var store = _schema.Open();
        using var sample = File.OpenRead(Repository.PathOf("docs/samples/ukraine-crisis-2022.json"));
        DossierReader.Load(store.Ledger, sample, DossierFormat.Json);
    }

    public void Dispose() => _schema.Dispose();

    [Fact]
    public void Every_query_of_the_guide_answers()
    {
        var queries = Repository.Read("docs/storage.md").Split("```sql\n").Skip(1).Select(block => block.Split("\n```")[0]);

        string.Join("\n\n", queries.Select(query => $"{query}\n{string.Join('\n', Rows(query))}\n")).Should().Be(AnswersOfSqlite("storage-guide.queries"));
    }

    [Theory]
    [InlineData("sayings")]
    [InlineData("credits")]
    [InlineData("chains")]
    [InlineData("origins")]
    [InlineData("disputes")]
    public void Every_view_answers(string view) =>
        (string.Join('\n', Rows($"SELECT * FROM {view}").Order(StringComparer.Ordinal)) + "\n").Should().Be(AnswersOfSqlite($"view.{view}"));

    private static string AnswersOfSqlite(string name) => Repository.Read($"tests/ClaimTracker.Sqlite.Tests/__snapshots__/{name}.txt.snap");

    private List<string> Rows(string query)
    {
        using var connection = _schema.DataSource.OpenConnection();
        using var command = new Npgsql.NpgsqlCommand($"SET search_path = {_schema.Name}; {query}", connection);
        return QueryLines.Of(command);
    }
}
