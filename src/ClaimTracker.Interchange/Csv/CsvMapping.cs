namespace ClaimTracker.Interchange.Csv;

/// <summary>
/// Says what the columns of a table mean: which of them make up a claim, and who says what on it. It is written as JSON; the
/// notation is described in docs/interchange/csv.md.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CsvMapping
{
    internal const string FormatName = "claimtracker-csv/1";

    private static readonly Lazy<CsvMapping> TheStatements = new(() => CsvMappingReader.Read(StatementTable.Mapping));

    internal CsvMapping(ClaimMapping claim, IReadOnlyList<StatementMapping> statements, IReadOnlySet<string> columns)
    {
        Claim = claim;
        StatementMappings = statements;
        Columns = columns;
    }

    /// <summary>The mapping of the table that <see cref="CsvFormat.Export"/> writes: a statement a row.</summary>
    public static CsvMapping Statements => TheStatements.Value;

    /// <summary>The character between two cells; null where the mapping does not say.</summary>
    public char? Delimiter { get; internal init; }

    /// <summary>Whether cells are written as <see cref="FormulaGuard"/> writes them.</summary>
    internal bool IsGuarded { get; init; }

    internal IReadOnlySet<string> PassOver { get; init; } = new HashSet<string>();

    /// <summary>How dates are written, in .NET's notation; EDTF is understood in any case.</summary>
    internal IReadOnlyList<string> DateFormats { get; init; } = [];

    internal ClaimMapping Claim { get; }

    internal IReadOnlyList<StatementMapping> StatementMappings { get; }

    /// <summary>Every column that it names.</summary>
    internal IReadOnlySet<string> Columns { get; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="utf8Json">The stream, read from where it stands to its end and left open; at most 1 MiB.</param>
    /// <returns>The mapping.</returns>
    /// <exception cref="ClaimTrackerException">It is no JSON, has a member that there is not, or lacks one.</exception>
    public static CsvMapping Read(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return CsvMappingReader.Read(utf8Json);
    }

    internal sealed record ClaimMapping(CsvValue? Id, CsvValue? Text, CsvValue? Language, IReadOnlyList<CsvValue> Topics, CsvValue? About);

    internal sealed record StatementMapping
    {
        public CsvValue? Id { get; init; }

        /// <summary>Who says it; several values are as many statements, none is none.</summary>
        public CsvValue? Agent { get; init; }

        public CsvValue? AgentId { get; init; }

        public CsvValue? Type { get; init; }

        public CsvValue? Named { get; init; }

        /// <summary>Whether a row without an agent has a statement nonetheless, of somebody unknown.</summary>
        public bool AllowsUnknownAgent { get; init; }

        public required CsvValue Stance { get; init; }

        public CsvValue? Said { get; init; }

        public CsvValue? Language { get; init; }

        public CsvValue? Quote { get; init; }

        public CsvValue? Cue { get; init; }

        public CsvValue? Venue { get; init; }

        public CsvValue? Certainty { get; init; }

        public CsvValue? Credits { get; init; }

        public CsvValue? Report { get; init; }

        public CsvValue? Url { get; init; }

        public CsvValue? Title { get; init; }

        public CsvValue? Published { get; init; }

        public CounterMapping? CounterClaim { get; init; }
    }

    internal sealed record CounterMapping(CsvValue Text, CsvValue? Language, CsvValue? Kind);
}
