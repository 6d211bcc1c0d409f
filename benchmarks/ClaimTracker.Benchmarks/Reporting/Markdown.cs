using System.Text;

namespace ClaimTracker.Benchmarks.Reporting;

/// <summary>Tables in Markdown: the first column is what a row is about, the others are figures, to the right.</summary>
internal static class Markdown
{
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new StringBuilder();
        AddRow(table, head);
        AddRow(table, [.. head.Select((_, column) => column == 0 ? "---" : "---:")]);
        foreach (var row in rows)
        {
            AddRow(table, row);
        }

        return table.ToString().TrimEnd();
    }

    private static void AddRow(StringBuilder table, IReadOnlyList<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
