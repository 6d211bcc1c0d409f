using System.Text.Json;
using ClaimTracker.Journals;

namespace ClaimTracker.Torture.Recording;

/// <summary>What <see cref="LibraryRecorder"/> says of a line that it could not record.</summary>
/// <param name="Failed">The type of the exception.</param>
/// <param name="Behind">The revision behind which the line was to be recorded.</param>
/// <param name="Message">What the exception says.</param>
internal sealed record Failure(string Failed, long Behind, string Message)
{
    /// <summary>Whether nobody knows if the line was kept.</summary>
    public bool IsInDoubt => Failed == nameof(JournalInDoubtException);

    /// <summary>Reads what was said; null if it is an acknowledgement.</summary>
    public static Failure? TryParse(string line) =>
        line.Contains($"\"{nameof(Failed)}\"", StringComparison.Ordinal) ? JsonSerializer.Deserialize<Failure>(line) : null;
}
