namespace ClaimTracker.Tracing;

/// <summary>What can be noticed about an attribution or about what a statement rests on (DESIGN section 3).</summary>
public enum FindingKind
{
    /// <summary>The credited statement was said later than the one that credits it, at the precision that both dates have.</summary>
    CitesTheFuture,

    /// <summary>The credited statement takes the opposite stance.</summary>
    StanceFlipped,

    /// <summary>The credited statement holds another claim, or another certainty: "could" became "will".</summary>
    ClaimDrifted,

    /// <summary>The statement credits itself.</summary>
    CreditsItself,

    /// <summary>The statement is in a loop of statements that credit each other; told once a loop, of its earliest statement.</summary>
    Circular,

    /// <summary>The credited statement is not in the ledger.</summary>
    Dangling,

    /// <summary>The credited statement no longer stands.</summary>
    RestsOnARetraction,

    /// <summary>Every origin of the statement is a speaker whom nobody names.</summary>
    RestsOnUnnamedSpeakersOnly,

    /// <summary>Behind the credited statement, which is another agent's, the crediting agent itself comes up again on some chain.</summary>
    OutletLoop,
}
