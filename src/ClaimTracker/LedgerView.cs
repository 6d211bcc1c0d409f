using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker;

/// <summary>
/// A ledger as it stood at a revision, and, if asked for, as far as things had been said by a date. It never changes, costs
/// nothing to take and answers every question.
/// </summary>
/// <remarks>Thread-safe. Two views are equal when they look at the same ledger, revision and said-date.</remarks>
public sealed partial record LedgerView
{
    internal LedgerView(LedgerStore store, int revision, EdtfDate saidUntil)
    {
        Store = store;
        At = revision;
        SaidUntil = saidUntil;
        StatementEnd = store.Revisions.StatementsAt(revision);
    }

    /// <summary>The revision that the view looks at.</summary>
    public long Revision => At;

    /// <summary>When that revision was committed; null for the empty ledger at revision 0.</summary>
    public DateTimeOffset? RecordedAt => At == 0 ? null : Store.Revisions.RecordedAt(At);

    /// <summary>
    /// If known, the said-date that the view looks up to: a statement that was certainly said after it is not there. One whose
    /// date is unknown or overlaps is there.
    /// </summary>
    public EdtfDate SaidUntil { get; }

    internal LedgerStore Store { get; }

    internal int At { get; }

    /// <summary>The slots of statements below are those of the view's revision or an earlier one.</summary>
    internal int StatementEnd { get; }

    /// <summary>The same ledger at another revision. O(1).</summary>
    /// <param name="revision">From 0, the empty ledger, to the ledger's newest.</param>
    /// <returns>A view that never changes.</returns>
    /// <exception cref="ClaimTrackerException">There is no such revision.</exception>
    public LedgerView AtRevision(long revision)
    {
        var newest = Store.Revisions.Current;
        return revision >= 0 && revision <= newest
            ? new LedgerView(Store, (int)revision, SaidUntil)
            : throw new ClaimTrackerException($"revision {revision}", $"the ledger has the revisions 0 to {newest}", "Ask for one of these");
    }

    /// <summary>The same ledger as far as things had been said by a date. O(1).</summary>
    /// <param name="said">The date, at any precision; <see cref="EdtfDate.Unknown"/> for no limit.</param>
    /// <returns>A view that never changes.</returns>
    public LedgerView AsOf(EdtfDate said) => new(Store, At, said);

    /// <summary>The same ledger as far as things had been said by a date. O(1).</summary>
    /// <param name="said">An EDTF date such as <c>2022-02-20</c>.</param>
    /// <returns>A view that never changes.</returns>
    /// <exception cref="ClaimTrackerException">The text is no such date.</exception>
    public LedgerView AsOf(string said) => AsOf(EdtfDate.Parse(said));

    /// <summary>The agent with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <returns>The agent with its affiliations at this revision.</returns>
    /// <exception cref="ClaimTrackerException">There is none.</exception>
    public Agent GetAgent(string id) => TryGetAgent(id, out var agent) ? agent : throw Missing("agent", id);

