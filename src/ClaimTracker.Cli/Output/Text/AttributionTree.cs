using ClaimTracker.Tracing;
using Spectre.Console;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>
/// Draws a statement with the statements that it credits below it, and so on back to the origins. Each is expanded where it comes
/// first; the drawing is bounded in depth and in lines, and built without recursion.
/// </summary>
internal sealed class AttributionTree
{
    private const int MostLevels = 30;
    private const int MostLines = 300;

    private readonly AttributionTrace _trace;
    private readonly StatementLabels _labels;
    private readonly HashSet<string> _expanded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<string> _path = new(StringComparer.Ordinal);
    private int _lines;

    public AttributionTree(AttributionTrace trace)
    {
        _trace = trace;
        _labels = new StatementLabels(trace);
    }

    /// <summary>Prints the tree and what it leaves out.</summary>
    /// <param name="console">Where to print.</param>
    public void Print(IAnsiConsole console)
    {
        console.Write(Draw());
        var leftOut = _trace.StatementCount - _shown.Count;
        if (leftOut > 0)
        {
            console.MarkupLine(
                $"  … and {Words.Number(leftOut)} more; the tree shows {MostLevels} levels and {MostLines} lines at most");
        }
    }

    private Tree Draw()
    {
        var tree = new Tree(Label(_trace.StatementId)) { Guide = new NarrowGuide() };
        var pending = new Stack<Branch>();
        Expand(tree, _trace.StatementId, pending);
        while (pending.TryPeek(out var branch))
        {
            if (branch.Next == branch.Credited.Count)
            {
                pending.Pop();
                _path.Remove(branch.StatementId);
                continue;
            }

            if (_lines >= MostLines)
            {
                branch.Parent.AddNode($"[dim]… and {Words.Number(branch.Credited.Count - branch.Next)} more[/]");
                branch.Next = branch.Credited.Count;
                continue;
            }

            var credited = branch.Credited[branch.Next++];
            if (_path.Contains(credited))
            {
                branch.Parent.AddNode($"{Label(credited)} [red](back in a loop)[/]");
            }
            else if (_expanded.Contains(credited))
            {
                branch.Parent.AddNode($"{Label(credited)} [dim](see above)[/]");
            }
            else
            {
                Expand(branch.Parent.AddNode(Label(credited)), credited, pending);
            }
        }

        return tree;
    }

    private void Expand(IHasTreeNodes node, string statementId, Stack<Branch> pending)
    {
        var credited = CreditedBy(statementId);
        if (credited.Count == 0)
        {
            return;
        }

        if (pending.Count == MostLevels)
        {
            node.AddNode($"[dim]… credits {Words.Count(credited.Count, "statement")}, too deep to be shown here[/]");
            return;
        }

        _expanded.Add(statementId);
        _path.Add(statementId);
        pending.Push(new Branch(node, statementId, credited));
    }

    private List<string> CreditedBy(string statementId) => _trace.View.TryGetStatement(statementId, out var statement)
        ? [.. statement.Attributions.Select(attribution => attribution.To).Distinct(StringComparer.Ordinal)]
        : [];

    private string Label(string statementId)
    {
        _lines++;
        _shown.Add(statementId);
        return _labels.Of(statementId);
    }

    /// <summary>A statement whose credited statements are being drawn.</summary>
    private sealed class Branch(IHasTreeNodes parent, string statementId, List<string> credited)
    {
        public IHasTreeNodes Parent { get; } = parent;

        public string StatementId { get; } = statementId;

        public List<string> Credited { get; } = credited;

        public int Next { get; set; }
    }
}
