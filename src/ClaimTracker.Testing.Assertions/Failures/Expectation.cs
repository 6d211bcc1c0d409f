using FluentAssertions.Execution;

namespace ClaimTracker.Testing.Assertions.Failures;

/// <summary>Checks an answer and says in one form of sentence what was expected and what there is instead.</summary>
internal static class Expectation
{
    /// <summary>Fails with <c>Expected [trace] [to ...] because ..., but [found].</c> where something does not hold.</summary>
    /// <param name="subject">The answer.</param>
    /// <param name="noun">What to call it where the test has no name for it.</param>
    /// <param name="holds">Whether the answer is as expected.</param>
    /// <param name="what">What is expected of it, with placeholders from <c>{0}</c> on.</param>
    /// <param name="args">What to put into them.</param>
    /// <param name="found">What there is instead, as the end of a sentence.</param>
    /// <param name="because">Why it is expected.</param>
    /// <param name="becauseArgs">What to put into that.</param>
    /// <returns>Whether it holds; inside of an assertion scope a failure does not throw.</returns>
    public static bool Check<T>(
        T? subject, string noun, Func<T, bool> holds, string what, object[] args, Func<T, string> found, string because, object[] becauseArgs)
        where T : class
    {
        var met = subject is not null && holds(subject);
        var instead = met ? "" : subject is null ? "there is none: it is <null>." : found(subject);
        Execute.Assertion
            .ForCondition(met)
            .BecauseOf(because, becauseArgs)
            .FailWith($"Expected {{context:{noun}}} {what}{{reason}}, but {{{args.Length}}}", [.. args, new Verbatim(instead)]);
        return met;
    }

    /// <summary>
    /// What <c>Which</c> goes on about: what was found, or null where nothing was, so that inside of an assertion scope the next assertion
    /// can say so.
    /// </summary>
    public static IEnumerable<T> Matched<T>(IEnumerable<T>? found)
        where T : class => (found ?? []).DefaultIfEmpty()!;
}
