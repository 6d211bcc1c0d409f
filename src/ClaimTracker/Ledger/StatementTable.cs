using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// The statements of a ledger and their attributions, in columns of ints. Each id that is recorded or credited has a slot; a
/// slot that is credited but not recorded is dangling and may be filled by a later revision. What most statements lack (a quote,
/// a venue, evidence) lies aside, so that it costs nothing where it is absent.
/// </summary>
internal sealed class StatementTable
{
    private const int None = -1;

    private readonly Column<int> _revisions = new(Revisions.Never);
    private readonly Column<int> _agents = new(None);
    private readonly Column<int> _claims = new(None);
    private readonly Column<int> _reports = new(None);
    private readonly Column<int> _dates = new(DateTable.Unknown);
    private readonly Column<byte> _traits = new(0);
    private readonly Column<int> _details = new(None);
    private readonly Column<Statement?> _detailRows = new(null);

    private readonly Column<int> _firstEdges = new(0);
    private readonly Column<int> _edgeCounts = new(0);
    private readonly Column<int> _edgeTargets = new(None);
    private readonly Column<int> _edgeSources = new(None);
    private readonly Column<int> _edgeDetails = new(None);
    private readonly Column<Attribution?> _edgeDetailRows = new(null);

    private readonly Column<int> _recorded = new(None);
    private readonly Postings _byAgent = new();
    private readonly Postings _byClaim = new();
    private readonly Postings _byReport = new();
    private readonly Postings _byDate = new();
    private readonly Postings _creditors = new();

    /// <summary>Statements by id, recorded or only credited.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>The distinct dates on which anything was said.</summary>
    public DateTable Dates { get; } = new();

    /// <summary>How many statements have been recorded, at any revision.</summary>
    public int RecordedCount => _recorded.Count;

    /// <summary>Adds a statement; what it refers to by slot is there already, but for the statements that it credits.</summary>
    public void Add(Statement statement, int agent, int claim, int report, int revision)
    {
        var slot = Ids.GetOrAdd(statement.Id);
        var date = Dates.GetOrAdd(statement.Said);
        _agents.Set(slot, agent);
        _claims.Set(slot, claim);
        _reports.Set(slot, report);
        _dates.Set(slot, date);
        _traits.Set(slot, Traits.Pack(statement));
        _details.Set(slot, Traits.HasDetails(statement) ? _detailRows.Add(statement with { Attributions = [] }) : None);

        _firstEdges.Set(slot, _edgeTargets.Count);
        _edgeCounts.Set(slot, statement.Attributions.Count);
        foreach (var attribution in statement.Attributions)
        {
            var target = Ids.GetOrAdd(attribution.To);
            var edge = _edgeTargets.Add(target);
            _edgeSources.Set(edge, slot);
            _edgeDetails.Set(edge, attribution == new Attribution(attribution.To) ? None : _edgeDetailRows.Add(attribution));
            _creditors.Add(target, edge);
        }

        if (agent != None)
        {
            _byAgent.Add(agent, slot);
        }

        if (report != None)
        {
            _byReport.Add(report, slot);
        }

        _byClaim.Add(claim, slot);
        _byDate.Add(date, slot);
        _recorded.Add(slot);
        _revisions.Set(slot, revision);
    }

    public int RevisionOf(int slot) => _revisions.Get(slot);

    /// <summary>The slot of the speaker, -1 where it is unknown.</summary>
    public int AgentOf(int slot) => _agents.Items[slot];

    public int ClaimOf(int slot) => _claims.Items[slot];

    public int ReportOf(int slot) => _reports.Items[slot];

    public EdtfDate SaidOf(int slot) => Dates[_dates.Items[slot]];

    public Stance StanceOf(int slot) => Traits.Stance(_traits.Items[slot]);

    /// <summary>Whether the statement denies its claim, rather than that something was ever said.</summary>
    public bool DeniesClaim(int slot) => Traits.DeniesClaim(_traits.Items[slot]);

    public Certainty CertaintyOf(int slot) => Traits.Certainty(_traits.Items[slot]);

    /// <summary>The slots that a recorded statement credits, in the order given.</summary>
    public ReadOnlySpan<int> CreditedBy(int slot) =>
        _edgeTargets.Items.AsSpan(_firstEdges.Items[slot], _edgeCounts.Items[slot]);

    /// <summary>The edges that credit a slot, newest first; an edge's source tells who credits.</summary>
    public Postings.Enumerator EdgesTo(int slot) => _creditors.Of(slot);

    public int SourceOf(int edge) => _edgeSources.Items[edge];

    public Postings.Enumerator OfAgent(int agent) => _byAgent.Of(agent);

    public Postings.Enumerator OfClaim(int claim) => _byClaim.Of(claim);

    public Postings.Enumerator OfReport(int report) => _byReport.Of(report);

    public Postings.Enumerator OfDate(int date) => _byDate.Of(date);

    /// <summary>The slot of the n-th statement recorded.</summary>
    public int RecordedAt(int ordinal) => _recorded.Items[ordinal];

    /// <summary>Builds the record that was given when the statement was recorded.</summary>
    public Statement Read(int slot, AgentTable agents, RecordTable<Claim> claims, RecordTable<Report> reports)
    {
        var detail = _details.Items[slot];
        var statement = detail != None
            ? _detailRows.Items[detail]!
            : Traits.Unpack(_traits.Items[slot], new Statement(
                Ids[slot],
                AgentOf(slot) == None ? null : agents.Ids[AgentOf(slot)],
                claims.Ids[ClaimOf(slot)],
                StanceOf(slot))
            {
                Said = SaidOf(slot),
                ReportId = ReportOf(slot) == None ? null : reports.Ids[ReportOf(slot)],
            });
        return statement with { Attributions = ReadAttributions(slot) };
    }

    private ValueList<Attribution> ReadAttributions(int slot)
    {
        var count = _edgeCounts.Items[slot];
        if (count == 0)
        {
            return [];
        }

        var first = _firstEdges.Items[slot];
        var attributions = new Attribution[count];
        for (var i = 0; i < count; i++)
        {
            var detail = _edgeDetails.Items[first + i];
            attributions[i] = detail == None
                ? new Attribution(Ids[_edgeTargets.Items[first + i]])
                : _edgeDetailRows.Items[detail]!;
        }

        return new ValueList<Attribution>(attributions);
    }

    /// <summary>The small facts of a statement in one byte: stance, certainty and what a denial denies.</summary>
    private static class Traits
    {
        public static byte Pack(Statement statement) => (byte)(
            (int)statement.Stance | ((int)statement.Certainty << 3) | ((statement.Denies is { } target ? (int)target + 1 : 0) << 5));

        public static Stance Stance(byte traits) => (Stance)(traits & 7);

        public static bool DeniesClaim(byte traits) =>
            Stance(traits) == Model.Stance.Denies && traits >> 5 != (int)DenialTarget.Utterance + 1;

        public static Certainty Certainty(byte traits) => (Certainty)((traits >> 3) & 3);

        public static Statement Unpack(byte traits, Statement statement) => statement with
        {
            Certainty = Certainty(traits),
            Denies = traits >> 5 == 0 ? null : (DenialTarget)((traits >> 5) - 1),
        };

        public static bool HasDetails(Statement statement) =>
            statement.Quote is not null || statement.Language is not null || statement.Cue is not null
            || statement.AddresseeId is not null || statement.Venue is not null || statement.Disowns is not null
            || statement.Rating is not null || statement.UnknownMembers.Count > 0;
    }
}
