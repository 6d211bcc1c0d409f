namespace ClaimTracker.Model;

/// <summary>What kind of outlet an agent is.</summary>
public enum OutletKind
{
    /// <summary>An agency whose dispatches other outlets print.</summary>
    NewsAgency,

    /// <summary>A newspaper or magazine, on paper or not.</summary>
    Newspaper,

    /// <summary>A radio or television station.</summary>
    Broadcaster,

    /// <summary>A site that publishes online only.</summary>
    OnlineMedia,

    /// <summary>An account on a social network.</summary>
    SocialAccount,

    /// <summary>Any other outlet, such as a database of fact-checks.</summary>
    Other,
}
