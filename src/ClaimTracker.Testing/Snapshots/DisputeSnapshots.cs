using ClaimTracker.Disputes;
using ClaimTracker.Model;

namespace ClaimTracker.Testing.Snapshots;

/// <summary>The answers about who affirms and who denies, as text.</summary>
internal static class DisputeSnapshots
{
    public static string Of(Dispute dispute) => new SnapshotText()
        .Fact("dispute", dispute.ClaimId)
        .Fact("status", SnapshotText.Words(dispute.Status))
        .Fact("claim", SnapshotText.Words(dispute.Standing))
        .Fact("denials", dispute.DenialStanding is { } standing ? SnapshotText.Words(standing) : "none")
        .List("positions", dispute.Positions.Select(Of))
        .List("counter-claims", dispute.CounterClaims.Select(Of))
        .List("unanswered", dispute.Unanswered)
        .ToString();

    public static string Of(Corroboration corroboration) => new SnapshotText()
        .Fact("corroboration", corroboration.ClaimId)
        .List("affirming", Of(corroboration.Affirming))
        .List("denying", Of(corroboration.Denying))
        .ToString();

    public static string Of(Timeline timeline) => new SnapshotText()
        .List($"timeline of {timeline.ClaimId ?? "everything"}", timeline.Entries.Select(Of))
        .ToString();

    private static string Of(Position position) =>
        $"{SnapshotText.Agent(position.AgentId)} {SnapshotText.Words(position.Stance)}, {position.Said}: {string.Join(" -> ", position.Chain)}";

    private static string Of(CounterClaim counterClaim)
    {
        var text = $"{counterClaim.ClaimId} answers {counterClaim.AnswersId}: {SnapshotText.Words(counterClaim.Kind)}";
        return counterClaim.StatementId is null ? text : $"{text}, made by {counterClaim.StatementId}";
    }

    private static string[] Of(CorroborationSide side) =>
    [
        $"statements: {side.Statements}",
        $"outlets: {side.Outlets}",
        $"independent voices: {TracingSnapshots.Of(side.Voices)}",
        $"disjoint chains: {side.DisjointChains}",
    ];

    private static string Of(TimelineEntry entry) => entry.Retraction is { } kind
        ? $"{entry.When}: {entry.StatementId} is retracted, {SnapshotText.Words(kind)}"
        : $"{entry.When}: {entry.StatementId}: {SnapshotText.Agent(entry.AgentId)} {SnapshotText.Words(entry.Stance)} {entry.ClaimId}";
}
