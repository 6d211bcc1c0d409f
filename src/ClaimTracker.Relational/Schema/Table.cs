namespace ClaimTracker.Relational.Schema;

/// <summary>A table as it is written and read: rows have their columns in one order, the key first.</summary>
internal sealed class Table
{
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns; the first is the number of the record (of a batch, the revision).</param>
    /// <param name="ordersBy">The columns after the first that order rows of one record, if it may have several.</param>
    public Table(string name, string[] columns, string? ordersBy = null)
    {
        Name = name;
        Columns = columns;
        Order = ordersBy is null ? columns[0] : $"{columns[0]}, {ordersBy}";
    }

    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    /// <summary>The column of the number by which rows are found.</summary>
    public string Key => Columns[0];

    /// <summary>The order in which rows are read.</summary>
    public string Order { get; }

    /// <summary>The rows that a condition leaves, in order.</summary>
    /// <param name="condition">What follows WHERE.</param>
    public string Select(string condition) => $"SELECT {string.Join(", ", Columns)} FROM {Name} WHERE {condition} ORDER BY {Order}";
}
