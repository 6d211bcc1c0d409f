namespace ClaimTracker.Tracing;

/// <summary>Statements of a ledger that all lead to each other, as a sweep meets them: when all that they credit beyond is settled.</summary>
/// <param name="members">Their slots.</param>
/// <param name="beyond">The slots of those that they credit outside of the loop; none where it is an origin.</param>
/// <param name="rest">The part of the ledger in which the loop lies.</param>
/// <param name="component">The loop, as a component of it.</param>
internal readonly ref struct LedgerLoop(ReadOnlySpan<int> members, ReadOnlySpan<int> beyond, UnsettledStatements rest, int component)
{
    public ReadOnlySpan<int> Members { get; } = members;

    public ReadOnlySpan<int> Beyond { get; } = beyond;

    /// <summary>
    /// The members from place 1, each with the place of the nearest one that every way out of the loop runs through, 0 where there is none;
    /// that comes before it. For loops with a way out.
    /// </summary>
    public (int Slot, int Gatekeeper)[] FindGatekeepers()
    {
        var places = rest.FindGatekeepers(component);
        for (var place = 1; place < places.Length; place++)
        {
            places[place].Node = rest.SlotOf(places[place].Node);
        }

        return places;
    }
}
