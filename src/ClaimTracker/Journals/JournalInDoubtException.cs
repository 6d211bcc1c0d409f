namespace ClaimTracker.Journals;

/// <summary>
/// An append failed so late that the batch may be kept or not. Recording the same again settles it: records that are kept are passed
/// over, since the same id with the same content is no new record.
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
}
