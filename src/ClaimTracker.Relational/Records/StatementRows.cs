using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The tables of statements and of the verdicts that some of them give.</summary>
internal static class StatementRows
{
    public static readonly Table Table = new(
        "statements",
        ["record", "id", "agent", "claim", "stance", "said", "report", "quote", "language", "cue", "certainty", "addressee", "venue", "denies", "disowns", "unknown_members"]);

    public static readonly Table Ratings = new("ratings", ["record", "text", "value", "worst", "best", "unknown_members"]);

    public static void Write(RowWriter row, long record, Statement statement)
    {
        row.Begin(Table);
        row.Integer(record);
        row.Text(statement.Id);
        row.TextIfAny(statement.AgentId);
        row.Text(statement.ClaimId);
        row.Word(statement.Stance);
        row.DateIfAny(statement.Said);
        row.TextIfAny(statement.ReportId);
        row.TextIfAny(statement.Quote);
        row.TextIfAny(statement.Language);
        row.TextIfAny(statement.Cue);
        row.WordIfAny(statement.Certainty == Certainty.Unknown ? null : (Certainty?)statement.Certainty);
        row.TextIfAny(statement.AddresseeId);
        row.TextIfAny(statement.Venue);
        row.WordIfAny(statement.Denies);
        row.TextIfAny(statement.Disowns);
        row.JsonIfAny(JsonColumns.Write(statement.UnknownMembers));
        row.End();

        if (statement.Rating is { } rating)
        {
            row.Begin(Ratings);
            row.Integer(record);
            row.TextIfAny(rating.Text);
            row.RealIfAny(rating.Value);
            row.RealIfAny(rating.Worst);
            row.RealIfAny(rating.Best);
            row.JsonIfAny(JsonColumns.Write(rating.UnknownMembers));
            row.End();
        }
    }

    /// <summary>The statement of a row, without its rating and attributions.</summary>
    public static Statement Read(RowReader row) => new(row.Text(), row.RecurringIfAny(), row.Recurring(), row.Word<Stance>())
    {
        Said = row.DateIfAny(),
        ReportId = row.RecurringIfAny(),
        Quote = row.TextIfAny(),
        Language = row.RecurringIfAny(),
        Cue = row.RecurringIfAny(),
        Certainty = row.WordIfAny<Certainty>() ?? Certainty.Unknown,
        AddresseeId = row.RecurringIfAny(),
        Venue = row.RecurringIfAny(),
        Denies = row.WordIfAny<DenialTarget>(),
        Disowns = row.TextIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };

    public static Rating ReadRating(RowReader row) => new()
    {
        Text = row.RecurringIfAny(),
        Value = row.RealIfAny(),
        Worst = row.RealIfAny(),
        Best = row.RealIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };
}
