using ClaimTracker.Model;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

/// <summary>Random dossiers that use every member of the format, in many scripts.</summary>
internal static class RandomDossier
{
    private static readonly string[] Scraps =
    [
        "said", "Лавров", "وزارة الخارجية", "בנט", "外交部", "é", "n̈", "👩‍🔬", "𝒜", "<b>", "\"", "\\", "'", "&", "\n", "\t", "\u0000", "\u202E", "\u200D", " ", "",
    ];

    private static readonly string[] Dates = ["2022", "2022-02", "2022-02-12", "2022-02-12T10:00:00Z", "2022-02~", "1985-04-12?"];

    private static readonly string[] UnknownValues =
        ["null", "true", "-0.10e+5", "1e999", "\"Лавров\"", "\"\\u202E\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"b\":{\"id\":\"x\"},\"a\":[\"\"]}"];

    private static readonly Gen<string> Text = OneOf(Scraps).Array[0, 6].Select(string.Concat);

    private static readonly Gen<string> Id = OneOf("s", "Ж", "م", "-", "é", "1", "<", "👩").Array[1, 8].Select(string.Concat);

    private static readonly Gen<string?> AnyText = OrNull(Text);

    private static readonly Gen<string?> AnyId = OrNull(Id);

    private static readonly Gen<EdtfDate> Date = Gen.Frequency((1, Gen.Const(EdtfDate.Unknown)), (2, OneOf(Dates).Select(EdtfDate.Parse)));

    private static readonly Gen<ValueList<UnknownMember>> Unknown = Gen.Select(OneOf("x-note", "ID", "примечание", "<x>", ""), OneOf(UnknownValues))
        .Array[0, 3].Select(members => List(members.DistinctBy(member => member.Item1).Select(member => new UnknownMember(member.Item1, member.Item2))));

    private static readonly Gen<double?> Number = Gen.Frequency((1, Gen.Const((double?)null)), (2, Gen.Double[-1e9, 1e9].Select(number => (double?)number)), (1, OneOf<double?>(0, 1, 0.1, double.MaxValue, double.Epsilon)));

    private static readonly Gen<Affiliation> Affiliation = Gen.Select(Id, AnyText, Date, Date, Unknown, (agent, role, since, until, unknown) =>
        new Affiliation(agent) { Role = role, Since = since, Until = until, UnknownMembers = unknown });

    private static readonly Gen<Agent> Bare = Gen.Select(Gen.Enum<SpeakerKind>(), Gen.Enum<OutletKind>(), Gen.Bool, Text, (speaker, outlet, speaks, name) =>
        speaks ? (Agent)new Speaker(speaker, name) : new Outlet(outlet, name));

    private static readonly Gen<ValueList<ExternalId>> ExternalIds = Gen.Select(OneOf("wikidata", "domain", "ISNI", "<"), Text)
        .Array[0, 3].Select(ids => List(ids.DistinctBy(id => id.Item1).Select(id => new ExternalId(id.Item1, id.Item2))));

    private static readonly Gen<Agent> Agent = Gen.Select(Bare, Gen.Select(Id, AnyText, Gen.Bool), Text.Array[0, 3], ExternalIds, Affiliation.Array[0, 3], Unknown, (agent, basics, aliases, externalIds, actsFor, unknown) =>
        agent with { Id = basics.Item1, Country = basics.Item2, IsNamed = basics.Item3, Aliases = List(aliases), ExternalIds = externalIds, Affiliations = List(actsFor), UnknownMembers = unknown });

    private static readonly Gen<Claim> Claim = Gen.Select(Id, Gen.Select(OneOf("en", "fr", "uk", "zh-Hant"), Text).Array[0, 4], Text.Array[0, 3], Date, Unknown, (id, texts, topics, about, unknown) =>
        new Claim(id, LocalizedText.Of(texts.DistinctBy(text => text.Item1).Select(text => KeyValuePair.Create(text.Item1, text.Item2)))) { Topics = List(topics), About = about, UnknownMembers = unknown });

