namespace ClaimTracker.Torture.Campaigns;

/// <summary>A folder of one scenario, removed at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("claimtracker-torture-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A new, empty folder in it; what was in one of that name is gone.</summary>
    public string Fresh(string name)
    {
        var folder = this[name];
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
