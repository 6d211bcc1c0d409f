using System.Globalization;
using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>JSON that may well be right, but nests deeper than it is read.</summary>
internal sealed class TooDeepException(int maxDepth, JsonException fault) : JsonException(
    string.Create(CultureInfo.InvariantCulture, $"JSON nests at most {maxDepth:N0} deep here, and this nests deeper"), fault);
