using ClaimTracker.Disputes;
using ClaimTracker.Tracing;
using static ClaimTracker.Tracing.FindingKind;

namespace ClaimTracker.Testing.Assertions.Tests;

/// <summary>Every assertion there is, on situations of which it holds and does not hold.</summary>
internal static class AssertionCases
{
    public static IReadOnlyDictionary<Type, AssertionCase[]> All { get; } = new Dictionary<Type, AssertionCase[]>
    {
        [typeof(AttributionTraceAssertions)] = OfTraces(),
        [typeof(OriginAssertions)] = OfOrigins(),
        [typeof(DisputeAssertions)] = OfDisputes(),
        [typeof(CorroborationAssertions)] = OfCorroborations(),
        [typeof(ImpactAssertions)] = OfImpacts(),
        [typeof(LedgerCheckAssertions)] = OfChecks(),
    };

    private static AssertionCase[] OfTraces()
    {
        var invasion = Dossiers.UkraineCrisis2022().ToLedger().Trace("s-iran-press-invasion").Resolve();
        var digest = Dossiers.SingleSourcedAcrossSixOutlets().ToLedger().Trace("s-evening-digest").Resolve();
        var strike = Dossiers.TwoIndependentConfirmations().ToLedger().Trace("s-karlshaven-daily").Resolve();
        var pier = Dossiers.CircularReporting().ToLedger().Trace("s-quiz-show").Resolve();
        return
        [
            new("HaveOrigin", () => invasion.Should().HaveOrigin("us-officials"), () => invasion.Should().HaveOrigin("russia")),
            new("HaveOrigin", () => pier.Should().HaveOrigin("s-open-almanac"), () => pier.Should().HaveOrigin("s-quiz-show")),
            new("NotHaveOrigin", () => invasion.Should().NotHaveOrigin("bloomberg"), () => invasion.Should().NotHaveOrigin("us-officials")),
            new("BeSingleSourced", () => digest.Should().BeSingleSourced(), () => strike.Should().BeSingleSourced()),
            new("NotBeSingleSourced", () => strike.Should().NotBeSingleSourced(), () => digest.Should().NotBeSingleSourced()),
            new("HaveIndependentVoices", () => strike.Should().HaveIndependentVoices(2, 2), () => strike.Should().HaveIndependentVoices(1, 2)),
            new("PassThrough", () => invasion.Should().PassThrough("bloomberg"), () => invasion.Should().PassThrough("iran-press")),
            new("NotPassThrough", () => invasion.Should().NotPassThrough("le-monde"), () => invasion.Should().NotPassThrough("bloomberg")),
            new("HaveGatekeeper", () => digest.Should().HaveGatekeeper("nordwire"), () => strike.Should().HaveGatekeeper("nordwire")),
            new("HaveGatekeeper", () => digest.Should().HaveGatekeeper("s-nordwire"), () => digest.Should().HaveGatekeeper("radio-fjord")),
            new(
                "HaveChain",
                () => invasion.Should().HaveChain("iran-press", "bloomberg", "us-officials"),
                () => invasion.Should().HaveChain("iran-press", "us-officials")),
            new(
                "HaveChain",
                () => digest.Should().HaveChain(["s-evening-digest", "radio-fjord", "nordwire", "petra-lindqvist"], "the radio has it too"),
                () => digest.Should().HaveChain(["evening-digest", "nordwire", "petra-lindqvist"], "a digest reads {0}", "agencies")),
            new("HaveDisjointChains", () => strike.Should().HaveDisjointChains(2), () => digest.Should().HaveDisjointChains(4)),
            new("BeCircular", () => pier.Should().BeCircular(), () => invasion.Should().BeCircular()),
            new("NotBeCircular", () => invasion.Should().NotBeCircular(), () => pier.Should().NotBeCircular()),
            new("HaveFinding", () => pier.Should().HaveFinding(Circular), () => pier.Should().HaveFinding(CitesTheFuture)),
            new("NotHaveFinding", () => strike.Should().NotHaveFinding(Circular), () => pier.Should().NotHaveFinding(Circular)),
            new("HaveNoFindings", () => strike.Should().HaveNoFindings(), () => invasion.Should().HaveNoFindings()),
        ];
    }

    private static AssertionCase[] OfOrigins()
    {
        var onRecord = OriginOf(Dossiers.StraightChain(), "s-harbour-blog");
        var unnamed = OriginOf(Dossiers.AnonymousOrigin(), "s-karlshaven-daily");
        var unattributed = OriginOf(Dossiers.CounterAllegation(), "s-karlshaven-daily");
        var circular = OriginOf(Dossiers.CircularReporting(), "s-quiz-show");
        var chain = Dossiers.StraightChain();
        var dangling = OriginOf(chain with { Statements = [.. chain.Statements.Skip(1)] }, "s-harbour-blog");
        return
        [
            new("BeOnRecord", () => onRecord.Should().BeOnRecord(), () => unnamed.Should().BeOnRecord()),
            new("BeUnnamed", () => unnamed.Should().BeUnnamed(), () => unattributed.Should().BeUnnamed()),
            new("BeUnattributed", () => unattributed.Should().BeUnattributed(), () => circular.Should().BeUnattributed()),
            new("BeCircular", () => circular.Should().BeCircular(), () => dangling.Should().BeCircular()),
            new("BeDangling", () => dangling.Should().BeDangling(), () => onRecord.Should().BeDangling()),
        ];
    }

