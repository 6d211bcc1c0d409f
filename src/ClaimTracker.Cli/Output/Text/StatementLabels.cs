using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Cli.Output.Text;

/// <summary>A line for each statement of a trace: who, which stance, when, and what is special about it.</summary>
internal sealed class StatementLabels
{
    private readonly LedgerView _view;
    private readonly string _claimId;
    private readonly Dictionary<string, OriginKind> _origins = new(StringComparer.Ordinal);
    private readonly HashSet<string> _looping = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Retraction> _retractions = new(StringComparer.Ordinal);

    public StatementLabels(AttributionTrace trace)
    {
        _view = trace.View;
        _claimId = _view.GetStatement(trace.StatementId).ClaimId;
        foreach (var origin in trace.Origins)
        {
            if (origin.Kind != OriginKind.Circular)
            {
                _origins[origin.StatementId] = origin.Kind;
            }
        }

        foreach (var cycle in trace.Cycles)
        {
            _looping.UnionWith(cycle);
        }

        foreach (var retraction in _view.ToDossier().Retractions)
        {
            _retractions.TryAdd(retraction.StatementId, retraction);
        }
    }

    /// <summary>The line, as markup.</summary>
    /// <param name="statementId">A statement of the trace, or one that it misses.</param>
    public string Of(string statementId)
    {
        var id = SafeText.Escape(statementId, 120);
        if (!_view.TryGetStatement(statementId, out var statement))
        {
            return $"[red]dangling: {id} is not in the dossier{AsOf()}[/]";
        }

        var said = statement.Said.IsUnknown ? "" : $" ({SafeText.Escape(Words.Of(statement.Said))})";
        var claim = statement.ClaimId == _claimId ? "it" : $"another claim, {People.Claim(_view, statement.ClaimId)}";
        return $"[bold]{People.Name(_view, statement.AgentId)}[/] {Words.Verb(statement.Stance)} {claim}{said} [dim]{id}[/]{Marks(statementId)}";
    }

    private string AsOf() => _view.SaidUntil.IsUnknown ? "" : $" as of {SafeText.Escape(_view.SaidUntil.ToString())}";

    private string Marks(string statementId)
    {
        var marks = "";
        if (_retractions.TryGetValue(statementId, out var retraction))
        {
            marks += $" [red](retracted: {Words.Of(retraction.Kind)})[/]";
        }

        if (_looping.Contains(statementId))
        {
            marks += " [red](in a loop)[/]";
        }

        if (_origins.TryGetValue(statementId, out var kind))
        {
            marks += kind == OriginKind.OnRecord ? " [green](origin: on record)[/]" : $" [yellow](origin: {Words.Of(kind)})[/]";
        }

        return marks;
    }
}
