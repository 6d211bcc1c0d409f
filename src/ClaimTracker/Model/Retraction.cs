namespace ClaimTracker.Model;

/// <summary>That a statement no longer stands. The statement itself stays in the ledger: nothing is edited or deleted.</summary>
/// <param name="StatementId">The id of the statement that no longer stands.</param>
/// <param name="Kind">Why.</param>
public sealed record Retraction(string StatementId, RetractionKind Kind)
{
    /// <summary>When it was retracted.</summary>
    public EdtfDate When { get; init; }

    /// <summary>The id of the statement by which it was retracted.</summary>
    public string? ByStatementId { get; init; }

    /// <summary>The id of the statement that stands in its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>Members of its JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];
}
