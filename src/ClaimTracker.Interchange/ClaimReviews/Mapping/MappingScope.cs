using ClaimTracker.Interchange.ClaimReviews.Finding;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>What the reading of a node needs beside the node: the other nodes of its document, the limits, and the list of what is left out.</summary>
internal sealed record MappingScope(NodeGraph Graph, ClaimReviewLimits Limits, TransferLog Log)
{
    public void Skip(Place place, string why) => Log.Skip(place.ToString(), why);
}
