namespace ClaimTracker.Model;

/// <summary>That one claim answers another, by the statement that makes the answer (an attack, in Dung's sense).</summary>
/// <param name="ClaimId">The id of the claim that answers.</param>
/// <param name="AnswersId">The id of the claim that is answered.</param>
/// <param name="Kind">How it answers.</param>
public sealed record CounterClaim(string ClaimId, string AnswersId, CounterClaimKind Kind)
{
    /// <summary>The id of the statement that makes the answer, where one is known.</summary>
    public string? StatementId { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];
}
