using Npgsql;

namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>
/// The server that the tests of this run share: the one that <c>CLAIMTRACKER_POSTGRES</c> names by a superuser's connection string, else a
/// private one. Where there is neither, tests that need it are skipped, and say so.
/// </summary>
public static class TestServer
{
    public const string Variable = "CLAIMTRACKER_POSTGRES";

    public const string Missing = $"No PostgreSQL: install Debian's package postgresql, or set {Variable} to a superuser's connection string.";

    private static readonly Lazy<NpgsqlDataSource?> Shared = new(() => FindConnectionString() is { } text ? NpgsqlDataSource.Create(text) : null);

    /// <summary>How to get to the server. Skips the test where there is none.</summary>
    public static NpgsqlDataSource DataSource
    {
        get
        {
            Skip.If(Shared.Value is null, Missing);
            return Shared.Value!;
        }
    }

    /// <summary>A server for one test alone, which it may kill. Skips the test where PostgreSQL is not installed.</summary>
    public static PrivateServer CreatePrivate()
    {
        var binaries = PrivateServer.FindBinaries();
        Skip.If(binaries is null, "No PostgreSQL on this machine to start and to kill: install Debian's package postgresql.");
        return PrivateServer.Create(binaries!);
    }

    // The private server hangs on this process and ends with it, so nobody has to dispose it.
    private static string? FindConnectionString() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
            : PrivateServer.FindBinaries() is { } binaries ? PrivateServer.Create(binaries).ConnectionString
            : null;
}
