namespace ClaimTracker.Model;

/// <summary>
/// That an agent acts for another agent (PROV actedOnBehalfOf): spokesperson of, member of, owned by. It is what lets two
/// spokespeople of one ministry count as one voice.
/// </summary>
/// <param name="AgentId">The id of the agent acted for, the principal.</param>
public sealed record Affiliation(string AgentId)
{
    /// <summary>In what role, such as "spokesperson"; null where none is stated.</summary>
    public string? Role { get; init; }

    /// <summary>From when; unknown where not stated.</summary>
    public EdtfDate Since { get; init; }

    /// <summary>Up to and including when; unknown where not stated.</summary>
    public EdtfDate Until { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>
    /// Whether the affiliation may have held when something was said: it does unless that was certainly before
    /// <see cref="Since"/> or certainly after <see cref="Until"/>. An unknown date rules nothing out.
    /// </summary>
    /// <param name="said">When the statement was made.</param>
    /// <returns>False only where the dates exclude it.</returns>
    public bool HeldOn(EdtfDate said) => !said.IsBefore(Since) && !said.IsAfter(Until);
}
