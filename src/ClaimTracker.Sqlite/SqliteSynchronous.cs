namespace ClaimTracker.Sqlite;

/// <summary>What an acknowledged record survives.</summary>
public enum SqliteSynchronous
{
    /// <summary>A crash of the process and of the machine, and loss of power, provided that the disk keeps what it says it keeps: each commit is synced.</summary>
    Full,

    /// <summary>
    /// A crash of the process only. After a crash of the machine or loss of power the newest revisions may be gone; what is left is whole
    /// and in order. Many more commits a second, since none waits for the disk.
    /// </summary>
    Normal,
}
