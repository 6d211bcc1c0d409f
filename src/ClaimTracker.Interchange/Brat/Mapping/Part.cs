namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>The parts that an attribution has.</summary>
internal enum Part
{
    Source,
    Cue,
    Content,
    Addressee,
}
