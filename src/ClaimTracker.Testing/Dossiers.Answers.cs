using ClaimTracker.Model;

namespace ClaimTracker.Testing;

/// <content>What became of it: retracted, altered on the way, denied, answered.</content>
public static partial class Dossiers
{
    /// <summary>A retraction upstream: what a paper printed rests on a study that was withdrawn a month later.</summary>
    /// <remarks>
    /// <code>
    /// s-karlshaven-daily ──► s-science-weekly ──► s-institute-for-sleep   (withdrawn 2031-05-02)
    /// </code>
    /// Claim: <c>naps-lengthen-life</c>.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier RetractionUpstream() => Tell(ledger =>
    {
        var naps = ledger.Claim("naps-lengthen-life", "A nap after lunch adds three years to a life.");
        var study = ledger.Record(s => s.By(Speaker.Organization("Institute for Sleep")).Asserts(naps).On("2031-04-01"));
        var weekly = ledger.Record(s => s.By(Outlet.Newspaper("Science Weekly")).Reports(naps).On("2031-04-04").Citing(study));
        ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(naps).On("2031-04-05").Citing(weekly));
        ledger.Retract(study, RetractionKind.Withdrawn, EdtfDate.Parse("2031-05-02"));
    });

    /// <summary>A claim that drifted on its way: an expert says that a dam could fail, an agency that it will, a site that it has.</summary>
    /// <remarks>
    /// <code>
    /// s-flash-news (dam-failed) ──► s-nordwire (dam-fails, certain) ──► s-mira-okafor (dam-fails, possible)
    /// </code>
    /// Claims: <c>dam-fails</c>, <c>dam-failed</c>.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier DriftedClaim() => Tell(ledger =>
    {
        var fails = ledger.Claim("dam-fails", "The Storvik dam fails in the coming flood.");
        var failed = ledger.Claim("dam-failed", "The Storvik dam has failed.");
        var expert = ledger.Record(s => s.By(Speaker.Person("Mira Okafor")).Asserts(fails).WithCertainty(Certainty.Possible)
            .On("2031-04-20").Saying("If it keeps raining, the dam could fail."));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(fails).WithCertainty(Certainty.Certain)
            .On("2031-04-20").Saying("The Storvik dam is going to fail, an expert says.").Citing(expert));
        ledger.Record(s => s.By(Outlet.Online("Flash News")).Reports(failed).WithCertainty(Certainty.Certain)
            .On("2031-04-21").Saying("Storvik dam down!").Citing(agency));
    });

    /// <summary>A denial that was answered: a minister denies what an auditor says, and the auditor says it again.</summary>
    /// <remarks>
    /// <code>
    /// funds-missing ◄── s-hanne-moberg (asserts, 2 March)
    ///               ◄── s-rolf-engen (denies, 3 March)
    ///               ◄── s-hanne-moberg-again (asserts, 5 March)
    /// </code>
    /// Claim: <c>funds-missing</c>. Contested; the denial no longer stands unanswered.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier AnsweredDenial() => Tell(ledger =>
    {
        var (auditor, funds) = TellOfTheFunds(ledger);
        ledger.Record(s => s.By(auditor).Asserts(funds).WithId("s-hanne-moberg-again").On("2031-03-05")
            .Saying("I have the bank statements in front of me."));
    });

    /// <summary>A denial that went unanswered: a minister denies what an auditor says, and nobody says it again.</summary>
    /// <remarks>
    /// <code>
    /// funds-missing ◄── s-hanne-moberg (asserts, 2 March)
    ///               ◄── s-rolf-engen (denies, 3 March)
    /// </code>
    /// Claim: <c>funds-missing</c>. Contested; the denial stands.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier UnansweredDenial() => Tell(ledger => TellOfTheFunds(ledger));

    /// <summary>
    /// A counter-allegation: a mayor, accused of taking gifts, does not deny it but accuses the paper in turn, to which nobody replies.
    /// </summary>
    /// <remarks>
    /// <code>
    /// mayor-took-gifts  ◄── s-karlshaven-daily (asserts)
    ///   ▲ counter-allegation
    /// paper-was-paid    ◄── s-odd-nygaard (asserts)
    /// </code>
    /// Claims: <c>mayor-took-gifts</c>, <c>paper-was-paid</c>. Contested; the counter-allegation went unanswered.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier CounterAllegation() => Tell(ledger =>
    {
        var gifts = ledger.Claim("mayor-took-gifts", "The mayor took gifts from a builder.");
        var paid = ledger.Claim("paper-was-paid", "The paper is paid by the mayor's opponents.");
        ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Asserts(gifts).On("2031-10-01"));
        var mayor = ledger.Record(s => s.By(Speaker.Person("Odd Nygaard").For("City of Karlshaven", "mayor")).Asserts(paid)
            .On("2031-10-02").Saying("Ask them who pays their bills."));
        ledger.Counter(gifts, with: paid, CounterClaimKind.CounterAllegation, madeBy: mayor);
    });

    private static (Agent Auditor, Claim Funds) TellOfTheFunds(ClaimLedger ledger)
    {
        var funds = ledger.Claim("funds-missing", "Four million are missing from the flood relief fund.");
        var auditor = ledger.Speaker(Speaker.Person("Hanne Moberg").For("National Audit Office", "auditor"));
        ledger.Record(s => s.By(auditor).Asserts(funds).On("2031-03-02"));
        ledger.Record(s => s.By(Speaker.Person("Rolf Engen").For("Ministry of the Interior", "minister")).Denies(funds)
            .On("2031-03-03").Saying("Not a single coin is missing."));
        return (auditor, funds);
    }
}
