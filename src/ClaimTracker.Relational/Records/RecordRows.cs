using ClaimTracker.Journals;
using ClaimTracker.Ledger;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The table of all records, whatever their kind, in the order of the journal.</summary>
internal static class RecordRows
{
    public static readonly Table Table = new("records", ["record", "revision", "kind", "salt", "commitment"]);

    /// <summary>The numbers of records alone.</summary>
    public static readonly Table Kinds = new("records", ["record", "revision", "kind"]);

    public static void Write(RowWriter row, long record, long revision, RecordKind kind, ReadOnlySpan<byte> salt)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Integer(revision);
        row.Word(kind);
        row.Bytes(salt);
        row.Null();
        row.End();
    }

    /// <summary>What the next row says of the record that is due.</summary>
    /// <param name="row">The rows.</param>
    /// <param name="record">The number of the record.</param>
    /// <param name="revision">Its revision.</param>
    /// <exception cref="JournalException">The record is missing, or belongs elsewhere.</exception>
    public static RecordKind Read(RowReader row, long record, long revision)
    {
        if (!row.Read(out var found) || found != record)
        {
            throw Missing(record);
        }

        return row.Integer() == revision ? row.Word<RecordKind>() : throw row.Fault($"record {record} belongs to revision {revision}");
    }

    /// <summary>The next record and its kind, whichever it is.</summary>
    public static bool TryReadKind(RowReader row, out long record, out RecordKind kind)
    {
        if (!row.Read(out record))
        {
            kind = default;
            return false;
        }

        row.Integer();
        kind = row.Word<RecordKind>();
        return true;
    }

    public static JournalException Missing(long record) =>
        new($"The record {record} is missing. Verify the journal, and restore it from a copy.");
}
