using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>A ClaimReview node as it stands in the input.</summary>
/// <param name="Element">The JSON object.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Graph">The nodes of the same document, by their <c>@id</c>.</param>
/// <param name="Context">The <c>@context</c> that holds for it, if it has none of its own.</param>
/// <param name="IsNested">Whether it stands inside another ClaimReview node.</param>
internal sealed record FoundNode(JsonElement Element, Place Place, NodeGraph Graph, JsonElement? Context, bool IsNested);
