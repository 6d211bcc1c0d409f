using ClaimTracker.Journals;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Compliance;

/// <summary>A database that counts the rows which appends write and the statements with which they erase, whether they commit or not.</summary>
internal sealed class CountingDatabase(IDatabase database) : IDatabase
{
    public int Rows { get; private set; }

    public int Erasures { get; private set; }

    public IRowSource OpenView(CancellationToken cancellationToken) => database.OpenView(cancellationToken);

    public IDatabaseAppend BeginAppend(CancellationToken cancellationToken) => new Append(this, database.BeginAppend(cancellationToken));

    public void Forget() => database.Forget();

    public void Dispose() => database.Dispose();

    private sealed class Append(CountingDatabase owner, IDatabaseAppend append) : IDatabaseAppend
    {
        public JournalHead Head => append.Head;

        public RowWriter Rows { get; } = new Writer(owner, append.Rows);

        public IRowSource Written => append.Written;

        public void Run(string sql, params (string Name, object Value)[] parameters)
        {
            append.Run(sql, parameters);
            owner.Erasures++;
        }

        public void Commit(CancellationToken cancellationToken) => append.Commit(cancellationToken);

        public void Dispose() => append.Dispose();
    }

    private sealed class Writer(CountingDatabase owner, RowWriter rows) : RowWriter
    {
        public override void Begin(Table table) => rows.Begin(table);

        public override void End()
        {
            rows.End();
            owner.Rows++;
        }

        public override void Null() => rows.Null();

        public override void Integer(long value) => rows.Integer(value);

        public override void Real(double value) => rows.Real(value);

        public override void Flag(bool value) => rows.Flag(value);

        public override void Text(string value) => rows.Text(value);

        public override void Json(string value) => rows.Json(value);

        public override void Bytes(ReadOnlySpan<byte> value) => rows.Bytes(value);

        public override void Instant(DateTimeOffset value) => rows.Instant(value);
    }
}
