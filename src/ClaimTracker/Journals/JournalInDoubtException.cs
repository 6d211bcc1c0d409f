using ClaimTracker.Model;

namespace ClaimTracker.Journals;

/// <summary>
/// An append failed so late that the batch may be kept or not. Recording the same records again settles it: those that are kept are passed
/// over, since the same id with the same content is no new record. Where the ledger made the ids, as the fluent API does, these
/// records are <see cref="Records"/>; saying the same in words again would make other ids.
/// </summary>
public sealed class JournalInDoubtException : JournalException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do, in sentences.</param>
    /// <param name="innerException">The exception that revealed it, if any.</param>
    public JournalInDoubtException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The records in doubt, if the ledger made ids for them: to be recorded again with <c>ledger.Record(exception.Records)</c>.</summary>
    public Dossier? Records { get; internal set; }
}
