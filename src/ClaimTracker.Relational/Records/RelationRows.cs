using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The tables of what has no id: counter-claims and retractions.</summary>
internal static class RelationRows
{
    public static readonly Table CounterClaims = new("counter_claims", ["record", "claim", "answers", "kind", "statement", "unknown_members"]);

    public static readonly Table Retractions = new(
        "retractions", ["record", "statement", "kind", "retracted", "by_statement", "replaced_by", "unknown_members"]);

    public static void Write(RowWriter row, long record, CounterClaim counterClaim)
    {
        row.Begin(CounterClaims);
        row.Integer(record);
        row.Text(counterClaim.ClaimId);
        row.Text(counterClaim.AnswersId);
        row.Word(counterClaim.Kind);
        row.TextIfAny(counterClaim.StatementId);
        row.JsonIfAny(JsonColumns.Write(counterClaim.UnknownMembers));
        row.End();
    }

    public static void Write(RowWriter row, long record, Retraction retraction)
    {
        row.Begin(Retractions);
        row.Integer(record);
        row.Text(retraction.StatementId);
        row.Word(retraction.Kind);
        row.DateIfAny(retraction.When);
        row.TextIfAny(retraction.ByStatementId);
        row.TextIfAny(retraction.ReplacedBy);
        row.JsonIfAny(JsonColumns.Write(retraction.UnknownMembers));
        row.End();
    }

    public static CounterClaim ReadCounterClaim(RowReader row) => new(row.Recurring(), row.Recurring(), row.Word<CounterClaimKind>())
    {
        StatementId = row.RecurringIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };

    public static Retraction ReadRetraction(RowReader row) => new(row.Recurring(), row.Word<RetractionKind>())
    {
        When = row.DateIfAny(),
        ByStatementId = row.RecurringIfAny(),
        ReplacedBy = row.RecurringIfAny(),
        UnknownMembers = JsonColumns.ReadUnknownMembers(row),
    };
}
