namespace ClaimTracker.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>Where a file or folder of the repository lies.</summary>
    /// <param name="path">Its path in the repository, such as <c>docs/answers.md</c>.</param>
    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>The text of a file, its lines ended by <c>\n</c>.</summary>
    /// <param name="path">Its path in the repository.</param>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ClaimTracker.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder;
    }
}
