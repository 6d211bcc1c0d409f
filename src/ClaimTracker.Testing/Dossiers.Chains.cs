using ClaimTracker.Model;

namespace ClaimTracker.Testing;

/// <content>Where something comes from.</content>
public static partial class Dossiers
{
    /// <summary>A straight chain: a blog cites a daily, which cites an agency, which quotes a fire chief on the record.</summary>
    /// <remarks>
    /// <code>
    /// s-harbour-blog ──► s-karlshaven-daily ──► s-nordwire ──► s-ingrid-solvang   (on record)
    /// </code>
    /// Claim: <c>pump-house-fire</c>.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier StraightChain() => Tell(ledger =>
    {
        var fire = ledger.Claim("pump-house-fire", "The refinery fire began in the pump house.");
        var chief = ledger.Record(s => s.By(Speaker.Person("Ingrid Solvang").For("Karlshaven Fire Service", "fire chief"))
            .Asserts(fire).On("2031-03-04").Saying("It started in the pump house."));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(fire).On("2031-03-04").Citing(chief));
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(fire).On("2031-03-05").Citing(agency));
        ledger.Record(s => s.By(Outlet.Online("Harbour Blog")).Reports(fire).On("2031-03-06").Citing(daily));
    });

    /// <summary>
    /// Six outlets, one source: five papers and a digest of four of them look like many, and all hang on what one police officer told
    /// one agency.
    /// </summary>
    /// <remarks>
    /// <code>
    ///                      ┌──► s-morning-post ────┐
    ///                      ├──► s-karlshaven-daily ┤
    /// s-evening-digest ────┼──► s-radio-fjord ─────┼──► s-nordwire ──► s-petra-lindqvist   (on record)
    ///                      └──► s-coast-online ────┘
    /// </code>
    /// Claim: <c>two-arrests</c>. Ask of <c>s-evening-digest</c>: four chains, but two gatekeepers and one independent voice.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier SingleSourcedAcrossSixOutlets() => Tell(ledger =>
    {
        var arrests = ledger.Claim("two-arrests", "Two people were arrested after the break-in at the museum.");
        var officer = ledger.Record(s => s.By(Speaker.Person("Petra Lindqvist").For("Karlshaven Police", "duty officer"))
            .Asserts(arrests).On("2031-05-17"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(arrests).On("2031-05-17").Citing(officer));
        var post = ledger.Record(s => s.By(Outlet.Newspaper("Morning Post")).Reports(arrests).On("2031-05-18").Citing(agency));
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(arrests).On("2031-05-18").Citing(agency));
        var radio = ledger.Record(s => s.By(Outlet.Broadcaster("Radio Fjord")).Reports(arrests).On("2031-05-18").Citing(agency));
        var online = ledger.Record(s => s.By(Outlet.Online("Coast Online")).Reports(arrests).On("2031-05-18").Citing(agency));
        ledger.Record(s => s.By(Outlet.Newspaper("Evening Digest")).Reports(arrests).On("2031-05-18")
            .Citing(post).Citing(daily).Citing(radio).Citing(online));
    });

    /// <summary>
    /// Circular reporting with nobody behind it: a wiki cites a paper, which cites a feature, which cites the wiki. Whoever cites the
    /// paper stands on the loop.
    /// </summary>
    /// <remarks>
    /// <code>
    ///                   ┌─────────────────────────────────────────────┐
    ///                   ▼                                             │
    /// s-quiz-show ──► s-karlshaven-daily ──► s-weekend-magazine ──► s-open-almanac
    /// </code>
    /// Claim: <c>longest-pier</c>. The origin is circular; there is no independent voice.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier CircularReporting() => Tell(ledger =>
        TellOfThePier(ledger, engineer: null));

    /// <summary>
    /// The same loop with a way out: the magazine credits an engineer, too, who is on the record. Circular reporting remains, but there
    /// is somebody behind it.
    /// </summary>
    /// <remarks>
    /// <code>
    ///                   ┌─────────────────────────────────────────────┐
    ///                   ▼                                             │
    /// s-quiz-show ──► s-karlshaven-daily ──► s-weekend-magazine ──► s-open-almanac
    ///                                          └──► s-tomas-ekholm   (on record)
    /// </code>
    /// Claim: <c>longest-pier</c>. One loop, one origin, single-sourced.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier CircularReportingWithAWayOut() => Tell(ledger =>
        TellOfThePier(ledger, Speaker.Person("Tomas Ekholm").For("Karlshaven Port Authority", "engineer")));

    /// <summary>An origin that nobody can be held to: a paper cites an agency, which cites officials whom it does not name.</summary>
    /// <remarks>
    /// <code>
    /// s-karlshaven-daily ──► s-nordwire ──► s-ministry-officials   (unnamed)
    /// </code>
    /// Claim: <c>tunnel-delay</c>. One independent voice: the officials act for the ministry, which is named.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier AnonymousOrigin() => Tell(ledger =>
    {
        var delay = ledger.Claim("tunnel-delay", "The strait tunnel will open two years late.");
        var officials = ledger.Record(s => s.By(Speaker.Unnamed("ministry officials", of: "Ministry of Transport"))
            .Asserts(delay).On("../2031-09-01"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(delay).On("2031-09-01").Citing(officials));
        ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(delay).On("2031-09-02").Citing(agency));
    });

    /// <summary>
    /// One voice behind two spokespeople: a paper has it from two people by two ways that share nothing, but both speak for one company.
    /// </summary>
    /// <remarks>
    /// <code>
    ///                          ┌──► s-nordwire ────► s-anna-brekke     (on record) ─ ─ ┐ speak for
    /// s-karlshaven-daily ──────┤                                                       ├─ ─ ► aurora-shipping
    ///                          └──► s-radio-fjord ─► s-jonas-halvorsen (on record) ─ ─ ┘
    /// </code>
    /// Claim: <c>no-layoffs</c>. Two disjoint chains, two origins, one independent voice.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier OneVoiceBehindTwoSpokespeople() => Tell(ledger =>
    {
        var layoffs = ledger.Claim("no-layoffs", "Aurora Shipping will not lay anybody off this year.");
        var spokeswoman = ledger.Record(s => s.By(Speaker.Person("Anna Brekke").For("Aurora Shipping", "spokesperson"))
            .Asserts(layoffs).On("2031-02-10"));
        var director = ledger.Record(s => s.By(Speaker.Person("Jonas Halvorsen").For("Aurora Shipping", "managing director"))
            .Asserts(layoffs).On("2031-02-11"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(layoffs).On("2031-02-10").Citing(spokeswoman));
        var radio = ledger.Record(s => s.By(Outlet.Broadcaster("Radio Fjord")).Reports(layoffs).On("2031-02-11").Citing(director));
        ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(layoffs).On("2031-02-12").Citing(agency).Citing(radio));
    });

    /// <summary>
    /// Two independent confirmations: a paper has it from a harbour master and from a union, by two ways that share nothing.
    /// </summary>
    /// <remarks>
    /// <code>
    ///                          ┌──► s-nordwire ────► s-leif-aasen      (on record, for the port authority)
    /// s-karlshaven-daily ──────┤
    ///                          └──► s-radio-fjord ─► s-dockers-union   (on record)
    /// </code>
    /// Claim: <c>strike-ends</c>. Two disjoint chains, no gatekeeper, two independent voices.
    /// </remarks>
    /// <returns>The dossier.</returns>
    public static Dossier TwoIndependentConfirmations() => Tell(ledger =>
    {
        var strike = ledger.Claim("strike-ends", "The dock strike ends on Friday.");
        var harbourMaster = ledger.Record(s => s.By(Speaker.Person("Leif Aasen").For("Karlshaven Port Authority", "harbour master"))
            .Asserts(strike).On("2031-06-18"));
        var union = ledger.Record(s => s.By(Speaker.Organization("Dockers Union")).Asserts(strike).On("2031-06-18"));
        var agency = ledger.Record(s => s.By(Outlet.NewsAgency("Nordwire")).Reports(strike).On("2031-06-18").Citing(harbourMaster));
        var radio = ledger.Record(s => s.By(Outlet.Broadcaster("Radio Fjord")).Reports(strike).On("2031-06-19").Citing(union));
        ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(strike).On("2031-06-19").Citing(agency).Citing(radio));
    });

    private static void TellOfThePier(ClaimLedger ledger, Speaker? engineer)
    {
        var pier = ledger.Claim("longest-pier", "The pier of Karlshaven is the longest wooden pier in the world.");

        // A loop cannot be told in the order of its links: the first one credits a statement that is yet to come.
        var almanac = ledger.Record(s => s.By(Outlet.Online("Open Almanac")).Reports(pier).On("2030")
            .Citing(new Attribution("s-karlshaven-daily")));
        var measured = engineer is null ? null : ledger.Record(s => s.By(engineer).Asserts(pier).On("2029-08"));
        var magazine = ledger.Record(s =>
        {
            var feature = s.By(Outlet.Newspaper("Weekend Magazine")).Reports(pier).On("2030").Citing(almanac);
            return measured is null ? feature : feature.Citing(measured);
        });
        var daily = ledger.Record(s => s.By(Outlet.Newspaper("Karlshaven Daily")).Reports(pier).WithId("s-karlshaven-daily").On("2030").Citing(magazine));
        ledger.Record(s => s.By(Outlet.Broadcaster("Quiz Show")).Reports(pier).On("2031-01-15").Citing(daily));
    }
}
