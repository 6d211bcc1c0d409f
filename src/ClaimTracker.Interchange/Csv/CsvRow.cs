namespace ClaimTracker.Interchange.Csv;

/// <summary>One row by the names of its columns, with what had to be left out of it.</summary>
/// <param name="line">The line on which it begins, counted from 1.</param>
/// <param name="columns">Where each column is.</param>
/// <param name="cells">What it holds.</param>
/// <param name="passOver">Values that say nothing.</param>
internal sealed class CsvRow(long line, IReadOnlyDictionary<string, int> columns, string[] cells, IReadOnlySet<string> passOver)
{
    private const int MostValues = 1000;

    public long Line => line;

    /// <summary>Why parts of it could not come along.</summary>
    public List<string> Losses { get; } = [];

    public string this[string column] => cells[columns[column]];

    /// <summary>The one value that a row gives for a member, or null where there is none.</summary>
    /// <param name="value">How to get it; null where the mapping has none.</param>
    /// <param name="member">The member, to be named where several values are given.</param>
    public string? One(CsvValue? value, string member)
    {
        var all = All(value, member);
        if (all.Count > 1)
        {
            Losses.Add($"a statement has one {member}, and the row gives {all.Count}");
        }

        return all.Count == 1 ? all[0] : null;
    }

    /// <summary>The different values that a row gives for a member.</summary>
    /// <param name="value">How to get them; null where the mapping has none.</param>
    /// <param name="member">The member, to be named where a value comes twice or is passed over.</param>
    public List<string> All(CsvValue? value, string member)
    {
        var found = new List<string>();
        if (value is null)
        {
            return found;
        }

        var filled = value.Fill(this);
        string[] parts = value.Separator is { } separator ? filled.Split(separator) : [filled];
        if (parts.Length > MostValues)
        {
            Losses.Add($"a cell gives at most {MostValues} values, and {member} has {parts.Length}");
        }

        foreach (var part in parts.Take(MostValues))
        {
            var refined = value.Refine(part);
            if (string.IsNullOrWhiteSpace(refined))
            {
                continue;
            }

            if (passOver.Contains(refined))
            {
                Losses.Add($"'{refined}' is passed over as the mapping says, so that {member} may not be complete");
            }
            else if (!found.Contains(refined))
            {
                found.Add(refined);
            }
            else if (refined == part.Trim())
            {
                // Two words that the mapping gives one meaning are no repetition.
                Losses.Add($"'{refined}' comes again in {member}");
            }
        }

        return found;
    }
}
