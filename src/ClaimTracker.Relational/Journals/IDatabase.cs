using ClaimTracker.Journals;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.Relational.Journals;

/// <summary>
/// A database that holds a ledger, as far as its kind matters: connections, transactions and how rows get in and out. Everything else
/// is the same for all of them. It maps the errors of its driver to <see cref="JournalException"/>.
/// </summary>
internal interface IDatabase : IDisposable
{
    /// <summary>Begins to read, at the newest committed revision. Any number of views may be open, on any threads.</summary>
    IRowSource OpenView(CancellationToken cancellationToken);

    /// <summary>Waits until nobody else appends, in any process, and begins to append.</summary>
    IDatabaseAppend BeginAppend(CancellationToken cancellationToken);

    /// <summary>Something was erased: lets go of what was read before, where connections remember any of it.</summary>
    void Forget()
    {
    }
}
