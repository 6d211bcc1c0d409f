namespace ClaimTracker.Journals;

/// <summary>
/// A journal could not be read or appended to: the disk is full, the server is gone, the file is damaged. What was to be appended is not
/// kept, and the ledger is as it was; <see cref="JournalInDoubtException"/> says where that is not certain.
/// </summary>
public class JournalException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do, in sentences.</param>
    /// <param name="innerException">The exception that revealed it, if any.</param>
    public JournalException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
