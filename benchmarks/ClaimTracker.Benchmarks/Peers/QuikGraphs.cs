using ClaimTracker.Benchmarks.Workload;
using QuikGraph;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>The workload as a graph of QuikGraph's, which both of its peers search.</summary>
internal static class QuikGraphs
{
    public static AdjacencyGraph<int, SEdge<int>> Build(NewsWorkload workload)
    {
        var graph = new AdjacencyGraph<int, SEdge<int>>(allowParallelEdges: true, workload.StatementCount);
        graph.AddVertexRange(Enumerable.Range(0, workload.StatementCount));
        for (var statement = 0; statement < workload.StatementCount; statement++)
        {
            foreach (var credited in workload.CreditedBy(statement))
            {
                graph.AddEdge(new SEdge<int>(statement, credited));
            }
        }

        return graph;
    }

    public static IEnumerable<int> Credited(this AdjacencyGraph<int, SEdge<int>> graph, int statement) =>
        graph.OutEdges(statement).Select(edge => edge.Target);
}
