namespace ClaimTracker.Tracing;

/// <summary>How serious a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong with it.</summary>
    Info,

    /// <summary>May be in order, but changes what can be said on the strength of it.</summary>
    Warning,

    /// <summary>Cannot be right as recorded, or does not carry what rests on it.</summary>
    Error,
}
