using ClaimTracker.Journals;
using ClaimTracker.Model;

namespace ClaimTracker.Compliance;

/// <content>What is redacted is gone from the database, and the chain of hashes holds all the same.</content>
public abstract partial class StoreCompliance
{
    private static readonly Dossier Known = new()
    {
        Agents =
        [
            Speaker.Person("Ann Secret") with
            {
                Id = "p-1", Aliases = ["A. Secret"], Country = "NL", ExternalIds = [new ExternalId("wikidata", "Q-Secret")],
                Affiliations = [new Affiliation("office") { Role = "Secret chief" }],
            },
            Speaker.Organization("Office") with { Id = "office" }, Outlet.Newspaper("Daily") with { Id = "daily" },
        ],
        Claims = [Rain with { Text = LocalizedText.Of("It rains, says Secret.", "en"), Topics = ["Secret"] }],
        Reports = [new Report("r-1", "daily") { Title = "Secret", Url = "https://example.org/Secret", Byline = "Secret" }],
        Statements =
        [
            new Statement("s-1", "p-1", "rain", Stance.Asserts)
            {
                Quote = "My secret: Secret.", Cue = "Secret says", Venue = "Secret's house", ReportId = "r-1",
                Rating = new Rating { Text = "Secret", Value = 1 },
                Attributions = [new Attribution("s-0") { Mode = QuotationMode.Direct, Cue = "Secret", Confidence = 0.5, Evidence = new TextQuote("Secret") { Start = 1 } }],
            },
        ],
    };

    private static readonly Redaction[] Everything =
    [
        new(RedactionTarget.Agent, "p-1") { Reason = "request 1" }, new(RedactionTarget.Claim, "rain"),
        new(RedactionTarget.Report, "r-1"), new(RedactionTarget.Statement, "s-1"),
    ];

    [Fact]
    public void What_is_redacted_comes_back_redacted_at_every_revision()
    {
        using var store = Place.Open();
        store.Ledger.Record(Known);
        store.Ledger.Record(new Dossier { Agents = [Known.Agents[0] with { Affiliations = [new Affiliation("daily") { Role = "Secret columnist" }] }] });
        store.Ledger.Record(new Dossier { Redactions = [.. Everything] });

        using var reopened = Place.Open();

        for (var revision = 0L; revision <= 3; revision++)
        {
            Lines(reopened.Ledger.AtRevision(revision).ToDossier()).Should().Equal(Lines(store.Ledger.AtRevision(revision).ToDossier()));
        }

        Lines(reopened.Ledger.ToDossier()).AsSpan().IndexOf("Secret"u8).Should().Be(-1);
        var verification = reopened.Verify(store.Head);
        verification.IsIntact.Should().BeTrue(verification.ToString());
        verification.ErasedRecords.Should().Be(5);
        verification.ToString().Should().Be("Intact (3 revisions, 11 records, 5 of them erased)");
    }

    [Fact]
    public void A_head_that_was_kept_before_a_redaction_still_holds()
    {
        using var store = Place.Open();
        store.Ledger.Record(Known);
        var head = store.Head;

        store.Ledger.Redact(RedactionTarget.Agent, "p-1");

        store.Verify(head).IsIntact.Should().BeTrue();
    }

    [Fact]
    public void A_record_and_its_redaction_in_one_batch_leave_no_more_than_in_two()
    {
        using var store = Place.Open();

        store.Ledger.Record(Known with { Redactions = [.. Everything] });

        using var reopened = Place.Open();
        Lines(reopened.Ledger.ToDossier()).Should().Equal(Lines(store.Ledger.ToDossier()));
        store.Verify().Should().Match<Relational.JournalVerification>(verification => verification.IsIntact && verification.ErasedRecords == 4);
    }

    [Fact]
    public void An_agent_that_is_redacted_goes_on_getting_affiliations_and_is_redacted_again()
    {
        using var store = Place.Open();
        store.Ledger.Record(Known);
        store.Ledger.Redact(RedactionTarget.Agent, "p-1");
        store.Ledger.Record(new Dossier { Agents = [store.Ledger.Now.GetAgent("p-1") with { Affiliations = [new Affiliation("daily") { Role = "columnist" }] }] });
        store.Ledger.Redact(RedactionTarget.Agent, "p-1");

        using var reopened = Place.Open();

        Lines(reopened.Ledger.ToDossier()).Should().Equal(Lines(store.Ledger.ToDossier()));
        var verification = store.Verify();
        verification.IsIntact.Should().BeTrue(verification.ToString());
    }

    [Fact]
    public void Another_store_erases_what_it_had_read()
    {
        using var one = Place.Open();
        one.Ledger.Record(Known);
        using var other = Place.Open();

        one.Ledger.Record(new Dossier { Redactions = [.. Everything] });

        other.Refresh().Should().Be(2);
        other.Ledger.Now.GetAgent("p-1").Name.Should().Be(Redaction.Placeholder);
    }

    [Theory]
    [InlineData("UPDATE statements SET stance = 'denies' WHERE id = 's-1'")]
    [InlineData("UPDATE agents SET type = 'group' WHERE id = 'p-1'")]
    [InlineData("UPDATE affiliations SET principal = 'daily' WHERE agent = 'p-1'")]
    [InlineData("UPDATE redactions SET reason = 'none' WHERE id = 'p-1'")]
    [InlineData("DELETE FROM attributions")]
    public void What_a_redaction_left_cannot_be_changed_unseen(string change)
    {
        using (var store = Place.Open())
        {
            store.Ledger.Record(Known);
            store.Ledger.Record(new Dossier { Redactions = [.. Everything] });
        }

        Place.Tamper(change);

        using var changed = Place.Open(readsLedger: false);
        changed.Verify().Faults.Should().ContainSingle().Which.Revision.Should().Be(2);
    }

    [Fact]
    public void A_redaction_that_is_rolled_back_erases_nothing()
    {
        using (var store = Place.Open())
        {
            store.Ledger.Record(Known);
        }

        using var database = Place.OpenDatabase();
        var ledger = ClaimLedger.Open(new Relational.Journals.RelationalJournal(new DoubtfulDatabase(database) { KeepsNext = false }));
        ledger.Invoking(l => l.Redact(RedactionTarget.Agent, "p-1")).Should().Throw<JournalInDoubtException>();

        using var reopened = Place.Open();
        reopened.Ledger.ToDossier().Should().Be(Known);
        ledger.Now.GetAgent("p-1").Name.Should().Be("Ann Secret");
        reopened.Verify().ErasedRecords.Should().Be(0);
    }
}
