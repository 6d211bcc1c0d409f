using System.Text;
using ClaimTracker.Interchange.Csv;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>
/// The rows of a table whose cells are divided by tabs (IANA's text/tab-separated-values: no quoting, a cell is what stands between two
/// tabs) or, where the first row has none, by commas or semicolons (RFC 4180). Rows with another number of cells than the first are
/// left out and listed.
/// </summary>
internal static class DelimitedRows
{
    /// <param name="text">The table.</param>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="log">Where to report.</param>
    /// <returns>The row that names the columns, then the others, each with the line on which it begins.</returns>
    public static IEnumerable<(long Line, string[] Cells)> Of(string text, string name, TransferLog log)
    {
        var first = text.AsSpan().TrimStart("\r\n ");
        first = first[..(first.IndexOfAny('\r', '\n') is >= 0 and var end ? end : first.Length)];
        return first.Contains('\t') ? DividedByTabs(text, name, log) : Quoted(text, first.Count(';') > first.Count(',') ? ';' : ',', name, log);
    }

    private static IEnumerable<(long Line, string[] Cells)> DividedByTabs(string text, string name, TransferLog log)
    {
        using var lines = new StringReader(text);
        var columns = 0;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var cells = line.Split('\t');
            columns = columns == 0 ? cells.Length : columns;
            if (cells.Length == columns)
            {
                yield return (number, cells);
            }
            else
            {
                log.Skip($"{name}, line {number}", $"the row has {cells.Length} cells, and the heading has {columns}");
            }
        }
    }

    private static IEnumerable<(long Line, string[] Cells)> Quoted(string text, char delimiter, string name, TransferLog log)
    {
        // Its rows are no records of the corpus, so that they are counted apart.
        var rows = new TransferLog();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var table = Named(name, () => new CsvTable(input, delimiter, rows));
        yield return (table.Line, table.Heading);
        while (Named(name, table.Next) is { } cells)
        {
            yield return (table.Line, cells);
        }

        foreach (var (where, why) in rows.ToSummary().Skipped)
        {
            log.Skip($"{name}, {where}", why);
        }
    }

    // A table knows its lines, and not what it is called.
    private static T Named<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ClaimTrackerException exception)
        {
            throw new ClaimTrackerException($"{name}, {exception.Where}", exception.Rule, exception.Cure, exception);
        }
    }
}
