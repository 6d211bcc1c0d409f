using ClaimTracker.Model;

namespace ClaimTracker.Disputes;

/// <summary>
/// A claim with every position taken on it: who alleges it, who denies it, which claims answer it and which of all these went
/// unanswered (DESIGN section 3). It says how the argument stands, never what is true.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Linear in the statements on the claims of the argument; each position's chain is found when asked for.
/// </remarks>
public sealed class Dispute
{
    private readonly Argument _argument;

    internal Dispute(LedgerView view, int claim)
    {
        View = view;
        ClaimId = view.Store.Claims.Ids[claim];
        _argument = new Argument(view, claim);
        Positions = [.. _argument.PositionsOn(0).Current.Select(slot => new Position(view, slot))];
        CounterClaims = [.. _argument.CounterClaims
            .OrderBy(counterClaim => counterClaim.ClaimId, StringComparer.Ordinal)
            .ThenBy(counterClaim => counterClaim.AnswersId, StringComparer.Ordinal)
            .ThenBy(counterClaim => counterClaim.Kind)
            .ThenBy(counterClaim => counterClaim.StatementId, StringComparer.Ordinal)];
        Unanswered = [.. _argument.Claims
            .Where((_, node) => _argument.StandingOf(node) == ClaimStanding.Unanswered)
            .Select(slot => view.Store.Claims.Ids[slot])
            .Order(StringComparer.Ordinal)];
        Status = FindStatus();
    }

    /// <summary>The claim that was asked about.</summary>
    public string ClaimId { get; }

    /// <summary>The claim itself.</summary>
    public Claim Claim => View.GetClaim(ClaimId);

    /// <summary>The ledger that was asked, at the revision and said-date that were asked about.</summary>
    public LedgerView View { get; }

    /// <summary>How the argument stands.</summary>
    public DisputeStatus Status { get; }

    /// <summary>Each agent's current position, in ordinal order of agent id, unknown speakers last.</summary>
    public ValueList<Position> Positions { get; }

    /// <summary>Those who assert the claim.</summary>
    public IEnumerable<Position> Alleging => Positions.Where(position => position.Stance == Stance.Asserts);

    /// <summary>Those who deny it.</summary>
    public IEnumerable<Position> Denying => Positions.Where(position => position.Stance == Stance.Denies);

    /// <summary>
    /// The claims that answer it, those that answer these, and so on; in ordinal order of the answering claim.
    /// </summary>
    public ValueList<CounterClaim> CounterClaims { get; }

    /// <summary>
    /// The claims of the argument, this one among them, that nothing answers or whose answers have themselves been answered; in
    /// ordinal order.
    /// </summary>
    public ValueList<string> Unanswered { get; }

    /// <summary>How the claim itself came out of the argument.</summary>
    public ClaimStanding Standing => _argument.StandingOf(0);

    /// <summary>
    /// How its outright denials came out: unanswered where nobody asserted the claim at the time of the last denial or after; null
    /// where nobody denies it.
    /// </summary>
    public ClaimStanding? DenialStanding => _argument.StandingOfDenial(0);

    /// <summary>What was said about the claim and about the claims that answer it, in order. Computed when asked for.</summary>
    public Timeline Timeline =>
        new(View, ClaimId, _argument.Claims.SelectMany(claim => View.StatementsOn(claim)));

    /// <summary>The answer in sentences.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString()
    {
        var parts = new List<string>();
        AddNames(parts, "alleged by ", Alleging);
        AddNames(parts, "denied by ", Denying);
        if (CounterClaims.Count > 0)
        {
            parts.Add($"answered by {string.Join(", ", CounterClaims.Select(counterClaim => counterClaim.ClaimId).Distinct())}");
        }

        parts.Add(Status switch
        {
            DisputeStatus.Unanswered => "unanswered",
            DisputeStatus.Contested => "contested",
            DisputeStatus.Conceded => "conceded",
            _ => "corrected",
        });
        return $"{ClaimId}: {string.Join("; ", parts)}.";
    }

    private static void AddNames(List<string> parts, string lead, IEnumerable<Position> positions)
    {
        var names = string.Join(", ", positions.Select(position => Describe(position)));
        if (names.Length > 0)
        {
            parts.Add(lead + names);
        }
    }

    // "Maria Zakharova for the Russian Foreign Ministry": whom a speaker acts for says as much as its name.
    private static string Describe(Position position)
    {
        if (position.Agent is not { } agent)
        {
            return "somebody unknown";
        }

        var principals = position.PrincipalNames;
        return principals.Length == 0 ? agent.ToString() : $"{agent} for {principals}";
    }

    private DisputeStatus FindStatus()
    {
        var positions = _argument.PositionsOn(0);
        var answers = CounterClaims.Where(counterClaim => counterClaim.AnswersId == ClaimId).ToArray();
        if (positions.WasCorrected || answers.Any(answer => answer.Kind == CounterClaimKind.Correction && Stands(answer)))
        {
            return DisputeStatus.Corrected;
        }

        if (positions.AssertersGaveWay || (positions.DeniersGaveWay && positions.IsAssertedNow && !answers.Any(Stands)))
        {
            return DisputeStatus.Conceded;
        }

        return positions.IsDeniedNow || answers.Length > 0 ? DisputeStatus.Contested : DisputeStatus.Unanswered;
    }

    private bool Stands(CounterClaim answer) =>
        _argument.StandingOfClaim(View.Store.Claims.Ids.Find(answer.ClaimId)) != ClaimStanding.Answered;
}
