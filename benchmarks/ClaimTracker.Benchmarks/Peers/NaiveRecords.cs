using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>A line of the dossier format, as a developer without the library would write it down.</summary>
internal sealed record NaiveLine(NaiveAgent? Agent, NaiveClaim? Claim, NaiveStatement? Statement)
{
    /// <summary>All lines, by System.Text.Json alone and from the bytes themselves: the fastest that it can do.</summary>
    public static List<NaiveLine> ReadAll(ReadOnlySpan<byte> utf8)
    {
        var lines = new List<NaiveLine>();
        foreach (var line in utf8.Split((byte)'\n'))
        {
            if (!utf8[line].IsEmpty)
            {
                lines.Add(JsonSerializer.Deserialize(utf8[line], NaiveJson.Default.NaiveLine)!);
            }
        }

        return lines;
    }

    /// <summary>The same, and none of them kept: how many there are.</summary>
    public static int CountEach(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var line in utf8.Split((byte)'\n'))
        {
            count += utf8[line].IsEmpty || JsonSerializer.Deserialize(utf8[line], NaiveJson.Default.NaiveLine) is null ? 0 : 1;
        }

        return count;
    }
}

internal sealed record NaiveAgent(string Id, string Type, string Name, bool? Named, NaiveAffiliation[]? ActsFor);

internal sealed record NaiveAffiliation(string Agent);

internal sealed record NaiveClaim(string Id, Dictionary<string, string> Text);

internal sealed record NaiveStatement(
    string Id, string Agent, string Claim, Stance Stance, DateOnly Said, NaiveAttribution[]? Attributions);

internal sealed record NaiveAttribution(string To);

/// <summary>System.Text.Json's source-generated reading of <see cref="NaiveLine"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(NaiveLine))]
internal sealed partial class NaiveJson : JsonSerializerContext;
