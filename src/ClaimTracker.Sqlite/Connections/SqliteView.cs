using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A read transaction. Disposing it gives the connection back.</summary>
internal sealed class SqliteView(SqliteSession session, Action<SqliteSession> giveBack) : IRowSource
{
    private bool _isDisposed;

    public string ListOf(string parameter) => $"json_each(@{parameter})";

    public RowReader Query(Table table, string condition, params (string Name, object Value)[] parameters) => session.Query(table, condition, parameters);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            giveBack(session);
        }
    }
}
