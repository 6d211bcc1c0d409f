using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Sqlite.Connections;

/// <summary>A read transaction. Disposing it gives the connection back.</summary>
/// <param name="session">The connection, on which the transaction has begun.</param>
/// <param name="interruption">Ends what it reads; none where somebody else sees to it.</param>
/// <param name="giveBack">Takes the connection.</param>
internal sealed class SqliteView(SqliteSession session, SqliteInterruption? interruption, Action<SqliteSession> giveBack) : IRowSource
{
    private bool _isDisposed;

    public string ListOf(string parameter) => $"json_each(@{parameter})";

    public RowReader Query(Table table, string condition, params (string Name, object Value)[] parameters) => session.Query(table, condition, parameters);

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            interruption?.Dispose();
            giveBack(session);
        }
    }
}
