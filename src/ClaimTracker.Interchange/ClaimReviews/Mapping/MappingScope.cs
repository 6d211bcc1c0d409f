using ClaimTracker.Interchange.ClaimReviews.Finding;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>What the reading of a node needs beside the node: the other nodes of its document, the limits, and the list of what is left out.</summary>
/// <param name="Graph">The nodes of the document.</param>
/// <param name="Limits">How much is taken.</param>
/// <param name="Log">Lists what is left out.</param>
/// <param name="Shared">What is known of the nodes that others refer to, by their places.</param>
internal sealed record MappingScope(NodeGraph Graph, ClaimReviewLimits Limits, TransferLog Log, Dictionary<Place, NodeMembers> Shared)
{
    /// <summary>Whether what is read belongs to a node that others refer to, and so may be read again.</summary>
    public bool IsShared { get; init; }

    public void Skip(Place place, string why) => Log.Skip(place.ToString(), why);
}
