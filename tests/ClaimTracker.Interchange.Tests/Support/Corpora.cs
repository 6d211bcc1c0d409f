using System.Runtime.CompilerServices;

namespace ClaimTracker.Interchange.Tests.Support;

/// <summary>
/// Real data beside the checkout, for tests that run where it is present. It is not part of the project: a build server that must
/// have it sets <c>CLAIMTRACKER_CORPORA</c>, and then its absence fails the tests that want it.
/// </summary>
internal static class Corpora
{
    private const string Variable = "CLAIMTRACKER_CORPORA";

    /// <summary>The folder of a corpus, or null where it is not present and need not be.</summary>
    public static string? Find(string name)
    {
        var required = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;
        var path = Path.Combine(required ?? BesideCheckout(), name);
        if (Directory.Exists(path))
        {
            return path;
        }

        return required is null ? null : throw new DirectoryNotFoundException($"{Variable} names a folder without the corpus '{name}'.");
    }

    /// <summary>The files of a corpus in ordinal order; none where it is not present and need not be.</summary>
    public static IEnumerable<string> Files(string name, string pattern) => Find(name) is { } folder
        ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [];

    private static string BesideCheckout([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../shared/corpora"));
}
