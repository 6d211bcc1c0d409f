namespace ClaimTracker.Model;

/// <summary>What kind of speaker an agent is.</summary>
public enum SpeakerKind
{
    /// <summary>One human being.</summary>
    Person,

    /// <summary>A ministry, a company, a party, a country's government.</summary>
    Organization,

    /// <summary>Several people taken together, often unnamed: officials, witnesses.</summary>
    Group,
}
