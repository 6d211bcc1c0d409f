namespace ClaimTracker.Testing.Assertions.Failures;

/// <summary>A statement on a chain and who says it, which is null where the speaker is unknown or the statement is missing.</summary>
internal readonly record struct Step(string StatementId, string? AgentId, bool IsNamed)
{
    public static Step Of(LedgerView view, string statementId)
    {
        var agentId = view.TryGetStatement(statementId, out var statement) ? statement.AgentId : null;
        return new(statementId, agentId, agentId is not null && view.GetAgent(agentId).IsNamed);
    }

    /// <summary>Whether an id is that of the statement or of its agent.</summary>
    public bool Is(string id) => StatementId == id || AgentId == id;

    public override string ToString() =>
        AgentId is null ? StatementId : $"{StatementId} ({AgentId}{(IsNamed ? "" : ", unnamed")})";
}
