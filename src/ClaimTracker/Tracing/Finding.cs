namespace ClaimTracker.Tracing;

/// <summary>Something noticed about an attribution, or about what a statement rests on.</summary>
/// <param name="Kind">What was noticed.</param>
/// <param name="StatementId">The statement it was noticed about; of an attribution, the crediting one.</param>
/// <param name="CreditedId">Of an attribution, the credited statement; otherwise null.</param>
public sealed record Finding(FindingKind Kind, string StatementId, string? CreditedId = null)
{
    /// <summary>
    /// How serious it is. An error cannot be right or does not carry what rests on it: citing the future, crediting oneself, loops,
    /// missing and retracted sources. A warning is a flipped stance, a drifted claim, an outlet that comes up again. Unnamed sources
    /// are worth knowing.
    /// </summary>
    public FindingSeverity Severity => Kind switch
    {
        FindingKind.StanceFlipped or FindingKind.ClaimDrifted or FindingKind.OutletLoop => FindingSeverity.Warning,
        FindingKind.RestsOnUnnamedSpeakersOnly => FindingSeverity.Info,
        _ => FindingSeverity.Error,
    };

    /// <summary>The finding as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Kind switch
    {
        FindingKind.CitesTheFuture => $"{StatementId} credits {CreditedId}, which was said later.",
        FindingKind.StanceFlipped => $"{StatementId} credits {CreditedId}, which takes the opposite stance.",
        FindingKind.ClaimDrifted => $"{StatementId} credits {CreditedId}, which holds another claim or another certainty.",
        FindingKind.CreditsItself => $"{StatementId} credits itself.",
        FindingKind.Circular => $"{StatementId} is in a loop of statements that credit each other.",
        FindingKind.Dangling => $"{StatementId} credits {CreditedId}, which the ledger lacks.",
        FindingKind.RestsOnARetraction => $"{StatementId} credits {CreditedId}, which no longer stands.",
        FindingKind.RestsOnUnnamedSpeakersOnly => $"{StatementId} rests on unnamed speakers only.",
        _ => $"{StatementId} credits {CreditedId}, behind which its own agent comes up again.",
    };
}
