using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Torture.Disks;

/// <summary>What is to go wrong at which write or sync of a child.</summary>
/// <param name="Operation"><c>write</c>, <c>sync</c> of a file, <c>folder</c> (its sync) or <c>any</c>.</param>
/// <param name="Number">At the how manieth of these, from 1.</param>
/// <param name="Action"><c>EIO</c>, <c>ENOSPC</c> or <c>KILL</c>.</param>
/// <param name="IsLasting">Whether it goes wrong from then on, or once.</param>
internal sealed record DiskFault(string Operation, int Number, string Action, bool IsLasting = false)
{
    /// <summary>Lets it happen to a child.</summary>
    /// <param name="command">The child, not started yet.</param>
    /// <param name="folder">The folder whose files are meant.</param>
    /// <param name="log">The file that tells whether it happened.</param>
    public void ApplyTo(ProcessStartInfo command, string folder, string log) =>
        DiskShim.ApplyTo(command, folder, ("DISK_FAULT", ToString()), ("DISK_LOG", log));

    /// <summary>As the shim reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Operation}:{Number}:{Action}{(IsLasting ? ":always" : "")}");
}