    private static AssertionCase[] OfDisputes()
    {
        var invasion = Dossiers.UkraineCrisis2022().ToLedger().Dispute("invasion");
        var gifts = Dossiers.CounterAllegation().ToLedger().Dispute("mayor-took-gifts");
        var answered = Dossiers.AnsweredDenial().ToLedger().Dispute("funds-missing");
        var unanswered = Dossiers.UnansweredDenial().ToLedger().Dispute("funds-missing");
        var quiet = Dossiers.StraightChain().ToLedger().Dispute("pump-house-fire");
        return
        [
            new("BeUnanswered", () => quiet.Should().BeUnanswered(), () => invasion.Should().BeUnanswered()),
            new("BeContested", () => invasion.Should().BeContested(), () => quiet.Should().BeContested()),
            new("BeConceded", () => Conceded().Should().BeConceded(), () => answered.Should().BeConceded()),
            new("BeCorrected", () => Corrected().Should().BeCorrected(), () => gifts.Should().BeCorrected()),
            new("HaveUnansweredClaim", () => gifts.Should().HaveUnansweredClaim("paper-was-paid"), () => gifts.Should().HaveUnansweredClaim("mayor-took-gifts")),
            new(
                "NotHaveUnansweredClaim",
                () => gifts.Should().NotHaveUnansweredClaim("mayor-took-gifts"),
                () => gifts.Should().NotHaveUnansweredClaim("paper-was-paid")),
            new("HaveUnansweredDenial", () => unanswered.Should().HaveUnansweredDenial(), () => answered.Should().HaveUnansweredDenial()),
            new("HaveAnsweredDenial", () => answered.Should().HaveAnsweredDenial(), () => unanswered.Should().HaveAnsweredDenial()),
            new("HaveAnsweredDenial", () => answered.Should().HaveAnsweredDenial(), () => quiet.Should().HaveAnsweredDenial()),
            new("BeAllegedBy", () => invasion.Should().BeAllegedBy("us-officials"), () => invasion.Should().BeAllegedBy("bloomberg")),
            new("BeDeniedBy", () => invasion.Should().BeDeniedBy("russia"), () => gifts.Should().BeDeniedBy("odd-nygaard")),
            new("BeCounteredBy", () => gifts.Should().BeCounteredBy("paper-was-paid"), () => quiet.Should().BeCounteredBy("paper-was-paid")),
        ];
    }

    private static AssertionCase[] OfCorroborations()
    {
        var strike = Dossiers.TwoIndependentConfirmations().ToLedger().Corroboration("strike-ends");
        var invasion = Dossiers.UkraineCrisis2022().ToLedger().Corroboration("invasion");
        return
        [
            new("HaveAffirmingVoices", () => strike.Should().HaveAffirmingVoices(2, 2), () => strike.Should().HaveAffirmingVoices(0, 1)),
            new("HaveDenyingVoices", () => invasion.Should().HaveDenyingVoices(1, 1), () => strike.Should().HaveDenyingVoices(1, 1)),
        ];
    }

    private static AssertionCase[] OfImpacts()
    {
        var strike = Dossiers.TwoIndependentConfirmations().ToLedger().Impact("s-leif-aasen");
        return
        [
            new("HaveFallen", () => strike.Should().HaveFallen("s-nordwire"), () => strike.Should().HaveFallen("s-karlshaven-daily")),
            new("HaveWeakened", () => strike.Should().HaveWeakened("s-karlshaven-daily"), () => strike.Should().HaveWeakened("s-nordwire")),
            new("HaveSpared", () => strike.Should().HaveSpared("s-dockers-union"), () => strike.Should().HaveSpared("s-nordwire")),
        ];
    }

    private static AssertionCase[] OfChecks()
    {
        var drifted = Dossiers.DriftedClaim().ToLedger().Check();
        var retracted = Dossiers.RetractionUpstream().ToLedger().Check();
        var clean = Dossiers.StraightChain().ToLedger().Check();
        return
        [
            new("HaveFinding", () => drifted.Should().HaveFinding(ClaimDrifted), () => clean.Should().HaveFinding(ClaimDrifted)),
            new("NotHaveFinding", () => drifted.Should().NotHaveFinding(Circular), () => drifted.Should().NotHaveFinding(ClaimDrifted)),
            new("HaveNoErrors", () => drifted.Should().HaveNoErrors(), () => retracted.Should().HaveNoErrors()),
            new("HaveNoFindings", () => clean.Should().HaveNoFindings(), () => drifted.Should().HaveNoFindings()),
        ];
    }

    private static Origin OriginOf(Model.Dossier dossier, string statementId) => dossier.ToLedger().Trace(statementId).Resolve().Origins[0];

    private static Dispute Conceded()
    {
        var ledger = Dossiers.UnansweredDenial().ToLedger();
        ledger.Retract(ledger.Now.GetStatement("s-hanne-moberg"), Model.RetractionKind.Withdrawn);
        return ledger.Dispute("funds-missing");
    }

    private static Dispute Corrected()
    {
        var ledger = Dossiers.UnansweredDenial().ToLedger();
        ledger.Retract(ledger.Now.GetStatement("s-hanne-moberg"), Model.RetractionKind.Corrected);
        return ledger.Dispute("funds-missing");
    }
}
