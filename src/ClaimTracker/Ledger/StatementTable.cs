using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// The statements of a ledger, in columns of ints. Each id that is recorded or credited has a slot, in order of recording. What most
/// statements lack (a quote, a venue, evidence) lies aside, so that it costs nothing where it is absent.
/// </summary>
internal sealed class StatementTable
{
    private const int None = -1;

    private readonly NarrowColumn _agents = new(None);
    private readonly Column<int> _claims = new(None);
    private readonly Column<int> _reports = new(None);
    private readonly NarrowColumn _dates = new(DateTable.Unknown);
    private readonly Column<byte> _traits = new(0);
    private readonly SparseColumn<Statement> _details = new();
    private readonly SparseColumn<ValueList<Attribution>> _attributions = new();

    private readonly Postings _byClaim = new();
    private readonly Postings _byReport = new();

    /// <summary>Statements by id, recorded or only credited.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>Who credits whom.</summary>
    public CreditTable Credits { get; } = new();

    /// <summary>The distinct dates on which anything was said.</summary>
    public DateTable Dates { get; } = new();

    /// <summary>The slot of an id; if it has none, a new one, under which a statement is missing.</summary>
    public int GetOrAdd(in IdKey key, out bool isNew)
    {
        var slot = Ids.GetOrAdd(key);
        isNew = slot == Credits.Count;
        if (isNew)
        {
            AddMissing(slot);
        }

        return slot;
    }

    /// <summary>A new slot for a statement that was missing, so that slots are in order of recording.</summary>
    public int Supersede(int missing)
    {
        var slot = Ids.Supersede(missing);
        AddMissing(slot);
        return slot;
    }

    /// <summary>
    /// Writes the row of a new statement. What it refers to by slot is there already; nobody finds the row by what it refers to until
    /// it is listed.
    /// </summary>
    public void Fill(int slot, Statement statement, int agent, int claim, int report, ReadOnlySpan<int> credited)
    {
        var traits = StatementTraits.Of(statement);
        if (statement.HasDetails)
        {
            _details.Add(slot, statement with { Attributions = [] });
            traits |= StatementTraits.Details;
        }

        if (HasEvidence(statement.Attributions))
        {
            _attributions.Add(slot, statement.Attributions);
            traits |= StatementTraits.Details;
        }

        Fill(slot, traits, agent, claim, report, Dates.GetOrAdd(statement.Said), credited);
    }

    /// <summary>Writes the row of a new statement that has nothing aside.</summary>
    public void Fill(int slot, byte traits, int agent, int claim, int report, int date, ReadOnlySpan<int> credited)
    {
        _agents.Set(slot, agent);
        _claims.Set(slot, claim);
        _dates.Set(slot, date);
        _traits.Set(slot, traits);
        if (report != None)
        {
            _reports.Set(slot, report);
        }

        Credits.Set(slot, credited);
    }

    /// <summary>Lets a new statement be found by what it refers to.</summary>
    public void List(int slot)
    {
        _byClaim.Add(_claims.Items[slot], slot);
        if (ReportOf(slot) is var report && report != None)
        {
            _byReport.Add(report, slot);
        }

        Credits.List(slot);
    }

    /// <summary>The next slot from one on, and below an end, whose speaker is an agent; -1 where there is none. Vectorized.</summary>
    public int FindByAgent(int agent, int from, int end) => _agents.IndexOf(agent, from, end);

    /// <summary>The slot of the speaker, -1 where it is unknown.</summary>
    public int AgentOf(int slot) => _agents[slot];

    public int ClaimOf(int slot) => _claims.Items[slot];

    public int ReportOf(int slot) => _reports.Get(slot);

    /// <summary>The slot of the date in <see cref="Dates"/>.</summary>
    public int DateOf(int slot) => _dates[slot];

    public EdtfDate SaidOf(int slot) => Dates[_dates[slot]];

    public Stance StanceOf(int slot) => StatementTraits.Stance(_traits.Items[slot]);

