using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The table of reports.</summary>
internal static class ReportRows
{
    public static readonly Table Table = new(
        "reports", ["record", "id", "outlet", "title", "url", "archived_url", "language", "published", "byline", "unknown_members"]);

    public static void Write(RowWriter row, long record, Report report)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Text(report.Id);
        row.Text(report.OutletId);
        row.TextIfAny(report.Title);
        row.TextIfAny(report.Url);
        row.TextIfAny(report.ArchivedUrl);
        row.TextIfAny(report.Language);
        row.DateIfAny(report.Published);
        row.TextIfAny(report.Byline);
        row.JsonIfAny(JsonColumns.Write(report.UnknownMembers));
        row.End();
    }

    public static Report Read(RowReader row) => new(row.Recurring(), row.Recurring())
    {
        Title = row.TextIfAny(),
        Url = row.TextIfAny(),
        ArchivedUrl = row.TextIfAny(),
        Language = row.RecurringIfAny(),
        Published = row.DateIfAny(),
        Byline = row.RecurringIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };
}
