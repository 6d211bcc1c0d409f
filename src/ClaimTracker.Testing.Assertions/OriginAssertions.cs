using ClaimTracker.Testing.Assertions.Failures;
using ClaimTracker.Tracing;
using FluentAssertions;
using FluentAssertions.Primitives;

namespace ClaimTracker.Testing.Assertions;

/// <summary>Says how a chain should end.</summary>
public sealed class OriginAssertions : ReferenceTypeAssertions<Origin?, OriginAssertions>
{
    internal OriginAssertions(Origin? origin)
        : base(origin)
    {
    }

    /// <inheritdoc />
    protected override string Identifier => "origin";

    /// <summary>Expects a named speaker, who can be held to the words.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<OriginAssertions> BeOnRecord(string because = "", params object[] becauseArgs) =>
        Expect(origin => origin.Kind == OriginKind.OnRecord, "to be on record", [], Described, because, becauseArgs);

    /// <summary>Expects a speaker whom nobody names.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<OriginAssertions> BeUnnamed(string because = "", params object[] becauseArgs) =>
        Expect(origin => origin.Kind == OriginKind.Unnamed, "to be unnamed", [], Described, because, becauseArgs);

    /// <summary>Expects an outlet that speaks in its own voice.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<OriginAssertions> BeUnattributed(string because = "", params object[] becauseArgs) =>
        Expect(origin => origin.Kind == OriginKind.Unattributed, "to be unattributed", [], Described, because, becauseArgs);

    /// <summary>Expects a loop of statements with nobody behind it.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<OriginAssertions> BeCircular(string because = "", params object[] becauseArgs) =>
        Expect(origin => origin.Kind == OriginKind.Circular, "to be circular", [], Described, because, becauseArgs);

    /// <summary>Expects a statement that the ledger lacks.</summary>
    /// <param name="because">Why, as the end of a sentence.</param>
    /// <param name="becauseArgs">What to put into <paramref name="because"/>.</param>
    /// <returns>Goes on.</returns>
    public AndConstraint<OriginAssertions> BeDangling(string because = "", params object[] becauseArgs) =>
        Expect(origin => origin.Kind == OriginKind.Dangling, "to be dangling", [], Described, because, becauseArgs);

    private static string Described(Origin origin) => $"it is {origin.Kind}: {origin} ({origin.StatementId}).";

    private AndConstraint<OriginAssertions> Expect(
        Func<Origin, bool> holds, string what, object[] args, Func<Origin, string> found, string because, object[] becauseArgs)
    {
        Expectation.Check(Subject, Identifier, holds, what, args, found, because, becauseArgs);
        return new(this);
    }
}
