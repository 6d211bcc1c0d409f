namespace ClaimTracker.Model;

/// <summary>
/// A set of records that belong together: what one document of the dossier format holds, and what a ledger takes in or gives
/// out as a whole. Records refer to each other by id, so their order does not matter to their meaning.
/// </summary>
public sealed record Dossier
{
    /// <summary>Who says, and who reports.</summary>
    public ValueList<Agent> Agents { get; init; } = [];

    /// <summary>What is claimed.</summary>
    public ValueList<Claim> Claims { get; init; } = [];

    /// <summary>Where it was published.</summary>
    public ValueList<Report> Reports { get; init; } = [];

    /// <summary>Who said what, crediting whom.</summary>
    public ValueList<Statement> Statements { get; init; } = [];

    /// <summary>Which claim answers which.</summary>
    public ValueList<CounterClaim> CounterClaims { get; init; } = [];

    /// <summary>Which statements no longer stand.</summary>
    public ValueList<Retraction> Retractions { get; init; } = [];

    /// <summary>Which records were redacted.</summary>
    public ValueList<Redaction> Redactions { get; init; } = [];

    /// <summary>Members of the document that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; init; } = [];

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => Agents.Count + Claims.Count + Reports.Count + Statements.Count + CounterClaims.Count
        + Retractions.Count + Redactions.Count + UnknownMembers.Count == 0;

    /// <summary>How much there is of each kind.</summary>
    /// <returns>A sentence.</returns>
    public override string ToString() =>
        $"A dossier of {Counted(Agents.Count, "agent")}, {Counted(Claims.Count, "claim")}, {Counted(Reports.Count, "report")}, "
        + $"{Counted(Statements.Count, "statement")}, {Counted(CounterClaims.Count, "counter-claim")} "
        + $"and {Counted(Retractions.Count, "retraction")}.";

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
