using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

/// <summary>Plain lines go into a ledger without becoming records on the way; nobody can tell.</summary>
public sealed class DossierRowsTests
{
    private static readonly Gen<string> Id = OneOf("a", "b", "c", "s-1", "Ж", "A b", "x\u200E", "");

    private static readonly Gen<string> Agent = Id.Select(id => $$$"""{"agent":{"id":"{{{id}}}","type":"person","name":"N"}}""");

    private static readonly Gen<string> Report = Gen.Select(Id, Id, (id, outlet) => $$$"""{"report":{"id":"{{{id}}}","outlet":"{{{outlet}}}"}}""");

    private static readonly Gen<string> Claim = Gen.Select(
        Id,
        OneOf("\"text\":{\"en\":\"It is so.\"}", "\"text\":{\"uk\":\"Так.\"}", "\"text\":{\"en\":\"One\",\"uk\":\"Два\"}", "\"text\":{\"en\":\" \"}", "\"text\":{\"no tag\":\"x\"}", "\"text\":{\"en\":\"\\u0041\"}", "\"topics\":[\"t\"]", "\"new\":1", "\"text\":{}", "\"text\":null"),
        (id, more) => $$$"""{"claim":{"id":"{{{id}}}",{{{more}}}}}""");

    private static readonly Gen<string> Statement = Gen.Select(
        Id,
        Gen.OneOf(Id.Select(id => $"\"{id}\""), Gen.Const("null")),
        Id,
        OneOf("asserts", "denies", "reports", "shouts"),
        OneOf("", ",\"said\":\"2022-02-12\"", ",\"said\":\"soon\"", ",\"certainty\":\"probable\"", ",\"denies\":\"claim\"", ",\"quote\":\"Yes.\"", ",\"report\":\"a\"", ",\"id\":\"b\"", ",\"new\":[{}]", ",\"said\":null", ",\"disowns\":\"s-1\""),
        Gen.OneOf(Id.Array[0, 3].Select(ids => string.Join(',', ids.Select(id => $$"""{"to":"{{id}}"}"""))), OneOf("{\"to\":\"a\",\"cue\":\"citing\"}", "{}", "{\"to\":\"\\u0061\"}", "{\"to\":\"a\",\"x\":1}", "1")),
        (id, agent, claim, stance, more, credited) =>
            $$$"""{"statement":{"id":"{{{id}}}","agent":{{{agent}}},"claim":"{{{claim}}}","stance":"{{{stance}}}"{{{more}}},"attributions":[{{{credited}}}]}}""");

    private static readonly Gen<string> Line = Gen.Select(
        Gen.Frequency((2, Agent), (2, Claim), (1, Report), (5, Statement)),
        Gen.Frequency((12, Gen.Const("")), (1, OneOf(" ", "}", ",", "\r", " {}", "\"claim\":{}"))),
        Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))),
        (line, end, isSpaced) => (isSpaced ? line.Replace(":", " : ", StringComparison.Ordinal).Replace(",", "\t, ", StringComparison.Ordinal) : line) + end);

    // What every statement needs, so that most of what follows is taken in.
    private const string Declared = """
        {"agent":{"id":"a","type":"newspaper","name":"A"}}
        {"claim":{"id":"a","text":{"en":"A."}}}
        {"claim":{"id":"b","text":{"en":"B."}}}
        {"report":{"id":"a","outlet":"a"}}
        {"statement":{"id":"old","agent":"a","claim":"a","stance":"asserts","attributions":[{"to":"s-1"},{"to":"missing"}]}}

        """;

    [Fact]
    public void Lines_are_taken_in_or_refused_as_their_records_are()
    {
        int taken = 0, refused = 0;
        Gen.Select(Line.Array[1, 6], Gen.Bool).ForAll(
            (lines, isDeclared) =>
            {
                var text = Encoding.UTF8.GetBytes((isDeclared ? Declared : "") + string.Join('\n', lines));
                var (rows, rule) = Outcome(ledger => DossierReader.Load(ledger, new MemoryStream(text), DossierFormat.JsonLines));
                var (records, ruleOfRecords) = Outcome(ledger => ledger.Record(
                    batch => DossierReader.ReadTo(new Passing(batch), new MemoryStream(text), DossierFormat.JsonLines)));

                rule.Should().Be(ruleOfRecords);
                rows.Should().Be(records);
                Interlocked.Increment(ref rule is null ? ref taken : ref refused);
            },
            cases: 20_000);

        taken.Should().BePositive();
        refused.Should().BePositive();
    }

    [Fact]
    public void Random_dossiers_come_out_as_they_went_in_whatever_was_there_before() => Gen.Select(Tracing.RandomDossiers.Any, Tracing.RandomDossiers.Any).ForAll(
        (before, after) =>
        {
            var (rows, rule) = Outcome(ledger => Record(ledger, bytes => DossierReader.Load(ledger, bytes, DossierFormat.JsonLines)));
            var (records, ruleOfRecords) = Outcome(ledger => Record(ledger, bytes => ledger.Record(DossierReader.Read(bytes, DossierFormat.JsonLines))));

            rule.Should().Be(ruleOfRecords);
            rows.Should().Be(records);

            void Record(ClaimLedger ledger, Action<Stream> record)
            {
                ledger.Record(before);
                record(new MemoryStream(DossierText.Bytes(after, DossierFormat.JsonLines)));
            }
        },
        cases: 1_000);

    [Fact]
    public void A_plain_statement_that_is_refused_is_told_by_its_line()
    {
        const string Repeated = """{"statement":{"id":"new","agent":"a","claim":"a","stance":"asserts"}}""";

        DossierText.Refusal(() => DossierReader.Load(
                new ClaimLedger(), new MemoryStream(Encoding.UTF8.GetBytes($"{Declared}{Repeated}\n{Repeated}")), DossierFormat.JsonLines))
            .Should().Be("line 7: $.statement.id: an id is used once, and 'new' is used by an earlier record of this kind. Give one of the two another id, or drop it.");
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static (Dossier Dossier, string? Rule) Outcome(Action<ClaimLedger> record)
    {
        var ledger = new ClaimLedger();
        string? rule = null;
        try
        {
            record(ledger);
        }
        catch (ClaimTrackerException refusal)
        {
            rule = refusal.Rule;
        }

        return (ledger.Now.ToDossier(), rule);
    }

    /// <summary>A sink that knows records only.</summary>
    private sealed class Passing(IRecordSink to) : IRecordSink
    {
        public void Add(Agent agent) => to.Add(agent);

        public void Add(Claim claim) => to.Add(claim);

        public void Add(Report report) => to.Add(report);

        public void Add(Statement statement) => to.Add(statement);

        public void Add(CounterClaim counterClaim) => to.Add(counterClaim);

        public void Add(Retraction retraction) => to.Add(retraction);

        public void Add(Redaction redaction) => to.Add(redaction);
    }
}
