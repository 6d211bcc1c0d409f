using ClaimTracker.Model;
using ClaimTracker.Tracing;

namespace ClaimTracker.Disputes;

/// <summary>
/// Where an agent stands on a claim: its latest statement that takes a stance and still stands, or, where it never did more than
/// pass the claim on, its latest report.
/// </summary>
public sealed class Position
{
    private readonly LedgerView _view;
    private readonly int _agent;
    private readonly Lazy<ValueList<string>> _chain;

    internal Position(LedgerView view, int slot)
    {
        var statements = view.Store.Statements;
        _view = view;
        _agent = statements.AgentOf(slot);
        _chain = new Lazy<ValueList<string>>(() => AttributionChain.ShortestFrom(view, slot).StatementIds);
        AgentId = view.AgentIdOf(slot);
        StatementId = view.IdOf(slot);
        Stance = statements.StanceOf(slot);
        Said = statements.SaidOf(slot);
    }

    /// <summary>The id of the agent; null where the speaker is unknown, each such statement being a position of its own.</summary>
    public string? AgentId { get; }

    /// <summary>The agent; null where the speaker is unknown.</summary>
    public Agent? Agent => _agent >= 0 ? _view.Store.Agents.Read(_agent, _view.At) : null;

    /// <summary>The stance taken.</summary>
    public Stance Stance { get; }

    /// <summary>The statement that takes it.</summary>
    public string StatementId { get; }

    /// <summary>When it was said.</summary>
    public EdtfDate Said { get; }

    /// <summary>
    /// The shortest chain from the statement back to an origin. Found when first asked for, in time linear in what it reaches, so
    /// that a dispute of many positions does not pay for chains that nobody reads.
    /// </summary>
    public ValueList<string> Chain => _chain.Value;

    /// <summary>The names of those that the agent acted for when it spoke, "" where there are none.</summary>
    internal string PrincipalNames
    {
        get
        {
            var principals = new List<int>();
            if (_agent >= 0)
            {
                _view.Store.Agents.CollectPrincipals(_agent, Said, _view.At, principals);
            }

            return string.Join(", ", principals.Select(_view.Store.Agents.NameOf));
        }
    }

    /// <summary>The position as a sentence fragment.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString()
    {
        var verb = Stance switch
        {
            Stance.Asserts => "asserts it",
            Stance.Denies => "denies it",
            Stance.Questions => "questions it",
            Stance.DeclinesToComment => "declines to comment",
            _ => "reports it",
        };
        var who = Agent?.ToString() ?? "somebody unknown";
        return Said.IsUnknown ? $"{who} {verb} ({StatementId})" : $"{who} {verb} on {Said} ({StatementId})";
    }
}
