using ClaimTracker.Disputes;
using ClaimTracker.Tracing;

namespace ClaimTracker.Testing.Assertions;

/// <summary>
/// Says what an answer should be: <c>trace.Should().HaveOrigin("us-officials").Which.Should().BeUnnamed()</c>. Where a test names an
/// agent or a statement, it gives the id.
/// </summary>
/// <remarks>A failure shows the chains, positions or findings that are there instead.</remarks>
public static class AnswerAssertionExtensions
{
    /// <summary>Says where a statement should come from.</summary>
    /// <param name="trace">The answer.</param>
    /// <returns>The assertions.</returns>
    public static AttributionTraceAssertions Should(this AttributionTrace? trace) => new(trace);

    /// <summary>Says how a chain should end.</summary>
    /// <param name="origin">The end of the chain.</param>
    /// <returns>The assertions.</returns>
    public static OriginAssertions Should(this Origin? origin) => new(origin);

    /// <summary>Says how an argument should stand.</summary>
    /// <param name="dispute">The answer.</param>
    /// <returns>The assertions.</returns>
    public static DisputeAssertions Should(this Dispute? dispute) => new(dispute);

    /// <summary>Says what should stand behind the sides of a claim.</summary>
    /// <param name="corroboration">The answer.</param>
    /// <returns>The assertions.</returns>
    public static CorroborationAssertions Should(this Corroboration? corroboration) => new(corroboration);

    /// <summary>Says what should fall with a statement.</summary>
    /// <param name="impact">The answer.</param>
    /// <returns>The assertions.</returns>
    public static ImpactAssertions Should(this Impact? impact) => new(impact);

    /// <summary>Says what should be noticed in a ledger.</summary>
    /// <param name="check">The answer.</param>
    /// <returns>The assertions.</returns>
    public static LedgerCheckAssertions Should(this LedgerCheck? check) => new(check);
}
