namespace ClaimTracker.Graphs;

/// <summary>The last step of a path that is not complete yet; the steps before it are found along the parents.</summary>
/// <param name="Node">The node where the path ends so far.</param>
/// <param name="Parent">The step before; the first step is its own parent.</param>
/// <param name="Jump">A step further back, at a distance that depends on the depth alone.</param>
/// <param name="Depth">How many edges the path has so far.</param>
/// <param name="Total">The length of its shortest completion in edges, or a lower bound of it.</param>
/// <param name="Exact">Whether the total is exact because the shortest way to an exit keeps clear of the path.</param>
internal readonly record struct PartialPath(int Node, int Parent, int Jump, int Depth, int Total, bool Exact);
