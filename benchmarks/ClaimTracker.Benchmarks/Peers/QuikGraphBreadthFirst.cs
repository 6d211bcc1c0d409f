using ClaimTracker.Benchmarks.Workload;
using QuikGraph;
using QuikGraph.Algorithms.Search;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// (b): QuikGraph's own <see cref="BreadthFirstSearchAlgorithm{TVertex,TEdge}"/>, which colours the whole graph for every search.
/// </summary>
internal sealed class QuikGraphBreadthFirst(AdjacencyGraph<int, SEdge<int>> graph) : IOriginFinder
{
    private readonly List<int> _origins = [];

    public IEnumerable<int> Found => _origins;

    public int FindOrigins(Question question)
    {
        _origins.Clear();
        var mayLoop = false;
        var search = new BreadthFirstSearchAlgorithm<int, SEdge<int>>(graph);
        search.ExamineEdge += edge => mayLoop |= edge.Target >= edge.Source;
        search.DiscoverVertex += statement =>
        {
            if (graph.IsOutEdgesEmpty(statement))
            {
                _origins.Add(statement);
            }
        };
        search.Compute(question.Statement);
        if (mayLoop)
        {
            _origins.AddRange(TerminalLoops.Among(question.Statement, graph.Credited));
        }

        return _origins.Count;
    }
}
