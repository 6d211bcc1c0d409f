using ClaimTracker.Sqlite;
using ClaimTracker.Torture.Recording;

// The child that records what it reads: the tests start this program again, kill it, or take the disk away from under it.
//   ClaimTracker.Torture sqlite FILE full|normal ATTEMPTS
return args switch
{
    ["sqlite", var file, var synchronous, var attempts] => LibraryRecorder.Run(
        () => SqliteStore.Open(file, new SqliteStoreOptions { Synchronous = Enum.Parse<SqliteSynchronous>(synchronous, ignoreCase: true) }), attempts),
    _ => LibraryRecorder.Refuse(),
};
