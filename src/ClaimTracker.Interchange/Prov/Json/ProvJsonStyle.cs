using System.Text.Json;
using ClaimTracker.Interchange.Json;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>How PROV-JSON is written: escaped as all JSON here, on one line or for people.</summary>
internal static class ProvJsonStyle
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JsonText.Encoder, SkipValidation = true };

    public static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };
}
