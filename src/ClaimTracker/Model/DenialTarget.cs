namespace ClaimTracker.Model;

/// <summary>What a denial denies.</summary>
public enum DenialTarget
{
    /// <summary>That the claim is so.</summary>
    Claim,

    /// <summary>That it was ever said; the denial may name the statement that it disowns.</summary>
    Utterance,
}
