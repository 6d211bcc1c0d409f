using ClaimTracker.Ledger;

namespace ClaimTracker.Tracing;

/// <summary>How everything that walks attributions reads them; nothing else in this folder looks at edges.</summary>
/// <param name="view">Whose attributions.</param>
internal readonly ref struct Attributions(LedgerView view)
{
    private readonly CreditTable.Links _links = view.Store.Statements.Credits.ReadLinks();
    private readonly LedgerView _view = view;
    private readonly int _end = view.StatementEnd;
    private readonly bool _seesAll = view.SaidUntil.IsUnknown;

    /// <summary>
    /// What a slot credits, as far as the view sees the statement: nothing where it is missing. Each target is to be followed by
    /// way of <see cref="Resolve"/>.
    /// </summary>
    public ReadOnlySpan<int> CreditedBy(int slot) => slot < _end && (_seesAll || _view.Sees(slot)) ? _links.CreditedBy(slot) : default;

    /// <summary>The slot at which a credited statement is found: another one if it was missing when it was credited.</summary>
    public int Resolve(int target) => _links.Resolve(target, _end);
}
