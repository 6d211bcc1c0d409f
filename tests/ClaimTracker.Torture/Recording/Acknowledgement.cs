using System.Text.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Torture.Recording;

/// <summary>What a recorder promised on one line: a batch is kept.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Ids">The ids of its records.</param>
internal sealed record Acknowledgement(long Revision, ValueList<string> Ids)
{
    /// <summary>Reads <c>{"revision": 7, "ids": ["s1"]}</c>.</summary>
    public static Acknowledgement Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new Acknowledgement(
            json.RootElement.GetProperty("revision").GetInt64(),
            [.. json.RootElement.GetProperty("ids").EnumerateArray().Select(id => id.GetString()!)]);
    }
}
