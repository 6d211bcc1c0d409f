using System.Buffers;
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
        _credited = _credited.Length > UsualCredits ? new int[UsualCredits] : _credited;
        Fresh = 0;
    }

    /// <summary>Takes in a statement.</summary>
    public void Add(Statement statement, in RecordCheck check)
    {
        Fill(Declare(statement, check, mayBeCredited: true), statement, check);
    }

    /// <summary>Takes in many, which get their slots first: then none of them is missing when another one credits it.</summary>
    public void AddAll(ValueList<Statement> statements, IRecordLocator locator, LedgerLimits limits)
    {
        Statements.Reserve(statements.Count, CountSeveral(statements));
        var slots = ArrayPool<int>.Shared.Rent(statements.Count);
        try
        {
            for (var i = 0; i < statements.Count; i++)
            {
                slots[i] = Declare(statements[i], new RecordCheck(locator, limits, RecordKind.Statement, i, statements[i]?.Id ?? ""), mayBeCredited: false);
            }

            for (var i = 0; i < statements.Count; i++)
            {
                Fill(slots[i], statements[i], new RecordCheck(locator, limits, RecordKind.Statement, i, statements[i].Id));
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(slots);
        }
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

    /// <summary>The slot at which a statement is to be recorded; the complement of its slot where the ledger holds it.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="check">Its rules.</param>
    /// <param name="mayBeCredited">Whether statements of the batch may have credited it before; else it can only be a repeated one.</param>
    private int Declare(Statement? statement, in RecordCheck check, bool mayBeCredited)
    {
        var slot = Statements.GetOrAdd(check.Key(statement?.Id, store.KeyBuffer), out var isNew);
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

    private void Fill(int slot, Statement statement, in RecordCheck check)
    {
        RecordRules.Check(statement, check);
        var agent = statement.AgentId is { } agentId ? references.Agent(check, "agent", agentId) : None;
        var claim = references.Claim(check, "claim", statement.ClaimId);
        var report = statement.ReportId is { } reportId ? references.Report(check, "report", reportId) : None;
        if (statement.AddresseeId is { } addressee)
        {
            references.Agent(check, "addressee", addressee);
        }

        if (statement.Disowns is { } disowned)
        {
            references.Statement(check, "disowns", disowned);
        }

        var credited = FindCredited(statement.Attributions.AsSpan(), check);
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

    private ReadOnlySpan<int> FindCredited(ReadOnlySpan<Attribution> attributions, in RecordCheck check)
    {
        if (attributions.Length > _credited.Length)
        {
            _credited = new int[attributions.Length];
        }

        for (var i = 0; i < attributions.Length; i++)
        {
            RecordRules.Check(attributions[i], i, check);
            _credited[i] = references.Credited(check, i, attributions[i].To);
        }

        return _credited.AsSpan(0, attributions.Length);
    }

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