    /// <summary>The agent with an id, if there is one. O(1) but for its affiliations.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <param name="agent">The agent with its affiliations at this revision.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetAgent(string id, [NotNullWhen(true)] out Agent? agent)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slot = Store.Agents.Ids.Find(id);
        agent = slot >= 0 && Store.Agents.Sees(slot, At) ? Store.Agents.Read(slot, At) : null;
        return agent is not null;
    }

    /// <summary>The claim with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ClaimTrackerException">There is none.</exception>
    public Claim GetClaim(string id) => TryGetClaim(id, out var claim) ? claim : throw Missing("claim", id);

    /// <summary>The claim with an id, if there is one. O(1).</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <param name="claim">The claim.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetClaim(string id, [NotNullWhen(true)] out Claim? claim)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slot = Store.Claims.Ids.Find(id);
        claim = slot >= 0 && Store.SeesClaim(slot, At) ? Store.Claims.Read(slot) : null;
        return claim is not null;
    }

    /// <summary>The report with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ClaimTrackerException">There is none.</exception>
    public Report GetReport(string id) => TryGetReport(id, out var report) ? report : throw Missing("report", id);

    /// <summary>The report with an id, if there is one. O(1).</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <param name="report">The report.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetReport(string id, [NotNullWhen(true)] out Report? report)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slot = Store.Reports.Ids.Find(id);
        report = slot >= 0 && Store.Reports.Sees(slot, At) ? Store.Reports[slot] : null;
        return report is not null;
    }

    /// <summary>The statement with an id.</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <returns>The statement.</returns>
    /// <exception cref="ClaimTrackerException">There is none.</exception>
    public Statement GetStatement(string id) =>
        TryGetStatement(id, out var statement) ? statement : throw Missing("statement", id);

    /// <summary>The statement with an id, if there is one. O(attributions).</summary>
    /// <param name="id">The id, compared ordinally.</param>
    /// <param name="statement">The statement.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetStatement(string id, [NotNullWhen(true)] out Statement? statement)
    {
        ArgumentNullException.ThrowIfNull(id);
        var slot = FindSlot(id);
        statement = slot >= 0 ? Read(slot) : null;
        return statement is not null;
    }

    /// <summary>When a statement was recorded, in the ledger's own time.</summary>
    /// <param name="statementId">The statement's id.</param>
    /// <returns>The revision that brought it, and when that was committed.</returns>
    /// <exception cref="ClaimTrackerException">There is no such statement.</exception>
    public (long Revision, DateTimeOffset At) GetRecordedTime(string statementId)
    {
        var revision = Store.Revisions.OfStatement(SlotOf(statementId));
        return (revision, Store.Revisions.RecordedAt(revision));
    }

    /// <summary>
    /// The agents with a name or alias, in any script; case, diacritics, Unicode normal form and spacing do not matter.
    /// O(length of the name, plus what is found).
    /// </summary>
    /// <param name="name">The name.</param>
    /// <returns>The agents, in order of recording.</returns>
    public IReadOnlyList<Agent> FindAgents(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Store.Agents.FindByName(name, At).ConvertAll(slot => Store.Agents.Read(slot, At));
    }

    /// <summary>The statements that match a filter, in chronological order of what was said, ties by ordinal id.</summary>
    /// <param name="filter">What to look for; whatever it leaves out does not matter.</param>
    /// <returns>The statements.</returns>
    /// <remarks>
    /// Linear in the statements of the filter's claim or report if it names one, else in the ledger, where those of an agent are found by a vectorized scan.
    /// </remarks>
    public IReadOnlyList<Statement> Find(StatementFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var slots = filter.Slots(this);
        slots.Sort(CompareChronologically);
        return slots.ConvertAll(Read);
    }

    /// <summary>Everything that the view sees, in order of recording; recording it elsewhere gives the same answers.</summary>
    /// <returns>The records.</returns>
    public Dossier ToDossier()
    {
        var all = Store.Read(At);
        return SaidUntil.IsUnknown ? all : all with
        {
            Statements = [.. all.Statements.Where(statement => SeesStatement(statement.Id)).Select(WithoutUnseen)],
            CounterClaims = [.. all.CounterClaims.Where(Sees)],
            Retractions = [.. all.Retractions.Where(Sees).Select(WithoutUnseen)],
            Redactions = [.. all.Redactions.Where(Sees)],
        };
    }

    /// <summary>What the view looks at, as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        SaidUntil.IsUnknown ? $"The ledger at revision {Revision}." : $"The ledger at revision {Revision}, as far as was said by {SaidUntil}.";

    internal bool Sees(int slot) =>
        slot < StatementEnd && Store.Statements.IsRecorded(slot) && (SaidUntil.IsUnknown || !Store.Statements.SaidOf(slot).IsAfter(SaidUntil));

    /// <summary>How many statements the view sees. Linear in the slots.</summary>
    internal int CountStatements()
    {
        if (SaidUntil.IsUnknown)
        {
            return Store.Statements.Credits.CountRecorded(StatementEnd);
        }

        var count = 0;
        for (var slot = 0; slot < StatementEnd; slot++)
        {
            count += Sees(slot) ? 1 : 0;
        }

        return count;
    }

    internal bool Sees(CounterClaim counterClaim) =>
        counterClaim.StatementId is not { } statement || SeesStatement(statement);

    internal bool Sees(Retraction retraction) =>
        (SaidUntil.IsUnknown || !retraction.When.IsAfter(SaidUntil)) && SeesStatement(retraction.StatementId)
        && (retraction.ByStatementId is not { } by || SeesStatement(by));

    private bool Sees(Redaction redaction) => redaction.Target != RedactionTarget.Statement || SeesStatement(redaction.Id);

    internal bool IsRetracted(int slot)
    {
        // A walk of its own, because traces ask this of every attribution and an iterator would allocate each time.
        foreach (var row in Store.Retractions.About(slot))
        {
            if (Store.Retractions.Sees(row, At) && Sees(Store.Retractions[row]))
            {
                return true;
            }
        }

        return false;
    }

    internal IEnumerable<Retraction> RetractionsOf(int slot)
    {
        foreach (var row in Store.Retractions.About(slot))
        {
            if (Store.Retractions.Sees(row, At) && Sees(Store.Retractions[row]))
            {
                yield return Store.Retractions[row];
            }
        }
    }

    /// <summary>The slots of the statements on a claim, in no order.</summary>
    internal IEnumerable<int> StatementsOn(int claim)
    {
        foreach (var slot in Store.Statements.OfClaim(claim))
        {
            if (Sees(slot))
            {
                yield return slot;
            }
        }
    }

    internal string? AgentIdOf(int slot) =>
        Store.Statements.AgentOf(slot) is var agent && agent >= 0 ? Store.Agents.Ids[agent] : null;

    private bool SeesStatement(string id) => FindSlot(id) >= 0;

    // What was said later is not there, so that it cannot be referred to either.
    private Statement WithoutUnseen(Statement statement) =>
        statement.Disowns is { } disowned && !SeesStatement(disowned) ? statement with { Disowns = null } : statement;

    private Retraction WithoutUnseen(Retraction retraction) =>
        retraction.ReplacedBy is { } replacement && !SeesStatement(replacement) ? retraction with { ReplacedBy = null } : retraction;

    internal Statement Read(int slot) => Store.Statements.Read(slot, Store.Agents, Store.Claims, Store.Reports);

    internal string IdOf(int slot) => Store.Statements.Ids[slot];

    /// <summary>The ordinal order of the ids of two slots. Allocates nothing.</summary>
    internal int CompareIds(int one, int other) => Store.Statements.Ids.Compare(one, other);

    /// <summary>The slot of a statement, -1 where the view does not see it.</summary>
    internal int FindSlot(string statementId)
    {
        var slot = Store.Statements.Ids.Find(statementId);
        return slot >= 0 && Sees(slot) ? slot : -1;
    }

    internal int SlotOf(string statementId)
    {
        ArgumentNullException.ThrowIfNull(statementId);
        var slot = FindSlot(statementId);
        return slot >= 0 ? slot : throw MissingStatement(statementId);
    }

    internal ClaimTrackerException MissingStatement(string id) => Missing("statement", id);

    internal int ClaimSlotOf(string claimId)
    {
        ArgumentNullException.ThrowIfNull(claimId);
        var slot = Store.Claims.Ids.Find(claimId);
        return slot >= 0 && Store.SeesClaim(slot, At) ? slot : throw Missing("claim", claimId);
    }

    /// <summary>Orders slots by when they were said, unknown last, ties by ordinal id.</summary>
    internal int CompareChronologically(int one, int other)
    {
        var order = EdtfDate.Chronological.Compare(Store.Statements.SaidOf(one), Store.Statements.SaidOf(other));
        return order != 0 ? order : CompareIds(one, other);
    }

    private ClaimTrackerException Missing(string noun, string id) => new(
        $"{noun} '{TextRules.Shown(id)}'",
        SaidUntil.IsUnknown ? $"the ledger has no such {noun} at revision {Revision}" : $"the ledger has no such {noun} at revision {Revision} as of {SaidUntil}",
        "Check the id, which is compared to the letter, or look it up with Find or FindAgents");
}
