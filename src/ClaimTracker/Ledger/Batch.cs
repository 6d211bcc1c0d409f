using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>
/// Takes in the records of one revision, in any order, and holds each against the rules as it comes. Rows are written where no reader
/// looks yet; they become visible when the batch is complete and the revision is published, or are taken back. A record that the
/// ledger already holds with the same content is passed over, which makes a retry harmless; the same id with other content is an error.
/// </summary>
/// <remarks>
/// For one writer, who holds <see cref="LedgerStore.WriterLock"/> from <see cref="Begin"/> to <see cref="End"/>. A ledger uses
/// one again and again, since what a batch keeps account in would cost more than the one statement that most batches hold.
/// </remarks>
internal sealed class Batch : IRecordSink
{
    private readonly LedgerStore _store;
    private readonly BatchReferences _references;
    private readonly StatementIntake _statements;
    private readonly FreshRecords _fresh;
    private readonly RelationIntake _relations;
    private readonly RowsAhead<Claim, ClaimRows> _claimsAhead = new(static (rows, claims) => rows.Read(claims));
    private LedgerLimits _limits = LedgerLimits.None;
    private LedgerMark _mark;
    private int _revision;

    // Records that the ledger holds already: in one batch, an id is used once even so.
    private readonly HashSet<(RecordKind Kind, int Slot)> _passedOver = [];
    private BatchCounts _offered;

    public Batch(LedgerStore store)
    {
        _store = store;
        _references = new BatchReferences(store);
        _statements = new StatementIntake(store, _references, _passedOver);
        _fresh = new FreshRecords(store, _statements);
        _relations = new RelationIntake(store, _references, _fresh);
    }

    /// <summary>Whether records are being taken in, or have been and are not committed or taken back yet.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The revision at which its records will be visible.</summary>
    public long Revision => _revision + 1L;

    /// <summary>Begins the next revision.</summary>
    public void Begin(LedgerLimits limits)
    {
        _limits = limits;
        _mark = new LedgerMark(_store);
        _revision = _store.Revisions.Current;
        _statements.Begin(_mark.Statements);
        IsOpen = true;
    }

    /// <summary>Says where a record stands, for error messages.</summary>
    public IRecordLocator Locator { get; set; } = IdLocator.Instance;

    /// <summary>The records that were handed in.</summary>
    public BatchCounts Offered => _offered;

    /// <summary>Those of them that the ledger did not hold; an agent that only got affiliations is among them.</summary>
    public BatchCounts Fresh => _fresh.Counts;

    /// <summary>Whether there is nothing new.</summary>
    public bool IsEmpty => _fresh.IsEmpty;

    /// <summary>Takes in all records of a dossier.</summary>
    /// <exception cref="ClaimTrackerException">A record breaks a rule.</exception>
    public void Add(Dossier dossier)
    {
        // Agents get their slots before any is mentioned by another, so that slots are in the order given.
        foreach (var agent in dossier.Agents.AsSpan())
        {
            if (IdKey.TryMake(agent?.Id, _store.KeyBuffer, out var key))
            {
                _store.Agents.Ids.GetOrAdd(key);
            }
        }

        AddEach(dossier.Agents, Add);
        _store.Claims.Reserve(dossier.Claims.Count);
        _claimsAhead.Read(dossier.Claims, (rows, from) => Add(rows, dossier.Claims, from));
        AddEach(dossier.Reports, Add);
        _offered.Statements += dossier.Statements.Count;
        _statements.AddAll(dossier.Statements, Locator, _limits);
        AddEach(dossier.CounterClaims, Add);
        AddEach(dossier.Retractions, Add);
        AddEach(dossier.Redactions, Add);
        AddUnknownMembers(dossier.UnknownMembers);
    }

