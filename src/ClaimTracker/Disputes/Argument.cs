using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>
/// The argument around a claim: the claims that answer it, those that answer these, and so on; who takes which position on each;
/// and which come out unanswered.
/// </summary>
/// <remarks>
/// An abstract argumentation framework (Dung 1995). Each claim is an argument and each counter-claim an attack. Where anybody
/// denies a claim outright, the denial is an argument that attacks it, and the claim attacks back if somebody still asserted
/// it when, or after, the last denial was made: a denial to which nobody replied stands.
/// </remarks>
internal sealed class Argument
{
    private readonly LedgerView _view;
    private readonly List<int> _claims = [];
    private readonly Dictionary<int, int> _nodeOf = [];
    private readonly List<CounterClaim> _counterClaims = [];
    private readonly List<(int Attacker, int Attacked)> _attacks = [];
    private readonly List<ClaimPositions> _positions = [];
    private readonly List<int> _denials = [];
    private readonly ArgumentLabel[] _labels;

    public Argument(LedgerView view, int claim)
    {
        _view = view;
        CollectClaims(claim);
        foreach (var slot in _claims)
        {
            _positions.Add(new ClaimPositions(view, slot));
        }

        for (var node = 0; node < _claims.Count; node++)
        {
            AttackByDenial(node);
        }

        _labels = GroundedLabelling.Label(Digraph.FromEdges(_claims.Count + _denials.Count, _attacks.ToArray()));
    }

    /// <summary>The claims' slots, the one in dispute first.</summary>
    public IReadOnlyList<int> Claims => _claims;

    /// <summary>The counter-claims, nearest to the claim first.</summary>
    public IReadOnlyList<CounterClaim> CounterClaims => _counterClaims;

    /// <summary>Who takes which position on the n-th claim.</summary>
    public ClaimPositions PositionsOn(int node) => _positions[node];

    /// <summary>How a claim of the argument came out, by its slot.</summary>
    public ClaimStanding StandingOfClaim(int claim) => StandingOf(_nodeOf[claim]);

    public ClaimStanding StandingOf(int node) => Standing(_labels[node]);

    /// <summary>How the outright denial of the n-th claim came out; null where nobody denies it.</summary>
    public ClaimStanding? StandingOfDenial(int node) =>
        _denials.IndexOf(node) is var denial && denial >= 0 ? Standing(_labels[_claims.Count + denial]) : null;

    private static ClaimStanding Standing(ArgumentLabel label) => label switch
    {
        ArgumentLabel.In => ClaimStanding.Unanswered,
        ArgumentLabel.Out => ClaimStanding.Answered,
        _ => ClaimStanding.Undecided,
    };

    private void CollectClaims(int claim)
    {
        NodeOf(claim);
        for (var node = 0; node < _claims.Count; node++)
        {
            foreach (var row in _view.Store.CounterClaims.About(_claims[node]))
            {
                var counterClaim = _view.Store.CounterClaims[row];
                if (_view.Store.CounterClaims.Sees(row, _view.At) && _view.Sees(counterClaim) && !WasTakenBack(counterClaim))
                {
                    _counterClaims.Add(counterClaim);
                    _attacks.Add((NodeOf(_view.Store.Claims.Ids.Find(counterClaim.ClaimId)), node));
                }
            }
        }
    }

    // An answer goes with the statement that made it.
    private bool WasTakenBack(CounterClaim counterClaim) =>
        counterClaim.StatementId is { } statement && _view.IsRetracted(_view.Store.Statements.Ids.Find(statement));

    private int NodeOf(int claim)
    {
        if (!_nodeOf.TryGetValue(claim, out var node))
        {
            node = _claims.Count;
            _nodeOf.Add(claim, node);
            _claims.Add(claim);
        }

        return node;
    }

    private void AttackByDenial(int node)
    {
        var positions = _positions[node];
        if (positions.LastDenied is not { } lastDenied)
        {
            return;
        }

        var denial = _claims.Count + _denials.Count;
        _denials.Add(node);
        _attacks.Add((denial, node));
        if (positions.LastAsserted is { } lastAsserted && !lastAsserted.IsBefore(lastDenied))
        {
            _attacks.Add((node, denial));
        }
    }
}
