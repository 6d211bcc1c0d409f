using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Relational.Rows;

/// <summary>Strings and dates that recur from row to row, built once. Not thread-safe.</summary>
internal sealed class RowPools
{
    private const int Places = 1 << 16;

    public StringPool Strings { get; } = new(Places);

    public DatePool Dates { get; } = new(1 << 12);
}
