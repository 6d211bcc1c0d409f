using System.Globalization;
using ClaimTracker.Journals;
using ClaimTracker.Model;

namespace ClaimTracker.Relational;

/// <summary>What a verification of a journal found; see <see cref="RelationalStore.Verify"/>.</summary>
public sealed record JournalVerification
{
    internal JournalVerification(JournalHead head, long erased, ValueList<Redaction> redactions, ValueList<JournalFault> faults)
    {
        Head = head;
        ErasedRecords = erased;
        Redactions = redactions;
        Faults = faults;
    }

    /// <summary>The head of the journal as it stands. Keep it elsewhere, to verify against it later.</summary>
    public JournalHead Head { get; init; }

    /// <summary>How many records have been erased on purpose: of these only the commitments are left, and they are in place.</summary>
    public long ErasedRecords { get; init; }

    /// <summary>What was redacted, in the order of the journal.</summary>
    public ValueList<Redaction> Redactions { get; init; }

    /// <summary>
    /// What is wrong: first what the database finds in its own files, then what the journal shows, by revision. At most a hundred faults of
    /// either are listed, and behind them one that says how many more there are.
    /// </summary>
    public ValueList<JournalFault> Faults { get; init; }

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Faults.Count == 0;

    /// <summary>The outcome as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(IsIntact ? "Intact" : $"Not intact: {Faults[0]}")} ({Head.Revision} revisions, {Head.Records} records{(ErasedRecords > 0 ? $", {ErasedRecords} of them erased" : "")})");
}
