using System.Globalization;
using System.Runtime.InteropServices;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Gathers the records of a dossier as they are read, and remembers where each was.</summary>
internal sealed class DossierBuilder(ReadSession session, long mostStatements, long mostAttributions)
{
    private readonly List<Agent> _agents = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Report> _reports = [];
    private readonly List<Statement> _statements = [];
    private readonly List<CounterClaim> _counterClaims = [];
    private readonly List<Retraction> _retractions = [];
    private readonly List<int>[] _places = [[], [], [], [], [], []];
    private long _attributions;

    public ReadSession Session => session;

    /// <summary>Members of the document that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; set; } = [];

    /// <summary>Where a record was: its first byte in a document, its line in JSON Lines.</summary>
    public int PlaceOf(RecordKind kind, int index) => _places[(int)kind][index];

    /// <summary>Reads the record on which the cursor stands.</summary>
    public void Read(RecordKind kind, ref JsonCursor json)
    {
        var start = json.Offset;
        _places[(int)kind].Add(json.Line == 0 ? start : (int)json.Line);
        json.BeginRecord();
        switch (kind)
        {
            case RecordKind.Agent: _agents.Add(AgentJson.Read(ref json)); break;
            case RecordKind.Claim: _claims.Add(ClaimJson.Read(ref json)); break;
            case RecordKind.Report: _reports.Add(ReportJson.Read(ref json)); break;
            case RecordKind.Statement: ReadStatement(ref json, start); break;
            case RecordKind.CounterClaim: _counterClaims.Add(CounterClaimJson.Read(ref json)); break;
            default: _retractions.Add(RetractionJson.Read(ref json)); break;
        }

        json.EndRecord();
    }

    public Dossier Build() => new()
    {
        Agents = ListOf(_agents),
        Claims = ListOf(_claims),
        Reports = ListOf(_reports),
        Statements = ListOf(_statements),
        CounterClaims = ListOf(_counterClaims),
        Retractions = ListOf(_retractions),
        UnknownMembers = UnknownMembers,
    };

    private static ValueList<T> ListOf<T>(List<T> items) => ValueList.Create<T>(CollectionsMarshal.AsSpan(items));

    private void ReadStatement(ref JsonCursor json, int start)
    {
        var statement = StatementJson.Read(ref json);
        _statements.Add(statement);
        _attributions += statement.Attributions.Count;
        if (_statements.Count > mostStatements)
        {
            throw TooMany(json, start, "statements", mostStatements, nameof(DossierLimits.MaxStatements));
        }

        if (_attributions > mostAttributions)
        {
            throw TooMany(json, start, "attributions", mostAttributions, nameof(DossierLimits.MaxAttributions));
        }
    }

    private static ClaimTrackerException TooMany(in JsonCursor json, int start, string noun, long most, string limit) => json.Error(
        start,
        null,
        $"a dossier has at most {most.ToString("N0", CultureInfo.InvariantCulture)} {noun}",
        $"Write it as JSON Lines, split it, or raise DossierLimits.{limit}");
}
