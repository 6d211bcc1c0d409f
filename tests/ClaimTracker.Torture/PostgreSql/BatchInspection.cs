using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational;

namespace ClaimTracker.Torture.PostgreSql;

/// <summary>Holds what a ledger has against what its writers were acknowledged.</summary>
internal static class BatchInspection
{
    /// <summary>
    /// Everything acknowledged is there, at its revision, whole and in each writer's order; nothing is there by halves; revisions have no gaps; the
    /// chain of hashes holds, also against a head that was kept.
    /// </summary>
    /// <param name="store">The store, opened afterwards.</param>
    /// <param name="acknowledged">What was acknowledged by then.</param>
    /// <param name="before">The head of the round before.</param>
    public static void Require(RelationalStore store, IEnumerable<AcknowledgedBatch> acknowledged, JournalHead before)
    {
        store.Verify(before).Faults.Should().BeEmpty();
        var kept = BatchesOf(store.Ledger);
        foreach (var batch in acknowledged)
        {
            var revision = kept.GetValueOrDefault((batch.Writer, batch.Number), long.MaxValue);
            (batch.Attempts > 1 ? revision <= batch.Revision : revision == batch.Revision).Should().BeTrue("{0} is kept in revision {1}", batch, revision);
        }

        foreach (var writer in kept.GroupBy(batch => batch.Key.Writer, batch => (batch.Key.Number, Revision: batch.Value)))
        {
            var batches = writer.OrderBy(batch => batch.Number).ToList();
            batches.Select(batch => batch.Number).Should().Equal(Enumerable.Range(0, batches.Count), "a writer goes on when its batch is acknowledged");
            batches.Select(batch => batch.Revision).Should().BeInAscendingOrder("its batches come one behind the other");
        }
    }

    /// <summary>Each batch that the ledger has, with its revision: one batch is one revision, and nothing but that batch.</summary>
    private static Dictionary<(string Writer, int Number), long> BatchesOf(ClaimLedger ledger)
    {
        var whole = ledger.ToDossier();
        var statements = whole.Statements.ToLookup(statement => statement.ClaimId, StringComparer.Ordinal);
        whole.Claims.Count.Should().Be((int)ledger.Revision, "a revision is a batch, and a batch has one claim");

        var batches = new Dictionary<(string, int), long>();
        foreach (var claim in whole.Claims)
        {
            var (writer, number) = Batches.Parse(claim.Id);
            var kept = new Dossier { Claims = [claim], Statements = [.. statements[claim.Id]] };
            kept.Equals(Batches.Make(writer, number)).Should().BeTrue("batch {0} is there whole or not at all", claim.Id);

            // Claims come in the order of recording, one a revision.
            batches.Add((writer, number), batches.Count + 1);
        }

        return batches;
    }
}
