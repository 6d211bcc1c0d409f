using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Telemetry;
using ClaimTracker.Tracing;

namespace ClaimTracker;

public sealed partial record LedgerView
{
    /// <summary>Where does this statement come from? Linear in what it reaches.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>A query that can be narrowed and is answered by <see cref="TraceQuery.Resolve"/>.</returns>
    public TraceQuery Trace(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Trace(statement.Id);
    }

    /// <summary>Where does this statement come from? Linear in what it reaches.</summary>
    /// <param name="statementId">The statement's id.</param>
    /// <returns>A query that can be narrowed and is answered by <see cref="TraceQuery.Resolve"/>.</returns>
    public TraceQuery Trace(string statementId)
    {
        ArgumentNullException.ThrowIfNull(statementId);
        return new TraceQuery(this, statementId);
    }

    /// <summary>Who says so, who denies it, and who was answered? Linear in the statements on the claims and what they reach.</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>The claim with every position taken on it.</returns>
    /// <exception cref="ClaimTrackerException">There is no such claim.</exception>
    public Dispute Dispute(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Dispute(claim.Id);
    }

    /// <summary>Who says so, who denies it, and who was answered? Linear in the statements on the claims and what they reach.</summary>
    /// <param name="claimId">The claim's id.</param>
    /// <returns>The claim with every position taken on it.</returns>
    /// <exception cref="ClaimTrackerException">There is no such claim.</exception>
    public Dispute Dispute(string claimId) =>
        Ask(QuestionKinds.Dispute, claimId, static (view, id) => new(view, view.ClaimSlotOf(id)));

    /// <summary>What falls if this statement falls? Linear in what rests on it and what that reaches.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>The statements that would fall or be weakened.</returns>
    /// <exception cref="ClaimTrackerException">There is no such statement.</exception>
    public Impact Impact(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Impact(statement.Id);
    }

    /// <summary>What falls if this statement falls? Linear in what rests on it and what that reaches.</summary>
    /// <param name="statementId">The statement's id.</param>
    /// <returns>The statements that would fall or be weakened.</returns>
    /// <exception cref="ClaimTrackerException">There is no such statement.</exception>
    public Impact Impact(string statementId) =>
        Ask(QuestionKinds.Impact, statementId, static (view, id) => new(view, view.SlotOf(id)));

    /// <summary>How many voices stand behind each side of a claim?</summary>
    /// <param name="claim">The claim.</param>
    /// <returns>Both sides, counted.</returns>
    /// <exception cref="ClaimTrackerException">There is no such claim.</exception>
    public Corroboration Corroboration(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Corroboration(claim.Id);
    }

    /// <summary>How many voices stand behind each side of a claim?</summary>
    /// <param name="claimId">The claim's id.</param>
    /// <returns>Both sides, counted.</returns>
    /// <exception cref="ClaimTrackerException">There is no such claim.</exception>
    public Corroboration Corroboration(string claimId) =>
        Ask(QuestionKinds.Corroboration, claimId, static (view, id) => new(view, view.ClaimSlotOf(id)));

    /// <summary>What was said, in order? O(n log n) in the statements of the ledger.</summary>
    /// <returns>Everything that was said or retracted.</returns>
    public Timeline Timeline() =>
        Ask(QuestionKinds.Timeline, 0, static (view, _) => new(view, null, view.Store.StatementsAt(view.At).Where(view.Sees)));

    /// <summary>What was said about a claim, in order? O(n log n) in the statements on it.</summary>
    /// <param name="claimId">The claim's id.</param>
    /// <returns>What was said about it or retracted.</returns>
    /// <exception cref="ClaimTrackerException">There is no such claim.</exception>
    public Timeline Timeline(string claimId) =>
        Ask(QuestionKinds.Timeline, claimId, static (view, id) => new(view, id, view.StatementsOn(view.ClaimSlotOf(id))));

    /// <summary>Where do all statements come from, in short? One pass over the ledger; see <see cref="LedgerTraces"/>.</summary>
    /// <returns>For every statement, how many origins it has, whether loops are involved and whether it is single-sourced.</returns>
    public LedgerTraces TraceAll() => Ask(QuestionKinds.TraceAll, 0, static (view, _) => new LedgerTraces(view));

    /// <summary>What is there to notice in the whole ledger? Linear in the ledger; see <see cref="LedgerCheck"/>.</summary>
    /// <returns>The findings of all traces, each once.</returns>
    public LedgerCheck Check() => Ask(QuestionKinds.Check, 0, static (view, _) => new(view));

    /// <summary>Answers a question where it can be watched. The delegates are static, so that asking allocates nothing.</summary>
    internal TAnswer Ask<TSubject, TAnswer>(
        QuestionKind<TAnswer> kind, TSubject subject, Func<LedgerView, TSubject, TAnswer> answer) =>
        Store.Observer.Ask(kind, this, subject, answer);
}
