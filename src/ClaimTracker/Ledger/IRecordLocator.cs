namespace ClaimTracker.Ledger;

/// <summary>
/// Says where a record of a batch stands, for error messages: whoever reads a document knows paths and lines, whoever calls the
/// API knows ids.
/// </summary>
internal interface IRecordLocator
{
    /// <param name="kind">Of which kind the record is.</param>
    /// <param name="index">Its place among the records of its kind in the batch.</param>
    /// <param name="id">Its id, or what it is about where it has none.</param>
    /// <param name="member">The member at fault as a path below the record (<c>attributions[2].confidence</c>), if it is one.</param>
    string Locate(RecordKind kind, int index, string id, string? member);
}
