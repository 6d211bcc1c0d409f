using ClaimTracker.Disputes;
using ClaimTracker.Model;
using ClaimTracker.Testing;

namespace ClaimTracker.Documentation.Tests.Pages;

/// <summary>The code of docs/guide/questions.md, but for what brings data in and out.</summary>
public static class Questions
{
    public static void Where_does_this_come_from()
    {
        // snippet: Where_does_this_come_from
        var ledger = Dossiers.UkraineCrisis2022().ToLedger();

        foreach (var origin in ledger.Trace("s-iran-press-invasion").Resolve().Origins)
        {
            Console.WriteLine(origin);
        }
        // end snippet
    }

    public static void Who_said_it_first()
    {
        var ledger = Dossiers.UkraineCrisis2022().ToLedger();

        // snippet: Who_said_it_first
        var first = ledger.Timeline("soldiers-returning").Entries[0];
        Console.WriteLine(first);
        // end snippet
    }

    public static void Is_this_circular()
    {
        // snippet: Is_this_circular
        var trace = Dossiers.CircularReporting().ToLedger().Trace("s-quiz-show").Resolve();

        foreach (var loop in trace.Cycles)
        {
            Console.WriteLine($"credit each other: {loop}");
        }

        Console.WriteLine($"is there anybody behind it? {trace.IndependentVoices}");
        // end snippet
    }

    public static void Is_this_single_sourced()
    {
        // snippet: Is_this_single_sourced
        var trace = Dossiers.SingleSourcedAcrossSixOutlets().ToLedger().Trace("s-evening-digest").Resolve();

        Console.WriteLine($"{trace.Chains.Count()} chains, single-sourced: {trace.SingleSourced}, by way of {trace.Gatekeepers}");
        // end snippet
    }

    public static void How_many_sources_does_it_really_have()
    {
        // snippet: How_many_sources_does_it_really_have
        foreach (var dossier in new[] { Dossiers.TwoIndependentConfirmations(), Dossiers.OneVoiceBehindTwoSpokespeople() })
        {
            var trace = dossier.ToLedger().Trace("s-karlshaven-daily").Resolve();
            Console.WriteLine($"{trace.Origins}: {trace.IndependentVoices}");
        }
        // end snippet
    }

    public static void What_if_nobody_is_named()
    {
        // snippet: What_if_nobody_is_named
        var ledger = new ClaimLedger();
        var recall = ledger.Claim("recall", "The car maker will recall its new model.");
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(recall)
            .Citing(Speaker.Unnamed("a mechanic")).Citing(Speaker.Unnamed("people familiar with the matter")));

        Console.WriteLine(ledger.Trace(daily).Resolve().IndependentVoices);
        // end snippet
    }

    public static void Who_denies_it()
    {
        // snippet: Who_denies_it
        var dispute = Dossiers.UkraineCrisis2022().ToLedger().Dispute("invasion");

        foreach (var position in dispute.Denying)
        {
            Console.WriteLine(position);
        }

        Console.WriteLine(dispute);
        // end snippet
    }

    public static void Was_the_denial_answered()
    {
        // snippet: Was_the_denial_answered
        var silent = Dossiers.UnansweredDenial().ToLedger().Dispute("funds-missing");
        var replied = Dossiers.AnsweredDenial().ToLedger().Dispute("funds-missing");

        Console.WriteLine(silent.DenialStanding == ClaimStanding.Unanswered);
        Console.WriteLine(replied.DenialStanding == ClaimStanding.Unanswered);
        // end snippet
    }

    public static void What_if_somebody_says_that_it_was_never_said()
    {
        // snippet: What_if_somebody_says_that_it_was_never_said
        var ledger = Dossiers.StraightChain().ToLedger();
        var chief = ledger.Now.GetAgent("ingrid-solvang");
        var said = ledger.Now.GetStatement("s-ingrid-solvang");
        ledger.Record(s => s.By(chief).DeniesThatItWasSaid(said).On("2031-03-07").Saying("I never said pump house."));

        Console.WriteLine(ledger.Corroboration("pump-house-fire"));
        // end snippet
    }

    public static void What_falls_if_this_falls()
    {
        // snippet: What_falls_if_this_falls
        var impact = Dossiers.TwoIndependentConfirmations().ToLedger().Impact("s-leif-aasen");

        Console.WriteLine($"fall: {impact.Fallen}; weakened: {impact.Weakened}");
        // end snippet
    }

    public static void What_was_known_by_a_day()
    {
        // snippet: What_was_known_by_a_day
        var ledger = Dossiers.AnsweredDenial().ToLedger();

        Console.WriteLine(ledger.Now.AsOf("2031-03-02").Dispute("funds-missing"));
        Console.WriteLine(ledger.Now.AsOf("2031-03-03").Dispute("funds-missing"));
        // end snippet
    }

    public static void How_do_I_correct_a_mistake()
    {
        // snippet: How_do_I_correct_a_mistake
        var ledger = Dossiers.StraightChain().ToLedger();
        var wrong = ledger.Now.GetStatement("s-ingrid-solvang");
        var claim = ledger.Now.GetClaim("pump-house-fire");

        // It was the deputy who said it.
        var right = ledger.Record(s => s.By(Speaker.Person("Nils Berg").For("Karlshaven Fire Service", "deputy")).Asserts(claim).On("2031-03-04"));
        ledger.Retract(wrong, RetractionKind.Misattributed, EdtfDate.Parse("2031-03-08"), replacedBy: right);

        Console.WriteLine(ledger.Check().Findings);
        // end snippet
    }

    public static void Can_I_undo()
    {
        // snippet: Can_I_undo
        var ledger = Dossiers.StraightChain().ToLedger();
        var before = ledger.Revision;
        ledger.Claim("oops", "Oops.");

        var again = ledger.AtRevision(before).ToDossier().ToLedger();
        Console.WriteLine(again.Now.TryGetClaim("oops", out _));
        // end snippet
    }

    public static void What_if_I_record_something_twice()
    {
        // snippet: What_if_I_record_something_twice
        var ledger = Dossiers.StraightChain().ToLedger();
        var before = ledger.Revision;

        Console.WriteLine(ledger.Record(Dossiers.StraightChain()) == before);
        // end snippet
    }

    public static void What_looks_wrong()
    {
        // snippet: What_looks_wrong
        foreach (var finding in Dossiers.DriftedClaim().ToLedger().Check().Findings)
        {
            Console.WriteLine($"{finding.Severity}: {finding}");
        }
        // end snippet
    }

    public static void Is_that_the_same_person()
    {
        // snippet: Is_that_the_same_person
        var ledger = Dossiers.UkraineCrisis2022().ToLedger();

        Console.WriteLine(ledger.FindAgents("лавров").Single().Id);
        Console.WriteLine(ledger.FindAgents("Sergueï Lavrov").Single().Id);
        // end snippet
    }

    public static void Can_I_ask_while_others_record()
    {
        // snippet: Can_I_ask_while_others_record
        var ledger = Dossiers.StraightChain().ToLedger();
        var view = ledger.Now;
        ledger.Claim("later", "Recorded later.");

        Console.WriteLine(view.TryGetClaim("later", out _));
        // end snippet
    }
}
