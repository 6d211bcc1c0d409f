namespace ClaimTracker.Model;

/// <summary>An agency, newspaper, broadcaster, site or account that publishes what others say, and sometimes speaks itself.</summary>
public sealed record Outlet : Agent
{
    /// <summary>Creates an outlet; the factories read better where nothing but the name is known.</summary>
    /// <param name="kind">What kind of outlet it is.</param>
    /// <param name="name">Its name.</param>
    public Outlet(OutletKind kind, string name)
        : base(name) => Kind = kind;

    /// <summary>What kind of outlet it is.</summary>
    public OutletKind Kind { get; init; }

    /// <summary>A news agency.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet NewsAgency(string name) => new(OutletKind.NewsAgency, name);

    /// <summary>A newspaper or magazine.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet Newspaper(string name) => new(OutletKind.Newspaper, name);

    /// <summary>A radio or television station.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet Broadcaster(string name) => new(OutletKind.Broadcaster, name);

    /// <summary>A site that publishes online only.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet Online(string name) => new(OutletKind.OnlineMedia, name);

    /// <summary>An account on a social network.</summary>
    /// <param name="name">The account's name.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet SocialAccount(string name) => new(OutletKind.SocialAccount, name);

    /// <summary>Any other outlet.</summary>
    /// <param name="name">The name, in any script.</param>
    /// <returns>An outlet without an id yet.</returns>
    public static Outlet Other(string name) => new(OutletKind.Other, name);
}
