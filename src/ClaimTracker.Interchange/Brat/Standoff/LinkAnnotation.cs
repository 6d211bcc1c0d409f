namespace ClaimTracker.Interchange.Brat.Standoff;

/// <summary>
/// An annotation that links others: an event <c>E1⇥Attribution:T4 Source:T1 Content:T3</c> or a relation
/// <c>R1⇥Attribution Arg1:T1 Arg2:T3</c>.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type.</param>
/// <param name="Trigger">The id of the text-bound annotation that an event hangs on; null for a relation.</param>
/// <param name="Arguments">Its arguments, in order.</param>
/// <param name="Line">The line on which it stands, from 1.</param>
internal sealed record LinkAnnotation(string Id, string Type, string? Trigger, IReadOnlyList<Argument> Arguments, int Line)
{
    public bool IsEvent => Id[0] is 'E' or 'e';
}
