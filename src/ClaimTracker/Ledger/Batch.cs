using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>
/// Takes in the records of one revision, in any order, and holds each against the rules as it comes. Rows are written where no reader
/// looks yet; they become visible when the batch is complete and the revision is published, or are taken back. A record that the
/// ledger already holds with the same content is passed over, which makes a retry harmless; the same id with other content is an error.
/// </summary>
/// <remarks>For one writer, who holds <see cref="LedgerStore.WriterLock"/> from beginning to end.</remarks>
internal sealed class Batch : IRecordSink
{
    private readonly LedgerStore _store;
    private readonly LedgerLimits _limits;
    private readonly LedgerMark _mark;
    private readonly BatchReferences _references;
    private readonly StatementIntake _statements;
    private readonly int _revision;

    private readonly List<int> _agents = [];
    private readonly List<int> _affiliated = [];
    private readonly List<(int Agent, Affiliation Affiliation)> _affiliations = [];
    private readonly List<int> _claims = [];
    private readonly List<int> _reports = [];
    private readonly List<CounterClaim> _counterClaims = [];
    private readonly List<Retraction> _retractions = [];
    private readonly List<Redaction> _redactions = [];
    private readonly HashSet<object> _relations = [];
    private readonly List<UnknownMember> _unknownMembers = [];

    // Records that the ledger holds already: in one batch, an id is used once even so.
    private readonly HashSet<(RecordKind Kind, int Slot)> _passedOver = [];
    private BatchCounts _offered;

    public Batch(LedgerStore store, LedgerLimits limits)
    {
        _store = store;
        _limits = limits;
        _mark = new LedgerMark(store);
        _references = new BatchReferences(store);
        _statements = new StatementIntake(store, _references, _mark.Statements, _passedOver);
        _revision = store.Revisions.Current;
    }

    /// <summary>Says where a record stands, for error messages.</summary>
    public IRecordLocator Locator { get; set; } = IdLocator.Instance;

    /// <summary>The records that were handed in.</summary>
    public BatchCounts Offered => _offered;

    /// <summary>Those of them that the ledger did not hold; an agent that only got affiliations is among them.</summary>
    public BatchCounts Fresh => new(
        _agents.Count + _affiliated.Count, _claims.Count, _reports.Count, _statements.Fresh, _counterClaims.Count, _retractions.Count, _redactions.Count);