    /// <summary>Whether the statement denies its claim, rather than that something was ever said.</summary>
    public bool DeniesClaim(int slot) => StatementTraits.DeniesClaim(_traits.Items[slot]);

    public Certainty CertaintyOf(int slot) => StatementTraits.Certainty(_traits.Items[slot]);

    /// <inheritdoc cref="CreditTable.IsRecorded" />
    public bool IsRecorded(int slot) => Credits.IsRecorded(slot);

    /// <inheritdoc cref="CreditTable.CreditedBy" />
    public ReadOnlySpan<int> CreditedBy(int slot) => Credits.CreditedBy(slot);

    /// <inheritdoc cref="CreditTable.EdgesTo" />
    public CreditTable.Edges EdgesTo(int slot) => Credits.EdgesTo(slot);

    /// <inheritdoc cref="CreditTable.SourceOf" />
    public int SourceOf(int edge) => Credits.SourceOf(edge);

    public Postings.Enumerator OfClaim(int claim) => _byClaim.Of(claim);

    public Postings.Enumerator OfReport(int report) => _byReport.Of(report);

    /// <summary>Builds the record that was given when the statement was recorded.</summary>
    public Statement Read(int slot, AgentTable agents, ClaimTable claims, RecordTable<Report> reports)
    {
        var traits = _traits.Items[slot];
        var hasDetails = (traits & StatementTraits.Details) != 0;
        var statement = hasDetails ? _details.Find(slot) : null;
        statement ??= StatementTraits.Unpack(traits, new Statement(
            Ids[slot],
            AgentOf(slot) == None ? null : agents.Ids[AgentOf(slot)],
            claims.Ids[ClaimOf(slot)],
            StanceOf(slot))
        {
            Said = SaidOf(slot),
            ReportId = ReportOf(slot) == None ? null : reports.Ids[ReportOf(slot)],
        });
        var attributions = hasDetails ? _attributions.Find(slot) : null;
        return statement with { Attributions = attributions ?? ReadAttributions(slot) };
    }

    /// <summary>Erases what a redaction does not leave of a statement.</summary>
    public void Redact(int slot)
    {
        if ((_traits.Items[slot] & StatementTraits.Details) != 0)
        {
            _details.Replace(slot, Redaction.Redact);
            _attributions.Replace(slot, attributions => Redaction.Redact(new Statement("", null, "", default) { Attributions = attributions }).Attributions);
        }
    }

    /// <summary>Makes room for so many statements more, of which those that credit several take so many cells.</summary>
    public void Reserve(int statements, int several)
    {
        Ids.Reserve(statements);
        _agents.Reserve(statements);
        _claims.Reserve(statements);
        _dates.Reserve(statements);
        _traits.Reserve(statements);
        _byClaim.Reserve(0, statements);
        Credits.Reserve(statements, several);
    }

    /// <summary>Takes back the rows from a slot on, which have not been listed.</summary>
    public void Truncate(int slot)
    {
        _agents.Truncate(slot);
        _claims.Truncate(slot);
        _reports.Truncate(slot);
        _dates.Truncate(slot);
        _traits.Truncate(slot);
        _details.Truncate(slot);
        _attributions.Truncate(slot);
    }

    private void AddMissing(int slot)
    {
        if (slot > CreditTable.MaxSlot)
        {
            throw new InvalidOperationException($"A ledger holds at most {CreditTable.MaxSlot} statements. Begin another one.");
        }

        Credits.SetMissing(slot);
    }

    private ValueList<Attribution> ReadAttributions(int slot)
    {
        var credited = CreditedBy(slot);
        if (credited.IsEmpty)
        {
            return [];
        }

        var attributions = new Attribution[credited.Length];
        for (var i = 0; i < attributions.Length; i++)
        {
            attributions[i] = new Attribution(Ids[credited[i]]);
        }

        return new ValueList<Attribution>(attributions);
    }

    private static bool HasEvidence(ValueList<Attribution> attributions)
    {
        foreach (var attribution in attributions.AsSpan())
        {
            if (!attribution.IsBare)
            {
                return true;
            }
        }

        return false;
    }
}
