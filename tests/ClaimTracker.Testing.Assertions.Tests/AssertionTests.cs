using System.Reflection;
using System.Text;
using ClaimTracker.Tracing;
using FluentAssertions.Execution;
using Xunit.Sdk;

namespace ClaimTracker.Testing.Assertions.Tests;

public sealed class AssertionTests
{
    public static TheoryData<Type> Subjects => [.. AssertionCases.All.Keys];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Every_assertion_holds_where_it_should_and_says_what_is_there_where_it_does_not(Type assertions)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        var messages = new StringBuilder();
        foreach (var assertion in AssertionCases.All[assertions])
        {
            assertion.Holding.Should().NotThrow($"{assertion.Method} holds");
            var message = assertion.Failing.Should().Throw<XunitException>($"{assertion.Method} does not hold").Which.Message;
            messages.Append("== ").Append(assertion.Method).Append('\n').Append(message.ReplaceLineEndings("\n")).Append("\n\n");
        }

        Snapshot.Match(messages.ToString().TrimEnd('\n'), $"failures.{assertions.Name}.txt");
    }

    [Theory]
    [MemberData(nameof(Subjects))]
    public void No_assertion_goes_untested(Type assertions)
    {
        ArgumentNullException.ThrowIfNull(assertions);
        assertions.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.DeclaringType!.Assembly == assertions.Assembly).Select(method => method.Name).Distinct()
            .Should().BeEquivalentTo(AssertionCases.All[assertions].Select(assertion => assertion.Method).Distinct());
    }

    [Fact]
    public void Every_answer_that_there_are_assertions_for_is_tested() =>
        typeof(AnswerAssertionExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(method => method.ReturnType).Should().BeEquivalentTo(AssertionCases.All.Keys);

    [Fact]
    public void Assertions_read_on_from_the_issue_to_what_it_holds()
    {
        var ledger = Dossiers.UkraineCrisis2022().ToLedger();
        var trace = ledger.Trace("s-iran-press-invasion").Resolve();

        trace.Should().HaveOrigin("us-officials").Which.Should().BeUnnamed();
        trace.Should().BeSingleSourced().And.HaveIndependentVoices(1, 1).And.PassThrough("bloomberg");
        trace.Should().HaveChain("iran-press", "bloomberg", "us-officials").Which.StatementIds.Should().HaveCount(3);
        trace.Should().HaveFinding(FindingKind.RestsOnUnnamedSpeakersOnly).Which.StatementId.Should().Be("s-iran-press-invasion");
        ledger.Dispute("invasion").Should().BeContested().And.HaveUnansweredClaim("western-war-propaganda-failed")
            .And.BeDeniedBy("russia").Which.StatementId.Should().Be("s-russia-denies-invasion");
    }

    [Fact]
    public void A_reason_is_part_of_the_message()
    {
        var trace = Dossiers.StraightChain().ToLedger().Trace("s-harbour-blog").Resolve();

        trace.Invoking(t => t.Should().BeCircular("the {0} cites itself", "blog")).Should().Throw<XunitException>()
            .WithMessage("Expected * to be circular because the blog cites itself, but it goes back like this:*");
    }

    [Fact]
    public void A_scope_collects_what_fails()
    {
        var trace = Dossiers.StraightChain().ToLedger().Trace("s-harbour-blog").Resolve();

        var failing = () =>
        {
            using var scope = new AssertionScope();
            trace.Should().BeCircular().And.HaveOrigin("nobody").Which.Should().BeUnnamed();
            trace.Should().BeSingleSourced();
            trace.Should().HaveIndependentVoices(5, 5);
        };

        var lines = failing.Should().Throw<XunitException>().Which.Message.Split('\n').Where(line => line.StartsWith("Expected", StringComparison.Ordinal));
        lines.Should().SatisfyRespectively(
            line => line.Should().Contain("to be circular"),
            line => line.Should().Contain("to have the origin \"nobody\""),
            line => line.Should().Contain("to be unnamed, but there is none"),
            line => line.Should().Contain("to have 5 independent voices, but it has 1 independent voice"));
    }

    [Fact]
    public void An_answer_that_is_missing_fails_and_does_not_crash()
    {
        AttributionTrace? trace = null;
        var asserting = () => trace.Should().BeSingleSourced();

        asserting.Should().Throw<XunitException>()
            .WithMessage("Expected trace to be single-sourced, but there is none: it is <null>.*");
    }

    [Fact]
    public void Braces_in_ids_do_no_harm()
    {
        var ledger = new ClaimLedger();
        var claim = ledger.Claim("{0}", "Braces.");
        var trace = ledger.Trace(ledger.Record(s => s.By(Model.Speaker.Person("{context}")).Asserts(claim).WithId("s-{reason}{9}"))).Resolve();

        trace.Invoking(t => t.Should().HaveOrigin("{1}")).Should().Throw<XunitException>().WithMessage("*origin \"{1}\", but*s-{reason}{9}*");
    }

    [Fact]
    public void A_trace_that_stopped_early_passes_through_no_more_than_it_saw()
    {
        var trace = Dossiers.StraightChain().ToLedger().Trace("s-harbour-blog").Within(new TraceBudget { MaxDepth = 1 }).Resolve();

        trace.Should().PassThrough("karlshaven-daily").And.NotPassThrough("nordwire");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_trace_passes_through_as_many_statements_as_it_reaches(int seed)
    {
        var ledger = RandomLedger.WithSeed(seed).Statements(40).Loops(0.1).ToLedger();
        var ids = ledger.ToDossier().Statements.Select(statement => statement.Id).ToList();

        foreach (var id in ids)
        {
            var trace = ledger.Trace(id).Resolve();
            var isInLoop = trace.Cycles.Any(cycle => cycle.Contains(id));
            ids.Count(other => PassesThrough(trace, other)).Should().Be(trace.StatementCount - (isInLoop ? 0 : 1), "{0} is not behind itself but in a loop", id);
        }
    }

    [Fact]
    public void A_failure_shows_a_screen_of_chains_and_no_more()
    {
        var ledger = new ClaimLedger();
        var claim = ledger.Claim("c", "C.");
        var last = ledger.Record(s => s.By(Model.Speaker.Person("P")).Asserts(claim));
        for (var level = 0; level < 40; level++)
        {
            var (one, other) = (Relay(last), Relay(last));
            last = ledger.Record(s => s.By(Model.Outlet.Online($"Meeting {level}")).Reports(claim).Citing(one).Citing(other));
        }

        ledger.Trace(last).Resolve().Invoking(trace => trace.Should().BeCircular()).Should().Throw<XunitException>()
            .Which.Message.Should().EndWith("\n  and more").And.Subject.Split('\n').Should().HaveCount(12);

        Model.Statement Relay(Model.Statement source) => ledger.Record(s => s.By(Model.Outlet.Online("Relay")).Reports(claim).Citing(source));
    }

    private static bool PassesThrough(AttributionTrace trace, string id)
    {
        using var scope = new AssertionScope();
        trace.Should().PassThrough(id);
        return scope.Discard().Length == 0;
    }
}
