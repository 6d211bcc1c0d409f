using System.Data.Common;
using System.Globalization;

namespace ClaimTracker.Compliance;

/// <summary>What a query answers, as text in which databases that mean the same say the same.</summary>
internal static class QueryLines
{
    /// <summary>A line a row; an instant of recording, which is another one in each run, is left out.</summary>
    public static List<string> Of(DbCommand query)
    {
        using var rows = query.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount)
                .Select(column => rows.GetName(column) == "recorded_at" ? "..." : Convert.ToString(rows.GetValue(column), CultureInfo.InvariantCulture))));
        }

        return lines;
    }
}
