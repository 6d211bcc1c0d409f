using ClaimTracker.Benchmarks.Workload;
using QuikGraph;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>(b): QuikGraph's adjacency graph under a depth-first search written by hand.</summary>
internal sealed class QuikGraphDepthFirst(AdjacencyGraph<int, SEdge<int>> graph) : IOriginFinder
{
    private readonly HashSet<int> _seen = [];
    private readonly Stack<int> _pending = new();
    private readonly List<int> _origins = [];

    public IEnumerable<int> Found => _origins;

    public int FindOrigins(Question question)
    {
        _seen.Clear();
        _origins.Clear();
        var mayLoop = false;
        _seen.Add(question.Statement);
        _pending.Push(question.Statement);
        while (_pending.TryPop(out var statement))
        {
            var degree = graph.OutDegree(statement);
            if (degree == 0)
            {
                _origins.Add(statement);
            }

            for (var i = 0; i < degree; i++)
            {
                var credited = graph.OutEdge(statement, i).Target;
                mayLoop |= credited >= statement;
                if (_seen.Add(credited))
                {
                    _pending.Push(credited);
                }
            }
        }

        if (mayLoop)
        {
            _origins.AddRange(TerminalLoops.Among(question.Statement, graph.Credited));
        }

        return _origins.Count;
    }
}
