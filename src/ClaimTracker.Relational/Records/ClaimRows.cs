using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The tables of claims and of what they say in each language.</summary>
internal static class ClaimRows
{
    public static readonly Table Table = new("claims", ["record", "id", "about", "topics", "unknown_members"]);

    public static readonly Table Texts = new("claim_texts", ["record", "position", "language", "text"], ordersBy: "position");

    public static void Write(RowWriter row, long record, Claim claim)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Text(claim.Id);
        row.DateIfAny(claim.About);
        row.JsonIfAny(JsonColumns.Write(claim.Topics));
        row.JsonIfAny(JsonColumns.Write(claim.UnknownMembers));
        row.End();

        var position = 0;
        foreach (var (language, text) in claim.Text.AsSpan())
        {
            row.Begin(Texts);
            row.Integer(record);
            row.Integer(position++);
            row.Text(language);
            row.Text(text);
            row.End();
        }
    }

    /// <summary>The claim of a row, without its text.</summary>
    public static Claim Read(RowReader row) => new(row.Recurring(), LocalizedText.Empty)
    {
        About = row.DateIfAny(),
        Topics = JsonColumns.ReadTexts(row),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };

    /// <summary>A text with that of a row added.</summary>
    public static LocalizedText ReadText(RowReader row, LocalizedText text)
    {
        row.Integer();
        var language = row.Recurring();
        try
        {
            return text.And(row.Text(), language);
        }
        catch (ClaimTrackerException exception)
        {
            throw row.Fault(exception.Message, exception);
        }
    }
}
