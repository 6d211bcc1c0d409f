namespace ClaimTracker.Model;

/// <summary>Of what kind a redacted record is.</summary>
public enum RedactionTarget
{
    /// <summary>An agent.</summary>
    Agent,

    /// <summary>A claim.</summary>
    Claim,

    /// <summary>A report.</summary>
    Report,

    /// <summary>A statement.</summary>
    Statement,
}