    /// <inheritdoc />
    public void Add(Agent agent)
    {
        var check = Check(RecordKind.Agent, _offered.Agents++, agent?.Id);
        var slot = _store.Agents.Ids.GetOrAdd(check.Key(agent?.Id, _store.KeyBuffer));
        RecordRules.Check(agent!, check);
        for (var i = 0; i < agent!.Affiliations.Count; i++)
        {
            _references.Agent(check, $"actsFor[{i}].agent", agent.Affiliations[i].AgentId);
        }

        if (!IsNew(RecordKind.Agent, slot, _store.Agents.IsDeclared(slot), _store.Agents.Sees(slot, _revision), check))
        {
            AddAffiliations(agent, slot, check);
            return;
        }

        _store.Agents.Fill(slot, agent, _revision + 1);
        _fresh.Agents.Add(slot);
        foreach (var affiliation in agent.Affiliations)
        {
            _fresh.Affiliations.Add((slot, affiliation));
        }
    }

    /// <inheritdoc />
    public void Add(Claim claim)
    {
        var check = Check(RecordKind.Claim, _offered.Claims++, claim?.Id);
        var slot = _store.Claims.Ids.GetOrAdd(check.Key(claim?.Id, _store.KeyBuffer));
        RecordRules.Check(claim!, check);
        if (IsNew(RecordKind.Claim, slot, _store.Claims.IsDeclared(slot), slot < _mark.Claims, check))
        {
            _store.Claims.Fill(slot, claim!);
            _fresh.Claims.Add(slot);
        }
        else if (_store.Claims.Read(slot) is var recorded && recorded != claim && !IsLeftOf(recorded, RedactionTarget.Claim, claim!.Id, claim, Redaction.Redact))
        {
            check.FailAsChanged();
        }
    }

    /// <inheritdoc />
    public void Add(Report report)
    {
        var check = Check(RecordKind.Report, _offered.Reports++, report?.Id);
        var slot = _store.Reports.Ids.GetOrAdd(check.Key(report?.Id, _store.KeyBuffer));
        _references.Outlet(check, "outlet", report!.OutletId);
        RecordRules.Check(report, check);
        if (IsNew(RecordKind.Report, slot, _store.Reports.IsDeclared(slot), _store.Reports.Sees(slot, _revision), check))
        {
            _store.Reports.Fill(slot, report, _revision + 1);
            _fresh.Reports.Add(slot);
        }
        else if (_store.Reports[slot] is var recorded && recorded != report && !IsLeftOf(recorded, RedactionTarget.Report, report.Id, report, Redaction.Redact))
        {
            check.FailAsChanged();
        }
    }

    /// <inheritdoc />
    public void Add(Statement statement) =>
        _statements.Add(statement, Check(RecordKind.Statement, _offered.Statements++, statement?.Id));

    /// <summary>Looks up what some rows refer to, before they are taken in one by one.</summary>
    public void Prepare(StatementRows statements, ClaimRows claims)
    {
        _statements.Prepare(statements);
        _store.Claims.Ids.Find(claims.Own);
    }

    /// <inheritdoc cref="StatementIntake.TryAdd" />
    public bool TryAdd(StatementRows rows, int index)
    {
        var isAdded = _statements.TryAdd(rows, index);
        _offered.Statements += isAdded ? 1 : 0;
        return isAdded;
    }

    /// <summary>
    /// Takes in a row if nothing about it is out of the ordinary: it is new, nobody mentioned it before, and it is in a language of other
    /// claims. Any other one is to be taken in as a record.
    /// </summary>
    public bool TryAdd(ClaimRows rows, int index)
    {
        var claims = _store.Claims;
        if (rows.TextOf(index).Length > _limits.MaxTextLength || !claims.Knows(rows.LanguageOf(index)))
        {
            return false;
        }

        var known = claims.Ids.Count;
        var slot = claims.Ids.GetOrAdd(rows.Own[index]);
        if (slot < known)
        {
            return false;
        }

        claims.Fill(slot, rows.LanguageOf(index), rows.TextOf(index));
        _fresh.Claims.Add(slot);
        _offered.Claims++;
        return true;
    }

    /// <inheritdoc />
    public void Add(CounterClaim counterClaim) =>
        _relations.Add(counterClaim, Check(RecordKind.CounterClaim, _offered.CounterClaims++, counterClaim?.ClaimId));

