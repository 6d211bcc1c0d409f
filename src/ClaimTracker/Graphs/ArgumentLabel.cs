namespace ClaimTracker.Graphs;

/// <summary>What becomes of an argument in the grounded labelling.</summary>
internal enum ArgumentLabel
{
    /// <summary>It stands: everything that attacks it is out.</summary>
    In,

    /// <summary>It falls: something that attacks it is in.</summary>
    Out,

    /// <summary>Neither: it hangs on a quarrel that nothing decides.</summary>
    Undecided,
}
