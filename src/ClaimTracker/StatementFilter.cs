using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker;

/// <summary>Which statements to find: all that match everything that the filter names.</summary>
public sealed record StatementFilter
{
    /// <summary>Only those that this agent made.</summary>
    public string? AgentId { get; init; }

    /// <summary>Only those about this claim.</summary>
    public string? ClaimId { get; init; }

    /// <summary>Only those that appear in this report.</summary>
    public string? ReportId { get; init; }

    /// <summary>Only those that take this stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Only those that were not certainly said before this date.</summary>
    public EdtfDate From { get; init; }

    /// <summary>Only those that were not certainly said after this date.</summary>
    public EdtfDate Until { get; init; }

    /// <summary>The slots that match, in no order.</summary>
    internal List<int> Slots(LedgerView view)
    {
        var statements = view.Store.Statements;
        var agent = Resolve(AgentId, view.Store.Agents.Ids);
        var claim = Resolve(ClaimId, view.Store.Claims.Ids);
        var report = Resolve(ReportId, view.Store.Reports.Ids);
        var slots = new List<int>();
        if (agent == Absent || claim == Absent || report == Absent)
        {
            return slots;
        }

        // The narrowest list that the filter names; the rest is checked statement by statement.
        if (report >= 0)
        {
            Collect(statements.OfReport(report));
        }
        else if (claim >= 0)
        {
            Collect(statements.OfClaim(claim));
        }
        else if (agent >= 0)
        {
            for (var slot = statements.FindByAgent(agent, 0, view.StatementEnd); slot >= 0; slot = statements.FindByAgent(agent, slot + 1, view.StatementEnd))
            {
                CollectIfMatching(slot);
            }
        }
        else
        {
            for (var slot = 0; slot < view.StatementEnd; slot++)
            {
                CollectIfMatching(slot);
            }
        }

        return slots;

        void Collect(Postings.Enumerator candidates)
        {
            foreach (var slot in candidates)
            {
                CollectIfMatching(slot);
            }
        }

        void CollectIfMatching(int slot)
        {
            if (view.Sees(slot)
                && (agent == Unnamed || statements.AgentOf(slot) == agent)
                && (claim == Unnamed || statements.ClaimOf(slot) == claim)
                && (Stance is null || statements.StanceOf(slot) == Stance)
                && IsInRange(statements.SaidOf(slot)))
            {
                slots.Add(slot);
            }
        }
    }

    private const int Unnamed = -1;
    private const int Absent = -2;

    // A date that is not known is outside of any range that is.
    private bool IsInRange(EdtfDate said) =>
        (From.IsUnknown && Until.IsUnknown) || (!said.IsUnknown && !said.IsBefore(From) && !said.IsAfter(Until));

    private static int Resolve(string? id, IdTable ids) =>
        id is null ? Unnamed : ids.Find(id) is var slot && slot >= 0 ? slot : Absent;
}
