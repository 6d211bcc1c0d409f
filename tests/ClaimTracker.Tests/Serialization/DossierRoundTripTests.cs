using ClaimTracker.Model;
using ClaimTracker.Serialization;
using CsCheck;

namespace ClaimTracker.Tests.Serialization;

public sealed class DossierRoundTripTests
{
    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void Any_dossier_is_read_as_it_was_written_and_written_again_to_the_same_bytes(DossierFormat format) =>
        RandomDossier.Any.ForAll(
            dossier =>
            {
                var bytes = DossierText.Bytes(dossier, format);
                var read = DossierText.Read(bytes, format);
                return read.Equals(dossier) && DossierText.Bytes(read, format).AsSpan().SequenceEqual(bytes);
            },
            cases: 2_000);

    [Fact]
    public void Both_forms_hold_the_same_records() =>
        RandomDossier.Any.ForAll(
            dossier => DossierText.Read(DossierText.Bytes(DossierText.Read(DossierText.Bytes(dossier), DossierFormat.Json), DossierFormat.JsonLines), DossierFormat.JsonLines)
                .Equals(dossier),
            cases: 500);

    [Fact]
    public void The_minimal_example_of_the_design_is_read_to_the_records_it_shows()
    {
        var dossier = DossierText.Read(DossierText.Minimal);

        dossier.Agents.Should().Equal(
            new Speaker(SpeakerKind.Organization, "United States") { Id = "us" },
            new Speaker(SpeakerKind.Group, "US officials") { Id = "us-officials", IsNamed = false, Affiliations = [new Affiliation("us")] },
            new Outlet(OutletKind.NewsAgency, "Bloomberg") { Id = "bloomberg", Aliases = ["Bloomberg News"], Country = "US" });
        dossier.Claims.Should().Equal(new Claim("invasion", LocalizedText.Of("Russia may invade Ukraine as early as Tuesday.", "en")));
        dossier.Reports.Should().Equal(new Report("bloomberg-0212", "bloomberg") { Published = EdtfDate.Parse("2022-02-12"), Language = "en" });
        dossier.Statements.Should().Equal(
            new Statement("s-officials", "us-officials", "invasion", Stance.Asserts) { Said = EdtfDate.Parse("2022-02-12") },
            new Statement("s-bloomberg", "bloomberg", "invasion", Stance.Reports)
            {
                Said = EdtfDate.Parse("2022-02-12"),
                ReportId = "bloomberg-0212",
                Attributions = [new Attribution("s-officials") { Mode = QuotationMode.Indirect, Cue = "citing" }],
            });
    }

    [Fact]
    public void A_document_is_indented_by_two_and_always_has_its_six_arrays() =>
        DossierText.Write(new Dossier { Retractions = [new Retraction("s1", RetractionKind.Withdrawn)] }).Should().Be(
            """
            {
              "format": "claimtracker/1",
              "agents": [],
              "claims": [],
              "reports": [],
              "statements": [],
              "counterClaims": [],
              "retractions": [
                {
                  "statement": "s1",
                  "kind": "withdrawn"
                }
              ]
            }

            """);

    [Fact]
    public void Lines_begin_with_the_format_and_hold_one_record_each() =>
        DossierText.Write(
            new Dossier { Claims = [new Claim("c", LocalizedText.Empty)], Statements = [new Statement("s", null, "c", Stance.DeclinesToComment)] },
            DossierFormat.JsonLines).Should().Be(
            """
            {"format":"claimtracker/1"}
            {"claim":{"id":"c"}}
            {"statement":{"id":"s","agent":null,"claim":"c","stance":"declinesToComment"}}

            """);

    [Fact]
    public void Every_script_is_written_as_it_is_but_markup_and_turns_of_direction_are_escaped()
    {
        const string Name = "Лавров وزارة n̈ 外 </script> \u202Eevil";
        var dossier = new Dossier { Agents = [Speaker.Person(Name) with { Id = "x" }] };

        DossierText.Write(dossier).Should().Contain("\"Лавров وزارة n̈ 外 \\u003C/script\\u003E \\u202Eevil\"");
        DossierText.Read(DossierText.Bytes(dossier), DossierFormat.Json).Should().Be(dossier);
    }

