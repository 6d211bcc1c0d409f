using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Rows;

/// <summary>
/// A database as it stands at one moment: whatever is read from one source is of the same revision, whoever appends meanwhile.
/// </summary>
/// <remarks>Not thread-safe, but several readers may be open at a time. Disposing it ends the view.</remarks>
internal interface IRowSource : IDisposable
{
    /// <summary>
    /// A list that is given as a parameter, as a table with the one column <c>value</c>: what follows FROM, such as
    /// <c>json_each(@seeds)</c> or <c>unnest(@seeds) AS list(value)</c>.
    /// </summary>
    /// <param name="parameter">The parameter's name, without a sign.</param>
    string ListOf(string parameter);

    /// <summary>The rows of a table that a condition leaves, in order, read as they are asked for.</summary>
    /// <param name="table">The table.</param>
    /// <param name="condition">What follows WHERE; parameters as <c>@name</c>.</param>
    /// <param name="parameters">
    /// The values of the parameters: a <see cref="long"/>, or a list of <see cref="long"/> or of <see cref="string"/>.
    /// </param>
    RowReader Query(Table table, string condition, params (string Name, object Value)[] parameters);
}
