using System.Text;
using System.Text.Json;
using ClaimTracker.Serialization;

namespace ClaimTracker.Torture.Recording;

/// <summary>One record as a line of the dossier format.</summary>
/// <param name="Text">The line, without its end.</param>
/// <param name="Kind">What it is wrapped in, such as <c>statement</c>.</param>
/// <param name="Id">Its id; null for a kind that has none of its own.</param>
internal sealed record RecordLine(string Text, string Kind, string? Id)
{
    /// <summary>Takes a line apart.</summary>
    public static RecordLine Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        var record = json.RootElement.EnumerateObject().Single();
        return new RecordLine(text, record.Name, record.Value.TryGetProperty("id", out var id) ? id.GetString() : null);
    }

    /// <summary>Records it as a batch of its own.</summary>
    /// <returns>The revision at which it is visible.</returns>
    public long RecordIn(ClaimLedger ledger) => DossierReader.Load(ledger, new MemoryStream(Encoding.UTF8.GetBytes(Text)), DossierFormat.JsonLines);
}