    [Fact]
    public void Unknown_members_are_kept_at_every_level_in_their_order()
    {
        const string Extra = "\"z\":1.50,\"a\":{\"q\":[null,\"<\"]}";
        var text = $$"""
            {"format":"claimtracker/1",
            "agents":[{"id":"a","type":"person","name":"A","actsFor":[{"agent":"b",{{Extra}}}],{{Extra}}}],
            "claims":[{"id":"c",{{Extra}}}],
            "reports":[{"id":"r","outlet":"a",{{Extra}}}],
            "statements":[{"id":"s","agent":null,"claim":"c","stance":"denies","rating":{ {{Extra}} },
              "attributions":[{"to":"s","evidence":{"exact":"e",{{Extra}}},{{Extra}}}],{{Extra}}}],
            "counterClaims":[{"claim":"c","answers":"c","kind":"denial",{{Extra}}}],
            "retractions":[{"statement":"s","kind":"corrected",{{Extra}}}],{{Extra}}}
            """;
        ValueList<UnknownMember> extra = [new("z", "1.50"), new("a", "{\"q\":[null,\"\\u003C\"]}")];

        var dossier = DossierText.Read(text);
        var statement = dossier.Statements[0];

        new[]
        {
            dossier.UnknownMembers, dossier.Agents[0].UnknownMembers, dossier.Agents[0].Affiliations[0].UnknownMembers, dossier.Claims[0].UnknownMembers,
            dossier.Reports[0].UnknownMembers, statement.UnknownMembers, statement.Rating!.UnknownMembers, statement.Attributions[0].UnknownMembers,
            statement.Attributions[0].Evidence!.UnknownMembers, dossier.CounterClaims[0].UnknownMembers, dossier.Retractions[0].UnknownMembers,
        }.Should().AllBeEquivalentTo(extra);
        DossierText.Write(dossier).Split("\"z\": 1.50").Should().HaveCount(12);
        DossierText.Read(DossierText.Bytes(dossier, DossierFormat.JsonLines), DossierFormat.JsonLines).Should().Be(dossier);
    }

    [Fact]
    public void Names_may_be_escaped_and_come_in_any_order_and_null_counts_as_absent()
    {
        var dossier = DossierText.Read(
            """
            {"retractions":[],"agents":[{"name":"A","\u0074ype":"p\u0065rson","country":null,"aliases":null,"id":"a"}],"ID":1,"format":"claimtracker/1","claims":null}
            """);

        dossier.Agents.Should().Equal(Speaker.Person("A") with { Id = "a" });
        dossier.UnknownMembers.Should().Equal(new UnknownMember("ID", "1"));
    }

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        DossierText.Read("\uFEFF" + DossierText.Minimal).Statements.Should().HaveCount(2);
        DossierText.Read("\uFEFF{\"claim\":{\"id\":\"c\"}}", DossierFormat.JsonLines).Claims.Should().HaveCount(1);
    }

    [Fact]
    public void Lines_need_no_format_and_may_be_blank_or_end_in_carriage_returns()
    {
        DossierText.Read("", DossierFormat.JsonLines).Should().Be(new Dossier());
        DossierText.Read("\r\n  \n{\"format\":\"claimtracker/1\",\"by\":\"me\"}\r\n\n{\"claim\":{\"id\":\"c\"}}\r\n \t", DossierFormat.JsonLines)
            .Should().Be(new Dossier { Claims = [new Claim("c", LocalizedText.Empty)], UnknownMembers = [new UnknownMember("by", "\"me\"")] });
    }

    [Fact]
    public void Lines_are_put_together_across_short_reads()
    {
        var dossier = new Dossier { Claims = [.. Enumerable.Range(0, 3_000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('é', i % 300), "fr")))] };
        using var stream = new TricklingStream(DossierText.Bytes(dossier, DossierFormat.JsonLines));

        DossierReader.Read(stream, DossierFormat.JsonLines).Should().Be(dossier);
    }

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void Progress_grows_to_the_length_of_the_stream(DossierFormat format)
    {
        var dossier = new Dossier { Claims = [.. Enumerable.Range(0, 20_000).Select(i => new Claim($"c{i}", LocalizedText.Of(new string('x', 200), "en")))] };
        var bytes = DossierText.Bytes(dossier, format);
        var told = new List<long>();

        DossierReader.Read(new MemoryStream(bytes), format, null, new Collecting(told));

        told.Should().HaveCountGreaterThan(3).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();
        told[^1].Should().Be(bytes.Length);
    }

    [Theory]
    [InlineData(DossierFormat.Json)]
    [InlineData(DossierFormat.JsonLines)]
    public void A_hundred_thousand_statements_are_read_and_recorded_as_one_revision(DossierFormat format)
    {
        const int Count = 100_000;
        var dossier = new Dossier
        {
            Claims = [new Claim("c", LocalizedText.Empty)],
            Statements =
            [
                .. Enumerable.Range(0, Count).Select(i => new Statement($"s{i}", null, "c", Stance.Asserts)
                {
                    Quote = $"This was said, and it is the statement number {i} of a long series in which everybody repeats the one before.",
                    Attributions = [new Attribution($"s{i + 1}")],
                }),
            ],
        };
        var ledger = new ClaimLedger();

        DossierReader.Load(ledger, new MemoryStream(DossierText.Bytes(dossier, format)), format).Should().Be(1);

        ledger.Now.GetStatement("s99999").Should().Be(dossier.Statements[Count - 1]);
    }

    private sealed class Collecting(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    private sealed class TricklingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));
    }
}
