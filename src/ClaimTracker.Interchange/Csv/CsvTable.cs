using System.Globalization;
using System.Text;
using CsvHelper;

namespace ClaimTracker.Interchange.Csv;

/// <summary>
/// Reads a table row by row with CsvHelper (docs/decisions/csv-by-csvhelper.md). A row that is not written as CSV is, or that has
/// another number of cells than the heading, is left out and listed; nothing is shifted or guessed.
/// </summary>
internal sealed class CsvTable : IDisposable
{
    private const int MaxRowBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly CsvReader _reader;
    private readonly TransferLog _log;

    public CsvTable(Stream utf8Csv, char delimiter, TransferLog log)
    {
        _log = log;
        _reader = CsvReader.Create(
            utf8Csv,
            new CsvReaderOptions
            {
                Separator = delimiter,
                HasHeader = false,
                DetectSeparatorHint = false,
                TrackLineNumbers = true,
                MaxRecordSize = MaxRowBytes,
                MalformedData = CsvMalformedDataHandling.Skip,
                OnMalformedRecord = Refuse,
            },
            leaveOpen: true);
        Heading = Read() ?? [];
    }

    /// <summary>The names of the columns; none in an empty table.</summary>
    public string[] Heading { get; }

    /// <summary>The line on which the row last read begins, counted from 1.</summary>
    public long Line => _reader.LineNumber;

    /// <summary>Reads the next row that is whole.</summary>
    /// <returns>Its cells, as many as the heading has; null at the end.</returns>
    /// <exception cref="ClaimTrackerException">A row is too long.</exception>
    public string[]? Next()
    {
        while (Read() is { } cells)
        {
            _log.CountRead();
            if (cells.Length == Heading.Length)
            {
                return cells;
            }

            if (cells.Length > 0)
            {
                _log.Skip(Where, $"the row has {cells.Length} cells, and the heading has {Heading.Length}");
            }
        }

        return null;
    }

    /// <summary>The place of the row last read.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"line {Line}");

    /// <inheritdoc />
    public void Dispose() => _reader.Dispose();

    /// <summary>The cells of the next row, none where they are no UTF-8; null at the end.</summary>
    private string[]? Read()
    {
        try
        {
            if (!_reader.Read())
            {
                return null;
            }

            var cells = new string[_reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = Strict.GetString(_reader.GetSpan(i));
            }

            return cells;
        }
        catch (DecoderFallbackException)
        {
            _log.Skip(Where, "the row is not valid UTF-8");
            return [];
        }
        catch (CsvFormatException exception)
        {
            throw new ClaimTrackerException(
                string.Create(CultureInfo.InvariantCulture, $"line {exception.LineNumber}"),
                string.Create(CultureInfo.InvariantCulture, $"a row is at most {MaxRowBytes:N0} bytes long"),
                "Look for a quote that is not closed, or shorten the row",
                exception);
        }
    }

    private void Refuse(CsvMalformedRecord row)
    {
        _log.CountRead();
        _log.Skip(string.Create(CultureInfo.InvariantCulture, $"line {row.LineNumber}"), row.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed, so that the rest of the table would be one cell",
            CsvMalformedReason.TextAfterClosingQuote => "text follows the quote that closes a cell",
            CsvMalformedReason.StrayQuote => "a quote stands in a cell that is not quoted as a whole",
            var reason => $"the row is not well-formed CSV ({reason})",
        });
    }
}
