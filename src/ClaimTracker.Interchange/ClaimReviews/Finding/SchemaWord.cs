using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>The words of the schema.org vocabulary, which publishers write with and without its address before them.</summary>
internal static class SchemaWord
{
    private static readonly string[] Prefixes = ["https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/", "schema:"];

    /// <summary>The word without the address or prefix of the vocabulary.</summary>
    public static string LocalName(string word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return word[prefix.Length..].Trim('/', ' ');
            }
        }

        return word.Trim();
    }

    /// <summary>The types of a node: the values of <c>@type</c>, or of its alias <c>type</c> where that is absent.</summary>
    public static IEnumerable<string> TypesOf(JsonElement node)
    {
        if (!node.TryGetProperty("@type"u8, out var types) && !node.TryGetProperty("type"u8, out types))
        {
            yield break;
        }

        if (types.ValueKind == JsonValueKind.String)
        {
            yield return LocalName(types.GetString()!);
        }
        else if (types.ValueKind == JsonValueKind.Array)
        {
            foreach (var type in types.EnumerateArray())
            {
                if (type.ValueKind == JsonValueKind.String)
                {
                    yield return LocalName(type.GetString()!);
                }
            }
        }
    }

    public static bool IsClaimReview(JsonElement node) => TypesOf(node).Contains("ClaimReview", StringComparer.OrdinalIgnoreCase);
}
