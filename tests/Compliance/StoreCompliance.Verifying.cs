using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational;

namespace ClaimTracker.Compliance;

/// <content>Whatever is changed behind the store's back is found.</content>
public abstract partial class StoreCompliance
{
    [Theory]
    [InlineData("UPDATE statements SET quote = 'It pours.' WHERE id = 's2'", 3)]
    [InlineData("UPDATE statements SET agent = 'bob' WHERE id = 's2'", 3)]
    [InlineData("UPDATE statements SET cue = '' WHERE id = 's3'", 4)]
    [InlineData("UPDATE claim_texts SET text = 'It snows.'", 1)]
    [InlineData("UPDATE agents SET name = 'Anne' WHERE id = 'ann'", 1)]
    [InlineData("UPDATE affiliations SET role = 'chief'", 1)]
    [InlineData("UPDATE attributions SET credited = 's1' WHERE credited = 's2'", 4)]
    [InlineData("DELETE FROM attributions WHERE credited = 's2'", 4)]
    [InlineData("UPDATE retractions SET kind = 'fabricated'", 5)]
    [InlineData("DELETE FROM ratings", 4)]
    [InlineData("DELETE FROM statements WHERE id = 's2'", 3)]
    [InlineData("UPDATE records SET kind = 'report' WHERE revision = 3", 3)]
    [InlineData("UPDATE batches SET unknown_members = '{\"x\":2}' WHERE revision = 5", 5)]
    [InlineData("UPDATE batches SET recorded_at = '2021-01-01T00:00:00.000000Z' WHERE revision = 1", 1)]
    [InlineData("DELETE FROM batches WHERE revision = 2", 3)]
    public void A_change_is_found_in_the_revision_that_it_was_made_in(string change, long revision)
    {
        Fill();

        Place.Tamper(change);

        using var store = Place.Open(readsLedger: false);
        var verification = store.Verify();
        verification.IsIntact.Should().BeFalse();
        verification.Faults.First(fault => fault.Revision is not null).Revision.Should().Be(revision, verification.ToString());
    }

    [Fact]
    public void A_change_of_a_revision_with_one_record_is_found_in_that_record()
    {
        Fill();
        Place.Tamper("UPDATE statements SET quote = 'It pours.' WHERE id = 's2'");

        using var store = Place.Open(readsLedger: false);

        store.Verify().Faults.Should().ContainSingle().Which.Should()
            .Be(new JournalFault(3, 6, "what it holds is not what was recorded: the hash chain breaks here"));
    }

    [Fact]
    public void A_row_that_no_batch_has_is_found()
    {
        Fill();
        Place.Tamper("INSERT INTO claims (record, id) VALUES (1000, 'sneaked-in')");

        using var store = Place.Open(readsLedger: false);

        store.Verify().Faults.Should().Contain(fault => fault.Problem.Contains("'claims' has a row of record 1000"));
    }

    [Fact]
    public void A_tail_that_was_cut_off_shows_against_a_head_that_was_kept()
    {
        var head = Fill();
        Place.Tamper("DELETE FROM retractions");
        Place.Tamper("DELETE FROM records WHERE revision = 5");
        Place.Tamper("DELETE FROM batches WHERE revision = 5");

        using var store = Place.Open();

        store.Ledger.Revision.Should().Be(4);
        store.Verify().IsIntact.Should().BeTrue("a hash chain alone cannot see that its end is gone");
        store.Verify(head).Faults.Should().ContainSingle().Which.Problem.Should()
            .Be("the head that was kept is of revision 5, and the journal ends with revision 4: it was cut short or rolled back");
    }

    [Fact]
    public void Another_history_shows_against_a_head_that_was_kept()
    {
        var head = Fill();
        using var other = CreatePlace();
        using var store = other.Open();
        for (var i = 0; i < 7; i++)
        {
            store.Ledger.Claim($"claim-{i}", "It rains.");
        }

        store.Verify().IsIntact.Should().BeTrue();
        store.Verify(head).Faults.Should().ContainSingle().Which.Revision.Should().Be(5);
    }

    [Fact]
    public void A_head_of_an_earlier_revision_holds_for_what_came_after()
    {
        var head = Fill();
        using var store = Place.Open();
        store.Ledger.Claim("snow", "It snows.");

        var verification = store.Verify(head);

        verification.IsIntact.Should().BeTrue();
        verification.Head.Should().Be(store.Head).And.NotBe(head);
        verification.ToString().Should().Be("Intact (6 revisions, 9 records)");
    }