    /// <summary>Whether there is nothing new.</summary>
    public bool IsEmpty => Fresh == default && _unknownMembers.Count == 0;

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
        AddEach(dossier.Claims, Add);
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
        var check = Begin(RecordKind.Agent, _offered.Agents++, agent?.Id);
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
        _agents.Add(slot);
        foreach (var affiliation in agent.Affiliations)
        {
            _affiliations.Add((slot, affiliation));
        }
    }

    /// <inheritdoc />
    public void Add(Claim claim)
    {
        var check = Begin(RecordKind.Claim, _offered.Claims++, claim?.Id);
        var slot = _store.Claims.Ids.GetOrAdd(check.Key(claim?.Id, _store.KeyBuffer));
        RecordRules.Check(claim!, check);
        if (IsNew(RecordKind.Claim, slot, _store.Claims.IsDeclared(slot), slot < _mark.Claims, check))
        {
            _store.Claims.Fill(slot, claim!);
            _claims.Add(slot);
        }
        else if (_store.Claims.Read(slot) is var recorded && recorded != claim && !IsLeftOf(recorded, RedactionTarget.Claim, claim!.Id, claim, Redaction.Redact))
        {
            check.FailAsChanged();
        }
    }

    /// <inheritdoc />
    public void Add(Report report)
    {
        var check = Begin(RecordKind.Report, _offered.Reports++, report?.Id);
        var slot = _store.Reports.Ids.GetOrAdd(check.Key(report?.Id, _store.KeyBuffer));
        _references.Outlet(check, "outlet", report!.OutletId);
        RecordRules.Check(report, check);
        if (IsNew(RecordKind.Report, slot, _store.Reports.IsDeclared(slot), _store.Reports.Sees(slot, _revision), check))
        {
            _store.Reports.Fill(slot, report, _revision + 1);
            _reports.Add(slot);
        }
        else if (_store.Reports[slot] is var recorded && recorded != report && !IsLeftOf(recorded, RedactionTarget.Report, report.Id, report, Redaction.Redact))
        {
            check.FailAsChanged();
        }
    }

    /// <inheritdoc />
    public void Add(Statement statement) =>
        _statements.Add(statement, Begin(RecordKind.Statement, _offered.Statements++, statement?.Id));

    /// <inheritdoc />
    public void Add(CounterClaim counterClaim)
    {
        var check = Begin(RecordKind.CounterClaim, _offered.CounterClaims++, counterClaim?.ClaimId);
        check.RequireDefined("kind", counterClaim!.Kind);
        _references.Claim(check, "claim", counterClaim.ClaimId);
        _references.Claim(check, "answers", counterClaim.AnswersId);
        if (counterClaim.StatementId is { } statement)
        {
            _references.Statement(check, "statement", statement);
        }

        if (!_store.CounterClaims.Holds(counterClaim) && _relations.Add(counterClaim))
        {
            _counterClaims.Add(counterClaim);
        }
    }

    /// <inheritdoc />
    public void Add(Retraction retraction)
    {
        var check = Begin(RecordKind.Retraction, _offered.Retractions++, retraction?.StatementId);
        check.RequireDefined("kind", retraction!.Kind);
        _references.Statement(check, "statement", retraction.StatementId);
        if (retraction.ByStatementId is { } by)
        {
            _references.Statement(check, "by", by);
        }

        if (retraction.ReplacedBy is { } replacement)
        {
            _references.Statement(check, "replacedBy", replacement);
        }

        if (!_store.Retractions.Holds(retraction) && _relations.Add(retraction))
        {
            _retractions.Add(retraction);
        }
    }

    /// <inheritdoc />
    public void Add(Redaction redaction)
    {
        var check = Begin(RecordKind.Redaction, _offered.Redactions++, redaction?.Id);
        RecordRules.Check(redaction!, check);
        var id = redaction!.Id;
        switch (redaction.Target)
        {
            case RedactionTarget.Agent:
                _references.Agent(check, "id", id);
                break;
            case RedactionTarget.Claim:
                _references.Claim(check, "id", id);
                break;
            case RedactionTarget.Report:
                _references.Report(check, "id", id);
                break;
            default:
                _references.Statement(check, "id", id);
                break;
        }

        if (!_store.IsRedacted(redaction.Target, id, _revision) && _relations.Add((redaction.Target, id)))
        {
            _redactions.Add(redaction);
        }
    }

    /// <summary>Takes in the members of the document that this version does not know.</summary>
    public void AddUnknownMembers(ValueList<UnknownMember> members)
    {
        if (members.Count == 0)
        {
            return;
        }

        var recorded = _store.ReadUnknownMembers(_revision).ToDictionary(member => member.Name, member => member.Json);
        foreach (var member in members)
        {
            if (!recorded.TryGetValue(member.Name, out var json))
            {
                _unknownMembers.Add(member);
                recorded.Add(member.Name, member.Json);
            }
            else if (json != member.Json)
            {
                throw new ClaimTrackerException(
                    $"document, member '{TextRules.Shown(member.Name)}'",
                    "the ledger holds this member with another value, and nothing is edited",
                    "Leave the member out, or record the document in a ledger of its own");
            }
        }
    }

    /// <summary>Sees to it that everything is there that was referred to. From then on nothing can be refused.</summary>
    /// <exception cref="ClaimTrackerException">Something is not there.</exception>
    public void RequireAll() => _references.RequireAll();

    /// <summary>The members of documents that are new.</summary>
    public ValueList<UnknownMember> UnknownMembers => [.. _unknownMembers];

    /// <summary>Hands over what is new, as it was written, once nothing is missing.</summary>
    public void CopyTo(IRecordSink sink)
    {
        var affiliations = _affiliations.ToLookup(row => row.Agent, row => row.Affiliation);
        foreach (var slot in _agents.Concat(_affiliated))
        {
            sink.Add(_store.Agents.Read(slot, _revision) with { Affiliations = [.. affiliations[slot]] });
        }

        foreach (var slot in _claims)
        {
            sink.Add(_store.Claims.Read(slot));
        }

        foreach (var slot in _reports)
        {
            sink.Add(_store.Reports[slot]);
        }

        _statements.CopyTo(sink);
        _counterClaims.ForEach(sink.Add);
        _retractions.ForEach(sink.Add);
        _redactions.ForEach(sink.Add);
    }

    /// <summary>Lets the rows be found by what they refer to, by readers of the revision that is about to be published.</summary>
    public void List()
    {
        var revision = _revision + 1;
        _agents.ForEach(_store.Agents.List);
        foreach (var (agent, affiliation) in _affiliations)
        {
            _store.Agents.Affiliate(agent, affiliation, revision);
        }

        _claims.ForEach(_store.Claims.Order.Add);
        _reports.ForEach(_store.Reports.Order.Add);
        _statements.List();
        foreach (var counterClaim in _counterClaims)
        {
            _store.CounterClaims.Add(_store.Claims.Ids.Find(counterClaim.AnswersId), counterClaim, revision);
        }

        foreach (var retraction in _retractions)
        {
            _store.Retractions.Add(_store.Statements.Ids.Find(retraction.StatementId), retraction, revision);
        }

        _redactions.ForEach(redaction => _store.Redact(redaction, revision));
        _store.AddUnknownMembers([.. _unknownMembers], revision);
    }

    /// <summary>Takes everything back that was written and not listed.</summary>
    public void TakeBack()
    {
        _statements.Restore();
        _mark.GoBack();
    }

    private static void AddEach<T>(ValueList<T> records, Action<T> add)
    {
        foreach (var record in records.AsSpan())
        {
            add(record);
        }
    }

    private RecordCheck Begin(RecordKind kind, int index, string? id) => new(Locator, _limits, kind, index, id ?? "");

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

        var before = _affiliations.Count;
        foreach (var affiliation in agent.Affiliations.Except(recorded.Affiliations))
        {
            _affiliations.Add((slot, affiliation));
        }

        if (_affiliations.Count > before)
        {
            _affiliated.Add(slot);
        }
    }
}
