using System.Buffers;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Ledger;

/// <summary>Takes in the statements of a batch.</summary>
/// <param name="store">The ledger.</param>
/// <param name="references">Turns ids into slots.</param>
/// <param name="passedOver">The records of the batch that the ledger holds already.</param>
internal sealed class StatementIntake(
    LedgerStore store, BatchReferences references, HashSet<(RecordKind Kind, int Slot)> passedOver)
{
    private const int None = -1;
    private const int UsualCredits = 8;

    private readonly List<(int Missing, int Recorded)> _found = [];
    private readonly StatementRows _rows = new();
    private readonly RowsAhead<Statement, StatementRows> _idsAhead = new(static (rows, statements) => rows.ReadIds(statements));
    private readonly RowsAhead<Statement, StatementRows> _referencesAhead = new(static (rows, statements) => rows.ReadReferences(statements));
    private int[] _credited = new int[UsualCredits];
    private int _published;

    /// <summary>How many statements are new to the ledger.</summary>
    public int Fresh { get; private set; }

    private StatementTable Statements => store.Statements;

    /// <summary>Begins a batch.</summary>
    /// <param name="published">The slots below are those of published revisions.</param>
    public void Begin(int published) => _published = published;

    /// <summary>Forgets the batch.</summary>
    public void Forget()
    {
        _found.Forget();
        _rows.Forget();
        _credited = _credited.Length > UsualCredits ? new int[UsualCredits] : _credited;
        Fresh = 0;
    }

    /// <summary>Takes in a statement.</summary>
    public void Add(Statement statement, in RecordCheck check)
    {
        _rows.Truncate(0);
        _rows.Own.Add(statement?.Id);
        var slot = Declare(statement, _rows.Own[0], check, mayBeCredited: true);
        _rows.AddReferences(statement!);
        _rows.Find(store);
        if (slot < 0 || !TryFill(slot, _rows, 0))
        {
            Fill(slot, statement!, _rows, 0, check);
        }
    }

    /// <summary>Takes in many, which get their slots first: then none of them is missing when another one credits it.</summary>
    public void AddAll(ValueList<Statement> statements, IRecordLocator locator, LedgerLimits limits)
    {
        Statements.Reserve(statements.Count, CountSeveral(statements));
        var slots = ArrayPool<int>.Shared.Rent(statements.Count);
        try
        {
            _idsAhead.Read(statements, (rows, from) =>
            {
                Statements.Ids.Find(rows.Own);
                for (var i = 0; i < rows.Own.Count; i++)
                {
                    var statement = statements[from + i];
                    var check = new RecordCheck(locator, limits, RecordKind.Statement, from + i, statement?.Id ?? "");
                    slots[from + i] = Declare(statement, rows.Own[i], check, mayBeCredited: false);
                }
            });
            _referencesAhead.Read(statements, (rows, from) =>
            {
                rows.Find(store);
                for (var i = 0; i < rows.Count; i++)
                {
                    var slot = slots[from + i];
                    if (slot < 0 || !TryFill(slot, rows, i))
                    {
                        var statement = statements[from + i];
                        Fill(slot, statement, rows, i, new RecordCheck(locator, limits, RecordKind.Statement, from + i, statement.Id));
                    }
                }
            });
        }
        finally
        {
            ArrayPool<int>.Shared.Return(slots);
        }
    }

    /// <summary>Looks up all that some rows refer to.</summary>
    public void Prepare(StatementRows rows)
    {
        Statements.Ids.Find(rows.Own);
        rows.Find(store);
    }

    /// <summary>
    /// Takes in a row if nothing about it is out of the ordinary: it is new, nobody credited it before, and its speaker and claim are
    /// there. Any other one is to be taken in as a record.
    /// </summary>
    public bool TryAdd(StatementRows rows, int index)
    {
        if (Found(Statements.Ids, rows.Own, index) >= 0 || !TryResolve(rows, index, out var agent, out var claim, out var report))
        {
            return false;
        }

        Fill(Statements.GetOrAdd(rows.Own[index], out _), rows, index, agent, claim, report);
        return true;
    }

    /// <summary>Hands over the new statements, as they were written.</summary>
    public void CopyTo(IRecordSink sink)
    {
        for (var slot = _published; slot < Statements.Ids.Count; slot++)
        {
            if (Statements.IsRecorded(slot))
            {
                sink.Add(Statements.Read(slot, store.Agents, store.Claims, store.Reports));
            }
        }
    }

    /// <summary>Lets the new statements be found by what they refer to.</summary>
    public void List()
    {
        foreach (var (missing, recorded) in _found)
        {
            Statements.Credits.Forward(missing, recorded);
        }

        for (var slot = _published; slot < Statements.Ids.Count; slot++)
        {
            if (Statements.IsRecorded(slot))
            {
                Statements.List(slot);
            }
        }
    }

    /// <summary>Lets the ids of missing statements that the batch recorded lead to where they are missing again.</summary>
    public void Restore()
    {
        foreach (var (missing, _) in _found)
        {
            Statements.Ids.Restore(missing);
        }
    }

    /// <summary>Writes a new statement from its row, if the row holds all of it and its speaker and claim are there.</summary>
    private bool TryFill(int slot, StatementRows rows, int index)
    {
        if (rows[index].HasDetails || !TryResolve(rows, index, out var agent, out var claim, out var report))
        {
            return false;
        }

        Fill(slot, rows, index, agent, claim, report);
        return true;
    }

    private bool TryResolve(StatementRows rows, int index, out int agent, out int claim, out int report)
    {
        agent = Found(store.Agents.Ids, rows.Agents, index);
        claim = Found(store.Claims.Ids, rows.Claims, index);
        report = Found(store.Reports.Ids, rows.Reports, index);
        return (rows.Agents[index].IsNone || store.Agents.IsDeclared(agent))
            && (rows.Reports[index].IsNone || store.Reports.IsDeclared(report))
            && store.Claims.IsDeclared(claim);
    }

    private void Fill(int slot, StatementRows rows, int index, int agent, int claim, int report)
    {
        var row = rows[index];
        var credited = RoomForCredited(row.Credits);
        for (var i = 0; i < credited.Length; i++)
        {
            credited[i] = Credited(rows.Credited, row.FirstCredited + i);
        }

        Statements.Fill(slot, row.Traits, agent, claim, report, Statements.Dates.GetOrAdd(row.Said), credited);
        Fresh++;
    }

    /// <summary>The slot at which a statement is to be recorded; the complement of its slot where the ledger holds it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="key">The form of its id.</param>
    /// <param name="check">Its rules.</param>
    /// <param name="mayBeCredited">Whether statements of the batch may have credited it before; else it can only be a repeated one.</param>
    private int Declare(Statement? statement, in IdKey key, in RecordCheck check, bool mayBeCredited)
    {
        check.RequireId(key, statement?.Id);
        var slot = Statements.GetOrAdd(key, out var isNew);
        if (isNew)
        {
            return slot;
        }

        if (Statements.IsRecorded(slot))
        {
            if (slot >= _published || !passedOver.Add((RecordKind.Statement, slot)))
            {
                check.FailAsRepeated();
            }

            return ~slot;
        }

        if (slot >= _published && !mayBeCredited)
        {
            check.FailAsRepeated();
        }

        // Noted first, so that it is taken back however far it gets.
        _found.Add((slot, Statements.Ids.Count));
        return Statements.Supersede(slot);
    }

    private void Fill(int slot, Statement statement, StatementRows rows, int index, in RecordCheck check)
    {
        RecordRules.Check(statement, check);
        var agent = statement.AgentId is { } agentId ? references.Agent(check, "agent", agentId, rows.Agents, index) : None;
        var claim = references.Claim(check, "claim", statement.ClaimId, rows.Claims, index);
        var report = statement.ReportId is { } reportId ? references.Report(check, "report", reportId, rows.Reports, index) : None;
        if (statement.AddresseeId is { } addressee)
        {
            references.Agent(check, "addressee", addressee);
        }

        if (statement.Disowns is { } disowned)
        {
            references.Statement(check, "disowns", disowned);
        }

        var credited = FindCredited(statement.Attributions.AsSpan(), rows.Credited, rows[index].FirstCredited, check);
        if (slot >= 0)
        {
            Statements.Fill(slot, statement, agent, claim, report, credited);
            Fresh++;
        }
        else if (!IsRecordedAs(~slot, statement))
        {
            check.FailAsChanged();
        }
    }

    private ReadOnlySpan<int> FindCredited(ReadOnlySpan<Attribution> attributions, IdKeys keys, int first, in RecordCheck check)
    {
        var credited = RoomForCredited(attributions.Length);
        for (var i = 0; i < credited.Length; i++)
        {
            RecordRules.Check(attributions[i], i, check);
            check.RequireCredited(keys[first + i], i, attributions[i].To);
            credited[i] = Credited(keys, first + i);
        }

        return credited;
    }

    /// <summary>The slot of a statement that is credited. It need not be in the ledger: what is missing is itself an answer.</summary>
    private int Credited(IdKeys keys, int index) =>
        keys.SlotOf(index) is var slot && slot >= 0 ? slot : Statements.GetOrAdd(keys[index], out _);

    private Span<int> RoomForCredited(int count)
    {
        if (count > _credited.Length)
        {
            _credited = new int[count];
        }

        return _credited.AsSpan(0, count);
    }

    // What was not there when all were looked up together may have come since.
    private static int Found(IdTable ids, IdKeys keys, int index) =>
        keys.SlotOf(index) is var slot && slot >= 0 ? slot : keys[index] is var key && key.IsNone ? None : ids.Find(key);

    private bool IsRecordedAs(int slot, Statement statement)
    {
        var recorded = Statements.Read(slot, store.Agents, store.Claims, store.Reports);
        return recorded == statement
            || (store.Redactions.Holds(RedactionTarget.Statement, statement.Id) && recorded == Redaction.Redact(statement));
    }

    private static int CountSeveral(ValueList<Statement> statements)
    {
        var cells = 0;
        foreach (var statement in statements.AsSpan())
        {
            cells += statement?.Attributions.Count is > 1 and var several ? several + 1 : 0;
        }

        return cells;
    }
}
