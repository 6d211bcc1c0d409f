using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The table of batches: one row a revision.</summary>
internal static class BatchRows
{
    public static readonly Table Table = new("batches", ["revision", "recorded_at", "last_record", "root", "unknown_members"]);

    public static void Write(RowWriter row, in BatchRow batch)
    {
        row.Begin(Table);
        row.Integer(batch.Revision);
        row.Instant(batch.RecordedAt);
        row.Integer(batch.LastRecord);
        row.Bytes(Convert.FromHexString(batch.Root));
        row.JsonIfAny(JsonColumns.Write(batch.UnknownMembers));
        row.End();
    }

    /// <summary>The next row, if there is one.</summary>
    public static bool TryRead(RowReader row, out BatchRow batch)
    {
        if (!row.Read(out var revision))
        {
            batch = default;
            return false;
        }

        batch = new BatchRow(revision, row.Instant(), row.Integer(), Convert.ToHexStringLower(row.BytesIfAny()), JsonColumns.ReadUnknownMembers(row));
        return true;
    }
}

/// <summary>One batch.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="LastRecord">The number of its last record, which is how many there are up to it.</param>
/// <param name="Root">The root of the hash chain, as in a head.</param>
/// <param name="UnknownMembers">Its unknown members.</param>
internal readonly record struct BatchRow(long Revision, DateTimeOffset RecordedAt, long LastRecord, string Root, ValueList<UnknownMember> UnknownMembers);