    private static readonly Gen<Report> Report = Gen.Select(Id, Id, AnyText.Array[5], Date, Unknown, (id, outlet, texts, published, unknown) =>
        new Report(id, outlet) { Title = texts[0], Url = texts[1], ArchivedUrl = texts[2], Language = texts[3], Byline = texts[4], Published = published, UnknownMembers = unknown });

    private static readonly Gen<TextQuote> Evidence = Gen.Select(Text, AnyText, AnyText, OrNone(Gen.Int[0, int.MaxValue]), OrNone(Gen.Int[0, 9]), Unknown, (exact, prefix, suffix, start, end, unknown) =>
        new TextQuote(exact) { Prefix = prefix, Suffix = suffix, Start = start, End = end, UnknownMembers = unknown });

    private static readonly Gen<Attribution> Attribution = Gen.Select(Id, OrNone(Gen.Enum<QuotationMode>()), AnyText, OrNull(Evidence), OrNone(Gen.Double[0, 1]), Unknown, (to, mode, cue, evidence, confidence, unknown) =>
        new Attribution(to) { Mode = mode, Cue = cue, Evidence = evidence, Confidence = confidence, UnknownMembers = unknown });

    private static readonly Gen<Rating> Rating = Gen.Select(AnyText, Number, Number, Number, Unknown, (text, value, worst, best, unknown) =>
        new Rating { Text = text, Value = value, Worst = worst, Best = best, UnknownMembers = unknown });

    private static readonly Gen<Statement> Statement = Gen.Select(
        Gen.Select(Id, AnyId, Id, Gen.Enum<Stance>()), AnyText.Array[4], AnyId.Array[3], Gen.Select(Date, Gen.Enum<Certainty>(), OrNone(Gen.Enum<DenialTarget>())), OrNull(Rating), Attribution.Array[0, 3], Unknown,
        (basics, texts, ids, facts, rating, attributions, unknown) => new Statement(basics.Item1, basics.Item2, basics.Item3, basics.Item4)
        {
            Said = facts.Item1,
            Certainty = facts.Item2,
            Denies = facts.Item3,
            Quote = texts[0],
            Language = texts[1],
            Cue = texts[2],
            Venue = texts[3],
            ReportId = ids[0],
            AddresseeId = ids[1],
            Disowns = ids[2],
            Rating = rating,
            Attributions = List(attributions),
            UnknownMembers = unknown,
        });

    private static readonly Gen<CounterClaim> CounterClaim = Gen.Select(Id, Id, Gen.Enum<CounterClaimKind>(), AnyId, Unknown, (claim, answers, kind, statement, unknown) =>
        new CounterClaim(claim, answers, kind) { StatementId = statement, UnknownMembers = unknown });

    private static readonly Gen<Retraction> Retraction = Gen.Select(Id, Gen.Enum<RetractionKind>(), Date, AnyId, AnyId, Unknown, (statement, kind, when, by, replacedBy, unknown) =>
        new Retraction(statement, kind) { When = when, ByStatementId = by, ReplacedBy = replacedBy, UnknownMembers = unknown });

    private static readonly Gen<Redaction> Redaction = Gen.Select(Gen.Enum<RedactionTarget>(), Id, AnyText, Unknown, (target, id, reason, unknown) =>
        new Redaction(target, id) { Reason = reason, UnknownMembers = unknown });

    /// <summary>Any dossier.</summary>
    public static readonly Gen<Dossier> Any = Gen.Select(Agent.Array[0, 3], Claim.Array[0, 3], Report.Array[0, 3], Statement.Array[0, 3], CounterClaim.Array[0, 3], Retraction.Array[0, 3], Redaction.Array[0, 2], Unknown, (agents, claims, reports, statements, counterClaims, retractions, redactions, unknown) => new Dossier
    {
        Agents = List(agents),
        Claims = List(claims),
        Reports = List(reports),
        Statements = List(statements),
        CounterClaims = List(counterClaims),
        Retractions = List(retractions),
        Redactions = List(redactions),
        UnknownMembers = unknown,
    });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ValueList<T> List<T>(IEnumerable<T> items) => [.. items];

    private static Gen<T?> OrNull<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(value => (T?)value)));

    private static Gen<T?> OrNone<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Const((T?)null)), (2, gen.Select(value => (T?)value)));

}
