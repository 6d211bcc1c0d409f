using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>The design's terms as people read them.</summary>
internal static class Words
{
    public const string UnknownSpeaker = "somebody unknown";

    public static string Of(Stance stance) => stance switch
    {
        Stance.Asserts => "asserts",
        Stance.Denies => "denies",
        Stance.Questions => "questions",
        Stance.DeclinesToComment => "declines to comment",
        _ => "reports",
    };

    /// <summary>The stance as a verb that takes an object: "reports", "declines to comment on".</summary>
    public static string Verb(Stance stance) => stance == Stance.DeclinesToComment ? "declines to comment on" : Of(stance);

    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.OnRecord => "on record",
        OriginKind.Unnamed => "unnamed",
        OriginKind.Unattributed => "unattributed",
        OriginKind.Circular => "circular",
        OriginKind.Dangling => "dangling",
        _ => "truncated",
    };

    public static string Explain(OriginKind kind) => kind switch
    {
        OriginKind.OnRecord => "a named speaker says it",
        OriginKind.Unnamed => "a speaker says it whom nobody names",
        OriginKind.Unattributed => "an outlet says it in its own voice",
        OriginKind.Circular => "statements credit each other in a loop, with nobody behind it",
        OriginKind.Dangling => "the credited statement is not in the dossier",
        _ => "the trace was told to stop here",
    };

    public static string Of(FindingKind kind) => kind switch
    {
        FindingKind.CitesTheFuture => "cites the future",
        FindingKind.StanceFlipped => "stance flipped",
        FindingKind.ClaimDrifted => "claim drifted",
        FindingKind.CreditsItself => "credits itself",
        FindingKind.Circular => "circular",
        FindingKind.Dangling => "dangling",
        FindingKind.RestsOnARetraction => "rests on a retraction",
        FindingKind.RestsOnUnnamedSpeakersOnly => "unnamed speakers only",
        _ => "outlet loop",
    };

    public static string Of(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    public static string ColorOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "red",
        FindingSeverity.Warning => "yellow",
        _ => "blue",
    };

    public static string Of(DisputeStatus status) => status switch
    {
        DisputeStatus.Unanswered => "unanswered",
        DisputeStatus.Contested => "contested",
        DisputeStatus.Conceded => "conceded",
        _ => "corrected",
    };

    public static string Explain(DisputeStatus status) => status switch
    {
        DisputeStatus.Unanswered => "nobody denies it and no other claim answers it",
        DisputeStatus.Contested => "somebody denies it, or another claim answers it",
        DisputeStatus.Conceded => "one side gave way",
        _ => "a correction stands against it, or who said so was corrected",
    };

    public static string Of(CounterClaimKind kind) => kind switch
    {
        CounterClaimKind.Denial => "denial",
        CounterClaimKind.Rebuttal => "rebuttal",
        CounterClaimKind.CounterAllegation => "counter-allegation",
        _ => "correction",
    };

    public static string Of(RetractionKind kind) => kind switch
    {
        RetractionKind.Withdrawn => "withdrawn",
        RetractionKind.Corrected => "corrected",
        RetractionKind.Misattributed => "misattributed",
        _ => "fabricated",
    };

    /// <summary>A date in words where its notation is not self-explanatory.</summary>
    /// <param name="date">The date.</param>
    public static string Of(EdtfDate date)
    {
        var text = date.ToString();
        return date.IsUnknown ? "date unknown"
            : text.StartsWith("../", StringComparison.Ordinal) ? $"by {text[3..]}"
            : text.EndsWith("/..", StringComparison.Ordinal) ? $"from {text[..^3]}"
            : text.Replace("/", " to ", StringComparison.Ordinal);
    }

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{Number(count)} {noun}s";

    public static string Number(long count) => count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A size of files small and large: kB up to a megabyte, and MB from there.</summary>
    public static string Size(long bytes) =>
        bytes < 1_000_000 ? (bytes / 1e3).ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " kB" : Megabytes(bytes);

    public static string Megabytes(long bytes) => (bytes / 1e6).ToString("N1", System.Globalization.CultureInfo.InvariantCulture) + " MB";
}
