namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>
/// The rows of a table whose cells are divided by tabs (IANA's text/tab-separated-values: no quoting, a cell is what stands between two
/// tabs) or, where the first row has none, by commas or semicolons.
/// </summary>
internal static class DelimitedRows
{
    public static IEnumerable<string[]> Of(string text)
    {
        using var lines = new StringReader(text);
        char? delimiter = null;
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            delimiter ??= line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
            yield return line.Split(delimiter.Value);
        }
    }
}
