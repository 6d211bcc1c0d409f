using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>
/// How much stands behind a claim and how much against it: statements, outlets, and behind them the independent voices. Who
/// only reports takes no side, who denies that something was ever said does not deny the claim, and a statement that was retracted no
/// longer counts on its side.
/// </summary>
/// <remarks>Immutable and thread-safe. Linear in the statements on the claim and what they reach, but for the disjoint chains.</remarks>
public sealed class Corroboration
{
    internal Corroboration(LedgerView view, int claim)
    {
        View = view;
        ClaimId = view.Store.Claims.Ids[claim];
        var affirming = new List<int>();
        var denying = new List<int>();
        foreach (var slot in view.Store.Statements.OfClaim(claim))
        {
            if (view.Sees(slot) && !view.IsRetracted(slot))
            {
                var side = view.Store.Statements.StanceOf(slot) switch
                {
                    Stance.Asserts => affirming,
                    Stance.Denies when view.Store.Statements.DeniesClaim(slot) => denying,
                    _ => null,
                };
                side?.Add(slot);
            }
        }

        Affirming = new CorroborationSide(view, affirming);
        Denying = new CorroborationSide(view, denying);
    }

    /// <summary>The claim that was asked about.</summary>
    public string ClaimId { get; }

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>Those who assert it.</summary>
    public CorroborationSide Affirming { get; }

    /// <summary>Those who deny it.</summary>
    public CorroborationSide Denying { get; }

    /// <summary>The answer as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => $"{ClaimId} is affirmed by {Affirming} and denied by {Denying}.";
}
