using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>What was said about a claim, or about anything, in the order in which it was said.</summary>
/// <remarks>Immutable and thread-safe. O(n log n) in the statements it lists.</remarks>
public sealed class Timeline
{
    internal Timeline(LedgerView view, string? claimId, IEnumerable<int> slots)
    {
        View = view;
        ClaimId = claimId;
        var entries = new List<TimelineEntry>();
        foreach (var slot in slots)
        {
            var made = new TimelineEntry(
                view.Store.Statements.SaidOf(slot),
                view.IdOf(slot),
                view.AgentIdOf(slot),
                view.Store.Claims.Ids[view.Store.Statements.ClaimOf(slot)],
                view.Store.Statements.StanceOf(slot));
            entries.Add(made);
            entries.AddRange(view.RetractionsOf(slot).Select(retraction => made with { When = retraction.When, Retraction = retraction.Kind }));
        }

        entries.Sort(Compare);
        Entries = [.. entries];
    }

    /// <summary>The claim that was asked about; null for the whole ledger.</summary>
    public string? ClaimId { get; }

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>The entries, earliest first, those with an unknown date last; ties by ordinal id, a statement before its retraction.</summary>
    public ValueList<TimelineEntry> Entries { get; }

    /// <summary>The answer as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString()
    {
        var about = ClaimId is null ? "" : $" about {ClaimId}";
        return Entries.Count switch
        {
            0 => $"Nothing was said{about}.",
            1 => $"1 entry{about}: {Entries[0].When}.",
            var count => $"{count} entries{about}, from {Entries[0].When} to {Entries[^1].When}.",
        };
    }

    private static int Compare(TimelineEntry one, TimelineEntry other)
    {
        var order = EdtfDate.Chronological.Compare(one.When, other.When);
        order = order != 0 ? order : string.CompareOrdinal(one.StatementId, other.StatementId);
        return order != 0 ? order : Nullable.Compare(one.Retraction, other.Retraction);
    }
}
