using ClaimTracker.Journals;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.Relational.Journals;

/// <summary>A transaction that appends to a ledger. Disposing it without having committed rolls it back.</summary>
internal interface IDatabaseAppend : IDisposable
{
    /// <summary>The head of the journal in front of what is appended.</summary>
    JournalHead Head { get; }

    /// <summary>Writes rows, in any order of tables.</summary>
    RowWriter Rows { get; }

    /// <summary>The tables as they are within the transaction, with what was written so far.</summary>
    IRowSource Written { get; }

    /// <summary>Changes rows, which erasure alone does.</summary>
    /// <param name="sql">The statement; parameters as <c>@name</c>, some of which it may leave out.</param>
    /// <param name="parameters">Their values: a <see cref="long"/>, a <see cref="string"/> or bytes.</param>
    void Run(string sql, params (string Name, object Value)[] parameters);

    /// <summary>Makes what was written last.</summary>
    /// <exception cref="JournalInDoubtException">Whether it is kept is not known.</exception>
    /// <exception cref="JournalException">It is not kept.</exception>
    void Commit(CancellationToken cancellationToken);
}
