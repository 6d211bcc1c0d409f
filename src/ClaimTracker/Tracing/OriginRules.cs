using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>What kind of origin a statement is, and which statement stands for a loop (DESIGN section 3).</summary>
internal static class OriginRules
{
    /// <summary>How a chain ends at a statement, or in the loop that it stands for.</summary>
    public static OriginKind KindOf(LedgerView view, int slot, bool isLoop, bool isTruncated)
    {
        if (isLoop)
        {
            return OriginKind.Circular;
        }

        if (!view.Sees(slot))
        {
            return OriginKind.Dangling;
        }

        if (isTruncated)
        {
            return OriginKind.Truncated;
        }

        var agent = view.Store.Statements.AgentOf(slot);
        var agents = view.Store.Agents;
        return agent < 0 ? OriginKind.Unnamed
            : agents.IsOutlet(agent) ? OriginKind.Unattributed
            : agents.IsNamed(agent) ? OriginKind.OnRecord
            : OriginKind.Unnamed;
    }

    /// <summary>
    /// Which of the statements of a loop stands for it: the one that may have been said earliest, unknown dates last, ties by ordinal id.
    /// </summary>
    /// <returns>Its place among them.</returns>
    public static int RepresentativeOf(LedgerView view, ReadOnlySpan<int> slots)
    {
        var representative = 0;
        for (var place = 1; place < slots.Length; place++)
        {
            var order = CompareSaid(SaidOf(view, slots[place]), SaidOf(view, slots[representative]));
            if (order < 0 || (order == 0 && view.CompareIds(slots[place], slots[representative]) < 0))
            {
                representative = place;
            }
        }

        return representative;
    }

    /// <summary>When a statement was said; unknown where it is missing.</summary>
    public static EdtfDate SaidOf(LedgerView view, int slot) => view.Sees(slot) ? view.Store.Statements.SaidOf(slot) : EdtfDate.Unknown;

    private static int CompareSaid(EdtfDate one, EdtfDate other) => one.IsUnknown != other.IsUnknown
        ? one.IsUnknown.CompareTo(other.IsUnknown)
        : one.Earliest.CompareTo(other.Earliest);
}
