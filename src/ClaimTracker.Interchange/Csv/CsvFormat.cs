using ClaimTracker.Serialization;
using CsvHelper;

namespace ClaimTracker.Interchange.Csv;

/// <summary>Tables as RFC 4180 has them, read by a mapping of columns to members; docs/interchange/csv.md describes both.</summary>
/// <remarks>
/// Thread-safe. Tables of any length are read row by row; a row is at most 1 MiB long. UTF-8, with or without a byte order mark.
/// </remarks>
public static class CsvFormat
{
    private const char Comma = ',';

    /// <summary>
    /// Reads a table as claims and statements. Linear in what is read; memory grows with the ids and the claims, which are compared
    /// where one comes again.
    /// </summary>
    /// <param name="utf8Csv">The stream, read from where it stands to its end and left open. Its first row names the columns.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="sink">Takes the records.</param>
    /// <param name="delimiter">What stands between two cells; null for what the mapping says, which is a comma where it says nothing.</param>
    /// <returns>How many rows were read and became records, and what was left out, by line.</returns>
    /// <exception cref="ClaimTrackerException">The mapping names a column that the table lacks, or a row is too long.</exception>
    public static TransferSummary Import(Stream utf8Csv, CsvMapping mapping, IRecordSink sink, char? delimiter = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Csv);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(sink);
        var log = new TransferLog();
        using var table = new CsvTable(utf8Csv, delimiter ?? mapping.Delimiter ?? Comma, log);
        var columns = Locate(mapping, table.Heading);
        var rows = new CsvRowImporter(mapping, sink);
        while (table.Next() is { } cells)
        {
            var row = new CsvRow(table.Line, columns, mapping.IsGuarded ? Array.ConvertAll(cells, FormulaGuard.TakeOff) : cells, mapping.PassOver);
            var where = table.Where;
            if (rows.Add(row) is { } reason)
            {
                log.Skip(where, reason);
            }
            else
            {
                log.CountMapped();
                foreach (var loss in row.Losses.Distinct(StringComparer.Ordinal))
                {
                    log.Skip(where, loss);
                }
            }
        }

        return log.ToSummary();
    }

    /// <summary>
    /// Writes a ledger's statements as a table, one a row, which <see cref="CsvMapping.Statements"/> reads again. No cell can be
    /// taken for a formula: what might be gets an apostrophe, which reading takes off.
    /// </summary>
    /// <param name="view">The ledger.</param>
    /// <param name="utf8Csv">The stream, written from where it stands and left open.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    /// <returns>How many statements were written, and what the table cannot hold.</returns>
    public static TransferSummary Export(LedgerView view, Stream utf8Csv, char delimiter = Comma)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(utf8Csv);
        using var csv = NewWriter(utf8Csv, delimiter);
        return new StatementTable(view, csv).Write();
    }

    /// <summary>Reads a table and writes it again, with no ledger between: the same cells, guarded against being taken for formulas.</summary>
    /// <param name="utf8Csv">The stream, read from where it stands to its end and left open.</param>
    /// <param name="output">The stream, written from where it stands and left open.</param>
    /// <param name="delimiter">What stands between two cells, in both.</param>
    /// <returns>How many rows were read and written, and which were not and why.</returns>
    /// <exception cref="ClaimTrackerException">A row is too long.</exception>
    public static TransferSummary RoundTrip(Stream utf8Csv, Stream output, char delimiter = Comma)
    {
        ArgumentNullException.ThrowIfNull(utf8Csv);
        ArgumentNullException.ThrowIfNull(output);
        var log = new TransferLog();
        using var table = new CsvTable(utf8Csv, delimiter, log);
        using var csv = NewWriter(output, delimiter);
        csv.WriteRecord(Array.ConvertAll(table.Heading, Guard));
        while (table.Next() is { } cells)
        {
            csv.WriteRecord(Array.ConvertAll(cells, Guard));
            log.CountMapped();
        }

        return log.ToSummary();

        // A cell that is guarded already stays as it is.
        static string Guard(string cell) => FormulaGuard.Put(FormulaGuard.TakeOff(cell));
    }

    private static CsvWriter NewWriter(Stream output, char delimiter) => CsvWriter.Create(
        output, new CsvWriterOptions { Separator = delimiter, HasHeader = false, NewLine = "\r\n", Injection = CsvInjection.None }, leaveOpen: true);

    private static Dictionary<string, int> Locate(CsvMapping mapping, string[] heading)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < heading.Length; i++)
        {
            var name = heading[i].Trim();
            if (!columns.TryAdd(name, i) && mapping.Columns.Contains(name))
            {
                throw new ClaimTrackerException("line 1", $"a column's name is used once, and '{name}' comes twice", "Rename one of the two");
            }
        }

        return mapping.Columns.FirstOrDefault(column => !columns.ContainsKey(column)) is { } missing
            ? throw new ClaimTrackerException(
                "line 1",
                $"the mapping names the column '{missing}', and the heading has: {string.Join(", ", columns.Keys.Take(50))}",
                "Correct the mapping, give another one, or check what separates the cells")
            : columns;
    }
}
