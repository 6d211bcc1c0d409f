using System.Diagnostics;

namespace ClaimTracker.Torture.Disks;

/// <summary>
/// A folder on a disk that can lose its power: what had been synced is there afterwards for certain, and of what had not, nothing,
/// everything or any of the sectors, and the old names or the new ones.
/// </summary>
internal sealed class PowerLossDisk
{
    private const int Sector = 512;

    private readonly string _kept;

    /// <param name="folder">Where the disk lies; what is there is gone.</param>
    public PowerLossDisk(string folder)
    {
        Folder = Directory.CreateDirectory(Path.Combine(folder, "files")).FullName;
        _kept = Path.Combine(folder, "kept");
    }

    /// <summary>The folder that a child may use.</summary>
    public string Folder { get; }

    /// <summary>Takes what lies in the folder as synced, and lets a child work on it. One child at a time.</summary>
    /// <param name="command">The child, not started yet.</param>
    /// <param name="fault">What is to go wrong meanwhile, if anything.</param>
    public void ApplyTo(ProcessStartInfo command, DiskFault? fault = null)
    {
        if (Directory.Exists(_kept))
        {
            Directory.Delete(_kept, recursive: true);
        }

        Directory.CreateDirectory(Data(""));
        var names = Directory.GetFiles(Folder).Select(Path.GetFileName).ToList();
        names.ForEach(name => File.Copy(Path.Combine(Folder, name!), Data(name!)));
        var list = names.Select(name => $"{name} {name}");
        File.WriteAllLines(Path.Combine(_kept, "names"), list);
        File.WriteAllLines(Path.Combine(_kept, "live"), list);

        DiskShim.ApplyTo(command, Folder, ("DISK_KEPT", _kept));
        if (fault is not null)
        {
            command.Environment["DISK_FAULT"] = fault.ToString();
        }
    }

    /// <summary>Loses the power: the child is dead, and the folder is left as a machine would find it when it is switched on again.</summary>
    /// <param name="chance">Decides what becomes of what was not synced.</param>
    public void Lose(Random chance) => Lose(
        keepsNames: chance.Next(2) == 1, survives: chance.Next(3) switch { 0 => 0.0, 1 => 1.0, _ => chance.NextDouble() }, chance);

    /// <summary>Loses the power, and with it everything that was not synced.</summary>
    public void LoseWhatWasNotSynced() => Lose(keepsNames: false, survives: 0, Random.Shared);

    private void Lose(bool keepsNames, double survives, Random chance)
    {
        var live = ReadNames("live");
        var lasting = keepsNames ? live : ReadNames("names");
        var contents = new Dictionary<string, byte[]>();
        foreach (var (id, name) in lasting)
        {
            var synced = File.Exists(Data(id)) ? File.ReadAllBytes(Data(id)) : [];
            contents[name] = live.TryGetValue(id, out var newName) && File.Exists(Path.Combine(Folder, newName))
                ? Mix(synced, File.ReadAllBytes(Path.Combine(Folder, newName)), survives, chance)
                : synced;
        }

        Directory.Delete(Folder, recursive: true);
        Directory.CreateDirectory(Folder);
        foreach (var (name, content) in contents)
        {
            File.WriteAllBytes(Path.Combine(Folder, name), content);
        }
    }

    private static byte[] Mix(byte[] synced, byte[] written, double survives, Random chance)
    {
        // A size is a piece of what is written, too.
        var size = synced.Length == written.Length || chance.NextDouble() < survives ? written.Length : synced.Length;
        var mixed = new byte[size];
        synced.AsSpan(0, Math.Min(size, synced.Length)).CopyTo(mixed);
        for (var from = 0; from < Math.Min(size, written.Length); from += Sector)
        {
            var sector = written.AsSpan(from, Math.Min(Sector, Math.Min(size, written.Length) - from));
            if (!sector.SequenceEqual(mixed.AsSpan(from, sector.Length)) && chance.NextDouble() < survives)
            {
                sector.CopyTo(mixed.AsSpan(from));
            }
        }

        return mixed;
    }

    private string Data(string id) => Path.Combine(_kept, "data", id);

    private Dictionary<string, string> ReadNames(string list) => File.ReadLines(Path.Combine(_kept, list))
        .Select(line => line.Split(' ', 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);
}
