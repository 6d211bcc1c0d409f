namespace ClaimTracker.Sqlite;

/// <summary>What may be done with a file.</summary>
public enum SqliteAccess
{
    /// <summary>Read and record; a file that is not there, or is empty, becomes a new ledger.</summary>
    Create,

    /// <summary>Read and record; the file is there.</summary>
    Write,

    /// <summary>Read only. It works on files and media that cannot be written to; what it then relies on is in docs/storage.md.</summary>
    Read,
}
