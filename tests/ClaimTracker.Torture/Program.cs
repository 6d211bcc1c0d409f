using ClaimTracker.PostgreSql;
using ClaimTracker.Sqlite;
using ClaimTracker.Torture.PostgreSql;
using ClaimTracker.Torture.Recording;

// The child that records: the tests start this program again, kill it, or take the disk away from under it.
//   ClaimTracker.Torture sqlite FILE full|normal ATTEMPTS
//   ClaimTracker.Torture postgresql CONNECTION WRITER
return args switch
{
    ["sqlite", var file, var synchronous, var attempts] => LibraryRecorder.Run(
        () => SqliteStore.Open(file, new SqliteStoreOptions { Synchronous = Enum.Parse<SqliteSynchronous>(synchronous, ignoreCase: true) }), attempts),
    ["postgresql", var connection, var writer] => BatchRecorder.Run(() => PostgreSqlStore.Open(connection), writer),
    _ => LibraryRecorder.Refuse(),
};
