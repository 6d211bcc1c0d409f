using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.Torture.Disks;

/// <summary>
/// The library that stands between a child process and the files of one folder (see <c>Shim/disk.h</c>), compiled by the machine's own
/// compiler when it is first asked for. Tests that need it are skipped, and say so, where there is no C compiler or no Linux.
/// </summary>
internal static class DiskShim
{
    public const string Missing = "No C compiler on this Linux machine: install gcc, which compiles the disk that fails on purpose.";

    private static readonly string[] Compilers = ["cc", "gcc", "clang"];

    private static readonly Lazy<string?> Library = new(() => Compile("Shim", "disk.so", "-shared", "-fPIC"));

    /// <summary>Lets a child see one folder through the shim.</summary>
    /// <param name="command">The child, not started yet.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">What is to happen; see <c>Shim/disk.h</c>.</param>
    public static void ApplyTo(ProcessStartInfo command, string folder, params (string Name, string Value)[] settings)
    {
        Skip.If(Library.Value is null, Missing);
        command.Environment["LD_PRELOAD"] = Library.Value;
        command.Environment["DISK_FOLDER"] = folder;
        foreach (var (name, value) in settings)
        {
            command.Environment[name] = value;
        }
    }

    /// <summary>Compiles the C sources of a folder beside this one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="product">What becomes of them, in the same folder.</param>
    /// <param name="options">The compiler's options besides.</param>
    /// <returns>Where the product is; null where there is no compiler.</returns>
    public static string? Compile(string folder, string product, params string[] options)
    {
        if (!OperatingSystem.IsLinux() || FindCompiler() is not { } compiler)
        {
            return null;
        }

        var sources = Path.Combine(AppContext.BaseDirectory, "Disks", folder);
        product = Path.Combine(sources, product);

        // Two runs at once do not see each other's half-written product.
        var fresh = string.Create(CultureInfo.InvariantCulture, $"{product}.{Environment.ProcessId}");
        using var process = Process.Start(
            new ProcessStartInfo(compiler, ["-std=gnu11", "-O2", "-o", fresh, .. options, .. Directory.GetFiles(sources, "*.c"), "-ldl", "-lpthread"])
            {
                RedirectStandardError = true,
            })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{compiler} does not compile '{sources}':\n{errors}");
        }

        File.Move(fresh, product, overwrite: true);
        return product;
    }

    private static string? FindCompiler() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Compilers.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
