using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Csv;

/// <summary>
/// The agents of a table: the same name is the same agent on every line, with an id made from the name; where the table gives ids,
/// the same id is.
/// </summary>
internal sealed class CsvAgents
{
    private readonly Dictionary<string, Agent> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Agent> _byId = new(StringComparer.Ordinal);
    private readonly FreeIds _ids = new();
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    /// <summary>The agent as it was first described.</summary>
    /// <param name="agent">The agent as this line describes it, without an id.</param>
    /// <param name="id">Its id, where the table has one.</param>
    public Agent Find(Agent agent, string? id)
    {
        if (id is null ? _byName.TryGetValue(agent.Name, out var known) : _byId.TryGetValue(id, out known))
        {
            return known;
        }

        if (id is not null)
        {
            _ids.Reserve(id);
        }

        var made = agent with { Id = id ?? _ids.Take(LedgerText.Slug(agent.Name, "unnamed")) };
        _byId.Add(made.Id, made);
        if (id is null)
        {
            _byName.Add(made.Name, made);
        }

        return made;
    }

    /// <summary>Whether an agent is to be recorded, as it is the first time that a statement of it is.</summary>
    public bool Declare(Agent agent) => _declared.Add(agent.Id);
}
