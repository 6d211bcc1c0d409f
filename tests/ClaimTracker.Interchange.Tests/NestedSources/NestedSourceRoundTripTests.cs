using System.Text;
using System.Text.Json.Nodes;
using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Interchange.Tests.Support;
using CsCheck;

namespace ClaimTracker.Interchange.Tests.NestedSources;

public class NestedSourceRoundTripTests
{
    private static readonly Gen<string> Word = Gen.OneOf<string>(
        Gen.OneOf("w", "w", "x", "y", "implicit", "", " ", "le_monde", "Пётр", "a\"b", "d#0/1", "=1", "😀"), Gen.String[0, 6]);

    private static readonly Gen<JsonObject> Record = Gen.Select(
        Gen.OneOf("a/1", "b", "a/1#0", "日本"), Gen.OneOf<string>(Word, Gen.Const("-")), Word.Array[1, 6], Word, Gen.Int[0, 7]).Select(Make);

    [Fact]
    public void Without_a_ledger_between_every_record_comes_out_as_it_went_in() =>
        Record.Array[0, 8].ForAll(records => Same(records, RoundTrip(Write(records))), cases: 300);

    [Fact]
    public void Through_a_ledger_every_record_comes_out_as_it_went_in() =>
        Record.Array[0, 8].ForAll(
            records =>
            {
                var text = Write(records);
                var (ledger, summary) = NestedSourceImportTests.Import(text);
                TransferSummary exported = null!;
                var back = Importing.Text(output => exported = NestedSourceFormat.Export(ledger.Now, output));

                // What no id or text of a ledger can hold is left out, and said so.
                var kept = records.Where((_, i) => !summary.Skipped.Any(item => item.Where.StartsWith($"$[{i}],", StringComparison.Ordinal)));
                return summary.Mapped + summary.Skipped.Count == records.Length && exported.Skipped.Count == 0 && Same(kept, back);
            }, cases: 300);

    [Fact]
    public void Every_chain_traces_back_exactly_as_it_was_written() =>
        Record.Array[1, 8].ForAll(
            records =>
            {
                var (ledger, summary) = NestedSourceImportTests.Import(Write(records));
                return records.Select((record, n) => (record, n)).All(each =>
                {
                    var (doc, sources) = ((string)each.record["doc"]!, each.record["source"]!.AsArray());
                    if (summary.Skipped.Any(item => item.Where.StartsWith($"$[{each.n}],", StringComparison.Ordinal)))
                    {
                        return !ledger.Now.TryGetStatement($"{doc}#{each.n}/0", out _);
                    }

                    var chain = ledger.Trace($"{doc}#{each.n}/0").Resolve().Chains.Single();
                    return chain.StatementIds.SequenceEqual(sources.Select((_, place) => $"{doc}#{each.n}/{place}"));
                });
            }, cases: 300);

    [Fact]
    public void Lines_stay_lines_and_an_array_stays_an_array()
    {
        RoundTrip("{\"source\":[\"w\"],\"doc\":\"d\"}").Should().Be("{\"doc\":\"d\",\"source\":[\"w\"]}\n");
        RoundTrip("[]").Should().Be("[]\n");
        RoundTrip("").Should().BeEmpty();
    }

    [Fact]
    public void Mutated_input_gives_a_clear_error_or_a_dossier_that_loads() =>
        Gen.Select(Record.Array[1, 4], Gen.Int[0, 4096], Gen.Byte, Gen.Int[0, 2]).ForAll(
            (records, at, value, how) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Write(records)).ToList();
                at %= bytes.Count;
                switch (how)
                {
                    case 0:
                        bytes[at] = value;
                        break;
                    case 1:
                        bytes.RemoveAt(at);
                        break;
                    default:
                        bytes.Insert(at, value);
                        break;
                }

                try
                {
                    Importing.Import([.. bytes], NestedSourceFormat.Import);
                }
                catch (ClaimTrackerException)
                {
                    // A clear error is one of the two ways out.
                }
            }, cases: 2000);

    private static JsonObject Make(string doc, string sentence, string[] source, string text, int shape)
    {
        var record = new JsonObject { ["doc"] = doc };
        if (sentence != "-")
        {
            record["sentence"] = shape % 2 == 0 ? sentence : shape;
        }

        record["source"] = new JsonArray([.. source.Select(each => (JsonNode)each)]);
        if (shape != 3)
        {
            record["text"] = shape == 5 ? null : text;
        }

        if (shape == 7)
        {
            record["annotation"] = new JsonObject { ["intensity"] = "high", ["nested"] = new JsonArray(1, null, true) };
        }

        return record;
    }

    private static string Write(IEnumerable<JsonObject> records) => "[" + string.Join(",\n", records.Select(record => record.ToJsonString())) + "]";

    private static bool Same(IEnumerable<JsonObject> records, string text) =>
        JsonNode.DeepEquals(JsonNode.Parse(Write(records)), JsonNode.Parse(text));

    private static string RoundTrip(string text) => Importing.Text(output =>
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        NestedSourceFormat.RoundTrip(input, output);
    });
}
