using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Benchmarks;

/// <summary>The figures of a run, kept as JSON files in its directory, one for each process that measured something.</summary>
internal static partial class Results
{
    private const string Suffix = ".results.json";

    private static readonly List<Result> Collected = [];

    /// <summary>Adds a figure; one that was measured again in this process takes the place of the earlier one.</summary>
    public static void Add(Result result)
    {
        Collected.RemoveAll(other => (other.Benchmark, other.Case, other.Statements) == (result.Benchmark, result.Case, result.Statements));
        Collected.Add(result);
    }

    /// <summary>Writes down what this process measured.</summary>
    public static void Save(string name) =>
        File.WriteAllBytes(Run.PathOf(name + Suffix), JsonSerializer.SerializeToUtf8Bytes(Collected, ResultJson.Default.ListResult));

    /// <summary>Everything that the run measured.</summary>
    public static List<Result> LoadAll() =>
    [
        .. Directory.EnumerateFiles(Run.Directory, "*" + Suffix).Order(StringComparer.Ordinal)
            .SelectMany(path => JsonSerializer.Deserialize(File.ReadAllBytes(path), ResultJson.Default.ListResult)!),
    ];

    [JsonSourceGenerationOptions(WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(List<Result>))]
    private sealed partial class ResultJson : JsonSerializerContext;
}
