using ClaimTracker.Disputes;
using ClaimTracker.Tracing;

namespace ClaimTracker.Telemetry;

/// <summary>The questions that a ledger answers by more than looking up.</summary>
internal static class QuestionKinds
{
    /// <summary>Size: the statements reached.</summary>
    public static readonly QuestionKind<AttributionTrace> Trace = new("trace", static trace => trace.StatementCount)
    {
        Sizes = LedgerMeter.TraceStatements,
    };

    /// <summary>Size: the origins.</summary>
    public static readonly QuestionKind<OriginSet> Origins = new("origins", static origins => origins.Count);

    /// <summary>Size: the statements traced.</summary>
    public static readonly QuestionKind<LedgerTraces> TraceAll = new("trace_all", static traces => traces.Count);

    /// <summary>Size: the positions taken.</summary>
    public static readonly QuestionKind<Dispute> Dispute = new("dispute", static dispute => dispute.Positions.Count);

    /// <summary>Size: the statements that would fall or be weakened.</summary>
    public static readonly QuestionKind<Impact> Impact = new("impact", static impact => impact.Fallen.Count + impact.Weakened.Count);

    /// <summary>Size: the statements on either side.</summary>
    public static readonly QuestionKind<Corroboration> Corroboration = new(
        "corroboration", static corroboration => corroboration.Affirming.Statements + corroboration.Denying.Statements);

    /// <summary>Size: the entries.</summary>
    public static readonly QuestionKind<Timeline> Timeline = new("timeline", static timeline => timeline.Entries.Count);

    /// <summary>Size: the statements checked.</summary>
    public static readonly QuestionKind<LedgerCheck> Check = new("check", static check => check.StatementCount);
}