    /// <inheritdoc />
    public void Add(Retraction retraction) =>
        _relations.Add(retraction, Check(RecordKind.Retraction, _offered.Retractions++, retraction?.StatementId));

    /// <inheritdoc />
    public void Add(Redaction redaction) =>
        _relations.Add(redaction, Check(RecordKind.Redaction, _offered.Redactions++, redaction?.Id));

    /// <summary>Takes in the members of the document that this version does not know.</summary>
    public void AddUnknownMembers(ValueList<UnknownMember> members) => _fresh.AddUnknownMembers(members, _revision);

    /// <summary>Sees to it that everything is there that was referred to. From then on nothing can be refused.</summary>
    /// <exception cref="ClaimTrackerException">Something is not there.</exception>
    public void RequireAll() => _references.RequireAll();

    /// <summary>How many agents the ledger did not hold; <see cref="CopyTo"/> hands them over before those that only got affiliations.</summary>
    public int NewAgents => _fresh.Agents.Count;

    /// <summary>The members of documents that are new.</summary>
    public ValueList<UnknownMember> UnknownMembers => [.. _fresh.UnknownMembers];

    /// <summary>Hands over what is new, as it was written, once nothing is missing.</summary>
    public void CopyTo(IRecordSink sink) => _fresh.CopyTo(sink, _revision);

    /// <summary>Lets the rows be found by what they refer to, by readers of the revision that is about to be published.</summary>
    public void List() => _fresh.List(_revision + 1);

    /// <summary>Takes everything back that was written and not listed.</summary>
    public void TakeBack()
    {
        _statements.Restore();
        _mark.GoBack();
    }

    /// <summary>Forgets the batch, and whatever room a large one took.</summary>
    public void End()
    {
        _fresh.Forget();
        _statements.Forget();
        _references.Forget();
        _relations.Forget();
        _passedOver.Forget();
        _offered = default;
        Locator = IdLocator.Instance;
        IsOpen = false;
    }

    private void Add(ClaimRows rows, ValueList<Claim> claims, int from)
    {
        _store.Claims.Ids.Find(rows.Own);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows.IsWhole(i) || !TryAdd(rows, i))
            {
                Add(claims[from + i]);
            }
        }
    }

    private static void AddEach<T>(ValueList<T> records, Action<T> add)
    {
        foreach (var record in records.AsSpan())
        {
            add(record);
        }
    }

    private RecordCheck Check(RecordKind kind, int index, string? id) => new(Locator, _limits, kind, index, id ?? "");

    /// <summary>Whether a record is new; false where the ledger holds one of this id.</summary>
    private bool IsNew(RecordKind kind, int slot, bool isDeclared, bool isPublished, in RecordCheck check)
    {
        if (isDeclared && (!isPublished || !_passedOver.Add((kind, slot))))
        {
            check.FailAsRepeated();
        }

        return !isDeclared;
    }

    // What was erased does not come back with whoever still has it; that they still have it is no error of theirs.
    private bool IsLeftOf<T>(T recorded, RedactionTarget target, string id, T offered, Func<T, T> redact)
        where T : class =>
        _store.Redactions.Holds(target, id) && recorded.Equals(redact(offered));

    // Who acts for whom changes with time, so that affiliations may be added to an agent; nothing else about it may change.
    private void AddAffiliations(Agent agent, int slot, in RecordCheck check)
    {
        var recorded = _store.Agents.Read(slot, _revision);
        if (_store.Redactions.Holds(RedactionTarget.Agent, agent.Id))
        {
            // What was erased does not come back with whoever still has it.
            agent = Redaction.Redact(agent);
        }

        if (recorded with { Affiliations = [] } != agent with { Affiliations = [] })
        {
            check.FailAsChanged();
        }

        var before = _fresh.Affiliations.Count;
        foreach (var affiliation in agent.Affiliations.Except(recorded.Affiliations))
        {
            _fresh.Affiliations.Add((slot, affiliation));
        }

        if (_fresh.Affiliations.Count > before)
        {
            _fresh.Affiliated.Add(slot);
        }
    }
}