    [Fact]
    public void A_ledger_that_holds_what_no_ledger_has_written_is_not_opened()
    {
        Fill();
        Place.Tamper("UPDATE statements SET said = 'yesterday' WHERE id = 's2'");

        Place.Invoking(place => place.Open()).Should().Throw<JournalException>()
            .WithMessage("The table 'statements' holds what no ledger has written in the row of record 6, column 'said': *");
    }

    [Fact]
    public void A_record_that_is_missing_is_not_passed_over()
    {
        Fill();
        Place.Tamper("DELETE FROM statements WHERE id = 's2'");

        Place.Invoking(place => place.Open()).Should().Throw<JournalException>().WithMessage("The record 6 has no row in the table 'statements'. *");
    }

    [Fact]
    public void A_record_that_is_only_said_to_be_erased_is_found()
    {
        var head = Fill();
        var commitment = Convert.ToHexString(CommitmentOfS2());
        Place.Tamper($"UPDATE records SET salt = NULL, commitment = {BytesLiteral(commitment)} WHERE record = 6");
        Place.Tamper("UPDATE statements SET quote = NULL WHERE record = 6");

        using var store = Place.Open();

        store.Verify(head).Faults.Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { Record = 6L, Problem = "it is said to be erased, and no redaction erased it" });
    }

    [Fact]
    public void An_erased_record_is_counted_named_and_breaks_nothing()
    {
        var head = Fill();
        using var store = Place.Open();
        store.Ledger.Redact(RedactionTarget.Statement, "s2", "request 17");

        var verification = store.Verify(head);

        verification.IsIntact.Should().BeTrue(verification.ToString());
        verification.ErasedRecords.Should().Be(1);
        verification.Redactions.Should().Equal(new Redaction(RedactionTarget.Statement, "s2") { Reason = "request 17" });
    }

    [Fact]
    public void A_text_that_is_put_back_into_an_erased_record_is_found()
    {
        Fill();
        using (var store = Place.Open())
        {
            store.Ledger.Redact(RedactionTarget.Statement, "s2");
        }

        Place.Tamper("UPDATE statements SET quote = 'Never said.' WHERE id = 's2'");

        using var tampered = Place.Open(readsLedger: false);
        tampered.Verify().IsIntact.Should().BeFalse();
    }

    /// <summary>How the database writes down some bytes.</summary>
    protected abstract string BytesLiteral(string hexadecimal);

    private byte[] CommitmentOfS2()
    {
        using var database = Place.OpenDatabase();
        using var view = database.OpenView(CancellationToken.None);
        using var rows = view.Query(Relational.Records.RecordRows.Table, "record = @record", ("record", 6L));
        rows.Read(out _);
        rows.Integer();
        rows.Text();
        using var chain = new JournalChain(JournalHead.Empty);
        chain.Add(Said("s2", "It rains, Ann says."), rows.BytesIfAny());
        return chain.LastCommitment.ToArray();
    }

    /// <summary>Five revisions with a record of most kinds: eight records in all.</summary>
    private JournalHead Fill()
    {
        using var store = Place.Open();
        store.Ledger.Record(new Dossier
        {
            Agents =
            [
                Speaker.Person("Ann") with { Id = "ann", Affiliations = [new Affiliation("office") { Role = "spokesperson" }] },
                Speaker.Person("Bob") with { Id = "bob" }, Speaker.Organization("Office") with { Id = "office" },
            ],
            Claims = [Rain],
        });
        store.Ledger.Record(new Dossier { Statements = [Said("s1", "It rains.")] });
        store.Ledger.Record(new Dossier { Statements = [Said("s2", "It rains, Ann says.")] });
        store.Ledger.Record(new Dossier
        {
            Statements = [Said("s3", null) with { Attributions = [new Attribution("s2")], Rating = new Rating { Text = "True" } }],
        });
        store.Ledger.Record(new Dossier { Retractions = [new Retraction("s1", RetractionKind.Withdrawn)], UnknownMembers = [new UnknownMember("x", "1")] });
        return store.Head;
    }

    private static Statement Said(string id, string? quote) => new(id, "ann", "rain", Stance.Asserts) { Quote = quote };
}
