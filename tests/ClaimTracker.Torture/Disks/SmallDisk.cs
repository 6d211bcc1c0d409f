using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Torture.Disks;

/// <summary>
/// A disk that is soon full: a file system in memory of that size where this process may mount one, else a folder whose files the shim
/// keeps within that size.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly long _bytes;

    /// <param name="folder">The empty folder that becomes the disk.</param>
    /// <param name="bytes">How much fits.</param>
    public SmallDisk(string folder, long bytes)
    {
        Folder = folder;
        _bytes = bytes;
        IsMounted = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={bytes}"), "claimtracker-torture", folder);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Whether it is a file system of its own.</summary>
    public bool IsMounted { get; }

    /// <summary>Lets a child work on it.</summary>
    public void ApplyTo(ProcessStartInfo command)
    {
        if (!IsMounted)
        {
            DiskShim.ApplyTo(command, Folder, ("DISK_CAPACITY", _bytes.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>Makes room: there is as much again as there was.</summary>
    /// <returns>The folder as it can be read by anybody.</returns>
    public void Enlarge()
    {
        if (IsMounted && !Run("mount", "-o", string.Create(CultureInfo.InvariantCulture, $"remount,size={64L << 20}"), Folder))
        {
            throw new InvalidOperationException($"'{Folder}' could not be made larger.");
        }
    }

    public void Dispose()
    {
        if (IsMounted)
        {
            Run("umount", "-l", Folder);
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
