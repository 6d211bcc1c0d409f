namespace ClaimTracker.Telemetry;

/// <summary>The names of tags on activities and measurements; documented in <c>docs/telemetry.md</c>, so they do not change lightly.</summary>
internal static class TagNames
{
    public const string Revision = "claimtracker.revision";

    public const string Statements = "claimtracker.statements";

    public const string Outcome = "claimtracker.batch.outcome";

    public const string QuestionKind = "claimtracker.question.kind";

    public const string AnswerSize = "claimtracker.answer.size";

    /// <summary>OpenTelemetry's own name for the class of a failure.</summary>
    public const string ErrorType = "error.type";
}
