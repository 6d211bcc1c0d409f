using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// Passes records on, each once: ids are made from what the records say, so that the same id is the same record. Agents wait for the
/// end, since a later node may know of one more organization that a speaker acts for.
/// </summary>
internal sealed class RecordBook(IRecordSink sink)
{
    private readonly OrderedDictionary<string, (Agent Agent, HashSet<Affiliation> Affiliations)> _agents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _statements = new(StringComparer.Ordinal);

    public void Add(Agent agent)
    {
        if (!_agents.TryGetValue(agent.Id, out var known))
        {
            _agents.Add(agent.Id, known = (agent, []));
        }

        foreach (var affiliation in agent.Affiliations)
        {
            known.Affiliations.Add(affiliation);
        }
    }

    public void Add(Claim claim)
    {
        if (_claims.Add(claim.Id))
        {
            sink.Add(claim);
        }
    }

    public void Add(Report report)
    {
        if (_reports.Add(report.Id))
        {
            sink.Add(report);
        }
    }

    public void Add(Statement statement)
    {
        if (_statements.Add(statement.Id))
        {
            sink.Add(statement);
        }
    }

    /// <summary>Passes the agents on.</summary>
    public void Close()
    {
        foreach (var (agent, affiliations) in _agents.Values)
        {
            // In an order that does not depend on which node came first.
            sink.Add(agent with
            {
                Affiliations =
                [
                    .. affiliations.OrderBy(a => a.AgentId, StringComparer.Ordinal).ThenBy(a => a.Role, StringComparer.Ordinal)
                        .ThenBy(a => a.Since.ToString(), StringComparer.Ordinal).ThenBy(a => a.Until.ToString(), StringComparer.Ordinal),
                ],
            });
        }
    }
}
