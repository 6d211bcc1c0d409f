namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>
/// The server that the tests of this run share: the one that <c>CLAIMTRACKER_POSTGRES</c> names by a superuser's connection string, else a
/// private one. Where there is neither, tests that need it are skipped, and say so.
/// </summary>
public static class TestServer
{
    public const string Variable = "CLAIMTRACKER_POSTGRES";

    public const string Missing = $"No PostgreSQL: install Debian's package postgresql, or set {Variable} to a superuser's connection string.";

    // Kept for as long as this process runs: the server hangs on it.
    private static readonly Lazy<PrivateServer?> Private = new(() => PrivateServer.FindBinaries() is { } binaries ? PrivateServer.Create(binaries) : null);

    /// <summary>How a superuser gets to the server, password included. Skips the test where there is none.</summary>
    public static string ConnectionString
    {
        get
        {
            var found = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Private.Value?.ConnectionString;
            Skip.If(found is null, Missing);
            return found!;
        }
    }

    /// <summary>A server for one test alone, which it may kill. Skips the test where PostgreSQL is not installed.</summary>
    public static PrivateServer CreatePrivate()
    {
        var binaries = PrivateServer.FindBinaries();
        Skip.If(binaries is null, "No PostgreSQL on this machine to start and to kill: install Debian's package postgresql.");
        return PrivateServer.Create(binaries!);
    }
}
