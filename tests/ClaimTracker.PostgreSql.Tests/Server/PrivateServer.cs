using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>
/// A PostgreSQL server of our own: a new cluster in a temporary folder, reached on a free port of loopback by a random password. It can be
/// stopped, killed and started again.
/// </summary>
/// <remarks>
/// The server hangs on a pipe: a shell beside it waits for the end of its standard input and then stops the server and removes
/// the folder. So nothing stays behind, even if this process is killed.
/// </remarks>
public sealed class PrivateServer : IDisposable
{
    private const string Superuser = "tester";
    private const string ServerAccount = "postgres";

    // The guard ends by itself when its server does: only the end of the pipe removes the folder.
    private const string Guard = """
        exec 2> /dev/null
        base=$1; shift
        "$@" >> "$base/log" 2>&1 < /dev/null &
        server=$!
        cat > /dev/null
        kill -INT $server; wait $server; [ -e "$base/keep" ] || rm -rf "$base"
        """;

    private readonly string _base;
    private readonly string _binaries;
    private readonly string _password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly int _port;
    private Process? _guard;

    private PrivateServer(string folder, string binaries)
    {
        _base = folder;
        _binaries = binaries;
        _port = FreePort();
    }

    /// <summary>How a superuser gets to the server's database <c>postgres</c>.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = Superuser,
        Password = _password,
        Database = "postgres",
        Timeout = 60,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>What the server has written to its log.</summary>
    public string Log => File.ReadAllText(Path.Combine(_base, "log"));

    /// <summary>The folder of the newest installed PostgreSQL's programs, as Debian lays them or on the path; null if there is none.</summary>
    public static string? FindBinaries()
    {
        var debian = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var folders = debian
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }

    /// <summary>Makes a cluster and starts its server.</summary>
    /// <param name="binaries">The folder of PostgreSQL's programs.</param>
    public static PrivateServer Create(string binaries)
    {
        var folder = Directory.CreateTempSubdirectory("claimtracker-postgres-").FullName;
        var server = new PrivateServer(folder, binaries);
        try
        {
            server.Initialize();
            server.Start();
            return server;
        }
        catch
        {
            server.Dispose();
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Starts the server on the cluster as it lies there, recovering from a crash if there was one, and waits until it answers.</summary>
    public void Start()
    {
        File.Delete(Path.Combine(_base, "keep"));
        List<string> command = ["-c", Guard, "guard", _base];
        command.AddRange(AsServerAccount(Path.Combine(_binaries, "postgres")));
        command.AddRange(["-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture)]);
        _guard = Process.Start(new ProcessStartInfo("/bin/sh", command) { RedirectStandardInput = true })!;
        AwaitAnswer();
    }

    /// <summary>Starts the server as a standby does: it reads, and writes nothing until it is promoted.</summary>
    public void StartAsReplica()
    {
        File.WriteAllText(Path.Combine(Data, "standby.signal"), "");
        Start();
    }

    /// <summary>Makes the standby a primary, and waits until it is.</summary>
    public void Promote()
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand("SELECT pg_promote()", connection);
        command.ExecuteScalar();
    }

    /// <summary>Stops the server as an administrator in a hurry does: sessions are cut off, and everything is written (<c>pg_ctl stop -m fast</c>).</summary>
    public void Stop()
    {
        Keep();
        EndGuard();
    }

    /// <summary>Ends the server as a crash does: SIGKILL to all of its processes at once. What the system has in its cache stays.</summary>
    public void Kill()
    {
        Keep();
        var postmaster = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        // Halted first, so that it has no more children than are seen.
        Run(["kill", "-STOP", postmaster], mayFail: true);
        var children = File.ReadAllText($"/proc/{postmaster}/task/{postmaster}/children");
        string[] processes = [postmaster, .. children.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        Run(["kill", "-KILL", .. processes], mayFail: true);
        EndGuard();
        AwaitEnd(processes);
    }

    /// <summary>Stops the server and removes its cluster.</summary>
    public void Dispose()
    {
        File.Delete(Path.Combine(_base, "keep"));
        EndGuard();
    }

    private string Data => Path.Combine(_base, "data");

    private void Initialize()
    {
        var passwordFile = Path.Combine(_base, "password");
        File.WriteAllText(passwordFile, _password);
        if (Environment.IsPrivilegedProcess)
        {
            Run(["chown", "-R", ServerAccount, _base]);
        }

        // What is made here is thrown away after a crash of the machine: no need to wait for the disk before the first start.
        Run([.. AsServerAccount(Path.Combine(_binaries, "initdb")),
            "-D", Data, "-U", Superuser, "-A", "scram-sha-256", "--pwfile", passwordFile, "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
        File.Delete(passwordFile);
        File.AppendAllText(Path.Combine(Data, "postgresql.conf"), $"""

            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 200
            shared_buffers = '64MB'
            log_line_prefix = '%m [%p] '

            """);
    }

    private void AwaitAnswer()
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                // Not pooled: a pool would hand out connections to the server before.
                using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, Timeout = 5 }.ConnectionString);
                connection.Open();
                return;
            }
            catch (Exception exception) when (exception is NpgsqlException or SocketException && waited.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"The private PostgreSQL server does not answer. Its log:\n{Log}", exception);
            }
        }
    }

    /// <summary>Waits until killed processes are gone: as long as one lets go of its memory, no new server starts on the cluster.</summary>
    private static void AwaitEnd(string[] processes)
    {
        if (!SpinWait.SpinUntil(() => processes.All(IsGone), TimeSpan.FromSeconds(60)))
        {
            throw new InvalidOperationException($"Of the killed processes {string.Join(", ", processes)} some do not end.");
        }
    }

    private static bool IsGone(string process)
    {
        try
        {
            // The state comes behind the name, which is in parentheses; a zombie holds nothing any more.
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
        }
    }

    private void Keep() => File.WriteAllText(Path.Combine(_base, "keep"), "");

    private void EndGuard()
    {
        if (_guard is { } guard)
        {
            guard.StandardInput.Close();
            guard.WaitForExit();
            guard.Dispose();
            _guard = null;
        }
    }

    /// <summary>PostgreSQL refuses to run as root; Debian's package has an account for it.</summary>
    private static string[] AsServerAccount(string program) => Environment.IsPrivilegedProcess
        ? ["setpriv", $"--reuid={ServerAccount}", $"--regid={ServerAccount}", "--init-groups", program]
        : [program];

    private static void Run(string[] command, bool mayFail = false)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0 && !mayFail)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
