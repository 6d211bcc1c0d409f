using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Relational.Journals;
using ClaimTracker.Relational.Rows;

namespace ClaimTracker.Relational.Records;

/// <summary>
/// Does in the tables what a redaction says: texts and names go, and the salts of the records with them; commitments to what there was
/// take their place, so that the chain of hashes holds.
/// </summary>
internal static class Eraser
{
    private static readonly string[] OfAgent =
    [
        "UPDATE agents SET name = @placeholder, country = NULL, aliases = NULL, external_ids = NULL, unknown_members = NULL WHERE id = @id",
        "UPDATE affiliations SET role = NULL, unknown_members = NULL WHERE agent = @id",
    ];

    private static readonly string[] OfClaim =
    [
        "UPDATE claims SET topics = NULL, unknown_members = NULL WHERE id = @id",
        "UPDATE claim_texts SET text = @placeholder WHERE record = (SELECT record FROM claims WHERE id = @id)",
    ];

    private static readonly string[] OfReport =
    [
        "UPDATE reports SET title = NULL, url = NULL, archived_url = NULL, byline = NULL, unknown_members = NULL WHERE id = @id",
    ];

    private static readonly string[] OfStatement =
    [
        "UPDATE statements SET quote = NULL, cue = NULL, venue = NULL, unknown_members = NULL WHERE id = @id",
        "UPDATE ratings SET text = NULL, unknown_members = NULL WHERE record = (SELECT record FROM statements WHERE id = @id)",
        "UPDATE attributions SET cue = NULL, evidence_exact = NULL, evidence_prefix = NULL, evidence_suffix = NULL, evidence_start = NULL, "
            + "evidence_end = NULL, evidence_unknown_members = NULL, unknown_members = NULL WHERE record = (SELECT record FROM statements WHERE id = @id)",
    ];

    /// <summary>Erases what a redaction is about.</summary>
    /// <param name="append">The append that brings the redaction.</param>
    /// <param name="redaction">The redaction.</param>
    /// <param name="record">What it is about, as it was.</param>
    public static void Erase(IDatabaseAppend append, Redaction redaction, RedactedRecord record)
    {
        // First, since commitments are to what there was.
        foreach (var (number, part) in record.Parts)
        {
            if (CommitmentTo(append.Written, number, part) is { } commitment)
            {
                append.Run("UPDATE records SET salt = NULL, commitment = @commitment WHERE record = @record", ("commitment", commitment), ("record", number));
            }
        }

        var statements = redaction.Target switch
        {
            RedactionTarget.Agent => OfAgent,
            RedactionTarget.Claim => OfClaim,
            RedactionTarget.Report => OfReport,
            _ => OfStatement,
        };
        foreach (var statement in statements)
        {
            append.Run(statement, ("id", redaction.Id), ("placeholder", Redaction.Placeholder));
        }
    }

    /// <summary>The commitment to a record, null where there is nothing but that already.</summary>
    private static byte[]? CommitmentTo(IRowSource rows, long number, object record)
    {
        using var row = rows.Query(RecordRows.Table, "record = @record", ("record", number));
        if (!row.Read(out _))
        {
            throw RecordRows.Missing(number);
        }

        row.Integer();
        row.Word<RecordKind>();
        var salt = row.BytesIfAny().ToArray();
        if (salt.Length == 0)
        {
            return null;
        }

        using var chain = new JournalChain(JournalHead.Empty);
        switch (record)
        {
            case Agent agent:
                chain.Add(agent, salt);
                break;
            case Claim claim:
                chain.Add(claim, salt);
                break;
            case Report report:
                chain.Add(report, salt);
                break;
            case Statement statement:
                chain.Add(statement, salt);
                break;
        }

        return chain.LastCommitment.ToArray();
    }
}
