using ClaimTracker.Model;
using ClaimTracker.Relational.Rows;
using ClaimTracker.Relational.Schema;

namespace ClaimTracker.Relational.Records;

/// <summary>The table of attributions: which statement credits which.</summary>
internal static class AttributionRows
{
    public static readonly Table Table = new(
        "attributions",
        [
            "record", "position", "credited", "mode", "cue", "confidence", "evidence_exact", "evidence_prefix", "evidence_suffix",
            "evidence_start", "evidence_end", "evidence_unknown_members", "unknown_members",
        ],
        ordersBy: "position");

    public static void Write(RowWriter row, long record, int position, Attribution attribution)
    {
        var evidence = attribution.Evidence;
        row.Begin(Table);
        row.Integer(record);
        row.Integer(position);
        row.Text(attribution.To);
        row.WordIfAny(attribution.Mode);
        row.TextIfAny(attribution.Cue);
        row.RealIfAny(attribution.Confidence);
        row.TextIfAny(evidence?.Exact);
        row.TextIfAny(evidence?.Prefix);
        row.TextIfAny(evidence?.Suffix);
        row.IntegerIfAny(evidence?.Start);
        row.IntegerIfAny(evidence?.End);
        row.JsonIfAny(evidence is null ? null : JsonColumns.Write(evidence.UnknownMembers));
        row.JsonIfAny(JsonColumns.Write(attribution.UnknownMembers));
        row.End();
    }

    public static Attribution Read(RowReader row)
    {
        row.Integer();
        return new Attribution(row.Recurring())
        {
            Mode = row.WordIfAny<QuotationMode>(),
            Cue = row.RecurringIfAny(),
            Confidence = row.RealIfAny(),
            Evidence = ReadEvidence(row),
            UnknownMembers = JsonColumns.ReadUnknownMembers(row),
        };
    }

    // The other columns are read all the same, so that those behind them are.
    private static TextQuote? ReadEvidence(RowReader row)
    {
        var exact = row.TextIfAny();
        var prefix = row.TextIfAny();
        var suffix = row.TextIfAny();
        var start = row.OffsetIfAny();
        var end = row.OffsetIfAny();
        var unknownMembers = JsonColumns.ReadUnknownMembers(row);
        return exact is null ? null : new TextQuote(exact) { Prefix = prefix, Suffix = suffix, Start = start, End = end, UnknownMembers = unknownMembers };
    }
}
