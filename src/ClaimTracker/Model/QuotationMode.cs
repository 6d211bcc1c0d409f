namespace ClaimTracker.Model;

/// <summary>How the crediting statement renders the credited one (PARC, Pareti 2012).</summary>
public enum QuotationMode
{
    /// <summary>In its own words: "citing officials".</summary>
    Indirect,

    /// <summary>Word for word, between quotation marks.</summary>
    Direct,

    /// <summary>Partly quoted, partly in its own words.</summary>
    Mixed,
}
