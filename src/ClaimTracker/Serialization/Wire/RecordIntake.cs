using System.Globalization;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Passes on records as they are read, in order: counts them, holds the counts to the limits and remembers where each was.</summary>
/// <param name="sink">Takes the records.</param>
/// <param name="keepsPlaces">Whether somebody may ask where an earlier record was; else only the last one is remembered.</param>
/// <param name="mostStatements">How many statements there may be.</param>
/// <param name="mostAttributions">How many attributions they may have together.</param>
internal sealed class RecordIntake(IRecordSink sink, bool keepsPlaces, long mostStatements, long mostAttributions)
{
    private readonly List<int>[] _places = [[], [], [], [], [], [], []];
    private readonly Batch? _batch = sink as Batch;
    private int _lastPlace;
    private long _statements;
    private long _attributions;

    /// <summary>Members of the document that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; set; } = [];

    /// <summary>Whether rows are taken as they are: by a ledger, which makes records of them only to say what is wrong.</summary>
    public bool TakesRows => _batch is not null;

    /// <summary>Where a record was: its first byte in a document, its line in JSON Lines.</summary>
    public int PlaceOf(RecordKind kind, int index) => keepsPlaces ? _places[(int)kind][index] : _lastPlace;

    /// <summary>Passes on what a block of lines holds.</summary>
    public void Add(LineParser lines, IRecordLocator locator)
    {
        _batch?.Prepare(lines.Statements, lines.Claims);
        var (statements, claims) = (0, 0);
        foreach (ref readonly var line in lines.Lines)
        {
            if (line.Record is { } record)
            {
                Add(record, line.Line, locator);
            }
            else if (line.Kind == RecordKind.Statement)
            {
                Add(lines.Statements, statements++, line.Line, locator);
            }
            else
            {
                Add(lines.Claims, claims++, line.Line);
            }
        }
    }

    /// <summary>Passes on a record.</summary>
    /// <param name="record">The record, of any kind.</param>
    /// <param name="place">Where it was.</param>
    /// <param name="locator">Tells where that is, if it is one too many.</param>
    public void Add(object record, int place, IRecordLocator locator)
    {
        switch (record)
        {
            case Statement statement:
                Note(RecordKind.Statement, place);
                Count(statement.Attributions.Count, locator);
                sink.Add(statement);
                break;
            case Claim claim:
                Note(RecordKind.Claim, place);
                sink.Add(claim);
                break;
            case Agent agent:
                Note(RecordKind.Agent, place);
                sink.Add(agent);
                break;
            case Report report:
                Note(RecordKind.Report, place);
                sink.Add(report);
                break;
            case CounterClaim counterClaim:
                Note(RecordKind.CounterClaim, place);
                sink.Add(counterClaim);
                break;
            case Retraction retraction:
                Note(RecordKind.Retraction, place);
                sink.Add(retraction);
                break;
            case Redaction redaction:
                Note(RecordKind.Redaction, place);
                sink.Add(redaction);
                break;
        }
    }

    private void Add(StatementRows rows, int index, int place, IRecordLocator locator)
    {
        Note(RecordKind.Statement, place);
        Count(rows[index].Credits, locator);
        if (!_batch!.TryAdd(rows, index))
        {
            sink.Add(rows.ToRecord(index));
        }
    }

    private void Add(ClaimRows rows, int index, int place)
    {
        Note(RecordKind.Claim, place);
        if (!_batch!.TryAdd(rows, index))
        {
            sink.Add(rows.ToRecord(index));
        }
    }

    private void Note(RecordKind kind, int place)
    {
        _lastPlace = place;
        if (keepsPlaces)
        {
            _places[(int)kind].Add(place);
        }
    }

    private void Count(int attributions, IRecordLocator locator)
    {
        _statements++;
        _attributions += attributions;
        if (_statements > mostStatements)
        {
            throw TooMany("statements", mostStatements, nameof(DossierLimits.MaxStatements), locator);
        }

        if (_attributions > mostAttributions)
        {
            throw TooMany("attributions", mostAttributions, nameof(DossierLimits.MaxAttributions), locator);
        }
    }

    private ClaimTrackerException TooMany(string noun, long most, string limit, IRecordLocator locator) => new(
        locator.Locate(RecordKind.Statement, (int)_statements - 1, "", null),
        $"a dossier has at most {most.ToString("N0", CultureInfo.InvariantCulture)} {noun}",
        $"Write it as JSON Lines, split it, or raise DossierLimits.{limit}");
}
