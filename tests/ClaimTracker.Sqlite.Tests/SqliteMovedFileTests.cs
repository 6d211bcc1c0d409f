using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational.Records;

namespace ClaimTracker.Sqlite.Tests;

/// <summary>Files that are moved or deleted while a ledger is open: what is written to them then is gone with whoever has them open.</summary>
public sealed class SqliteMovedFileTests : IDisposable
{
    private static readonly Claim Rain = new("rain", LocalizedText.Of("It rains.", "en"));

    private readonly SqlitePlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Nothing_is_acknowledged_into_a_file_that_was_deleted()
    {
        using var store = SqliteStore.Open(_place.Path);
        store.Ledger.Claim(Rain);
        File.Delete(_place.Path);

        store.Ledger.Invoking(ledger => ledger.Claim("sun", "The sun shines.")).Should().Throw<JournalException>()
            .WithMessage($"'{_place.Path}' is not there any more: it was moved or deleted while the ledger was open. *")
            .Which.Should().NotBeOfType<JournalInDoubtException>("it was seen before anything was written");

        store.Ledger.Revision.Should().Be(1);
        File.Exists(_place.Path).Should().BeFalse("no empty ledger takes its place");
        store.Invoking(s => s.Refresh()).Should().Throw<JournalException>().WithMessage("*is not there any more*");
    }

    [Fact]
    public void A_file_that_is_put_back_is_gone_on_with()
    {
        using var store = SqliteStore.Open(_place.Path);
        store.Ledger.Claim(Rain);
        var elsewhere = _place.Path + ".moved";
        File.Move(_place.Path, elsewhere);
        store.Ledger.Invoking(ledger => ledger.Claim("sun", "The sun shines.")).Should().Throw<JournalException>();
        File.Move(elsewhere, _place.Path);

        store.Ledger.Claim("sun", "The sun shines.");

        using var again = SqliteStore.Open(_place.Path);
        again.Ledger.ToDossier().Should().Be(store.Ledger.ToDossier());
        again.Verify().IsIntact.Should().BeTrue();
    }

    [Fact]
    public void A_batch_is_in_doubt_whose_file_was_deleted_before_it_was_committed()
    {
        using var database = _place.OpenDatabase();
        using var append = database.BeginAppend(CancellationToken.None);
        ClaimRows.Write(append.Rows, 1, Rain);
        File.Delete(_place.Path);

        append.Invoking(a => a.Commit(CancellationToken.None)).Should().Throw<JournalInDoubtException>()
            .WithMessage("*was moved or deleted while a batch was committed to it*Put the file back*");
    }
}
