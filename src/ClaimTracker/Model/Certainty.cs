namespace ClaimTracker.Model;

/// <summary>
/// How certain the words present the claim to be (FactBank, Saurí and Pustejovsky 2009): "will" is certain, "probably" is
/// probable, "could" is possible. Never to be confused with <see cref="Attribution.Confidence"/>.
/// </summary>
public enum Certainty
{
    /// <summary>Not recorded, or the words leave it open.</summary>
    Unknown,

    /// <summary>"It could."</summary>
    Possible,

    /// <summary>"It probably will."</summary>
    Probable,

    /// <summary>"It will."</summary>
    Certain,
}
