using Microsoft.Win32.SafeHandles;

namespace ClaimTracker.Cli;

/// <summary>Standard output as a stream that tells when nobody reads it any more.</summary>
internal static class StandardOutput
{
    /// <summary>Opens it.</summary>
    /// <remarks>
    /// .NET's own console stream passes silently over a closed pipe, so that <c>trace --all | head</c> would go on to the end;
    /// a file stream throws. On a regular file, though, a file stream keeps a position of its own and would write over what other
    /// programs of the same redirection wrote.
    /// </remarks>
    public static Stream Open()
    {
        const int Handle = 1;
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        try
        {
            var pipe = new FileStream(new SafeFileHandle(Handle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return Console.OpenStandardOutput();
        }
    }

    /// <summary>Whether a write failed because the reader has gone away.</summary>
    /// <param name="exception">What the write threw.</param>
    public static bool IsBrokenPipe(IOException exception)
    {
        const int BrokenPipeOnUnix = 32;
        const int BrokenPipeOnWindows = unchecked((int)0x8007006D);
        const int ClosingPipeOnWindows = unchecked((int)0x800700E8);
        return exception.HResult is BrokenPipeOnUnix or BrokenPipeOnWindows or ClosingPipeOnWindows;
    }
}
