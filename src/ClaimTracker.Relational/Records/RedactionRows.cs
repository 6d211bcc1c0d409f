using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The table of redactions.</summary>
internal static class RedactionRows
{
    public static readonly Table Table = new("redactions", ["record", "target", "id", "reason", "unknown_members"]);

    public static void Write(RowWriter row, long record, Redaction redaction)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Word(redaction.Target);
        row.Text(redaction.Id);
        row.TextIfAny(redaction.Reason);
        row.JsonIfAny(JsonColumns.Write(redaction.UnknownMembers));
        row.End();
    }

    public static Redaction Read(RowReader row) => new(row.Word<RedactionTarget>(), row.Recurring())
    {
        Reason = row.RecurringIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };
}
