using System.Text.Json;
using ClaimTracker.Cli.Output.Json;
using ClaimTracker.Cli.Output.Text;

namespace ClaimTracker.Cli.Stores;

/// <summary>Says on standard output what is kept, one flushed line a batch.</summary>
internal sealed class Acknowledgements(Stream output, bool json) : IDisposable
{
    private readonly JsonPage _page = new();

    /// <summary>Acknowledges a batch.</summary>
    /// <param name="revision">The revision at which all of it is there.</param>
    /// <param name="ids">The ids of its records.</param>
    public void Write(long revision, List<string> ids)
    {
        if (json)
        {
            _page.Add(writer => Write(writer, revision, ids));
            _page.WriteTo(output);
        }
        else
        {
            var line = ids.Count == 0 ? $"revision {revision}\n" : $"revision {revision}: {SafeText.OneLine(string.Join(", ", ids))}\n";
            output.Write(System.Text.Encoding.UTF8.GetBytes(line));
        }

        output.Flush();
    }

    public void Dispose() => _page.Dispose();

    private static void Write(Utf8JsonWriter json, long revision, List<string> ids)
    {
        json.WriteStartObject();
        json.WriteNumber("revision", revision);
        json.WriteStartArray("ids");
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
