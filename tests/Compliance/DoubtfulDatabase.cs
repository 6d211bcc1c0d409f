using ClaimTracker.Journals;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.Compliance;

/// <summary>A database whose next commit fails, with the batch kept or not, as when a connection breaks meanwhile.</summary>
internal sealed class DoubtfulDatabase(IDatabase database) : IDatabase
{
    /// <summary>Whether the commit that fails next keeps the batch; null where none fails.</summary>
    public bool? KeepsNext { get; set; }

    public IRowSource OpenView(CancellationToken cancellationToken) => database.OpenView(cancellationToken);

    public IDatabaseAppend BeginAppend(CancellationToken cancellationToken) => new Append(this, database.BeginAppend(cancellationToken));

    public void Dispose() => database.Dispose();

    private sealed class Append(DoubtfulDatabase owner, IDatabaseAppend append) : IDatabaseAppend
    {
        public JournalHead Head => append.Head;

        public RowWriter Rows => append.Rows;

        public IRowSource Written => append.Written;

        public void Run(string sql, params (string Name, object Value)[] parameters) => append.Run(sql, parameters);

        public void Commit(CancellationToken cancellationToken)
        {
            if (owner.KeepsNext != false)
            {
                append.Commit(cancellationToken);
            }

            if (owner.KeepsNext is not null)
            {
                owner.KeepsNext = null;
                throw new JournalInDoubtException("The cable is loose.");
            }
        }

        public void Dispose() => append.Dispose();
    }
}
