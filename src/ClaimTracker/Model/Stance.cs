namespace ClaimTracker.Model;

/// <summary>
/// Which side a statement takes on its claim (FNC-1 and Emergent: for, against, observing). Only <see cref="Asserts"/> and
/// <see cref="Denies"/> take a side, and they are each other's opposite.
/// </summary>
public enum Stance
{
    /// <summary>Says that it is so.</summary>
    Asserts,

    /// <summary>Says that it is not so, or that it was never said: see <see cref="DenialTarget"/>.</summary>
    Denies,

    /// <summary>Doubts or asks whether it is so.</summary>
    Questions,

    /// <summary>Was asked and would not say.</summary>
    DeclinesToComment,

    /// <summary>Only passes it on: takes no side and never counts as corroboration.</summary>
    Reports,
}
