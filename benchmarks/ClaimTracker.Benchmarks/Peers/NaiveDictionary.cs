using System.Text.Json;
using ClaimTracker.Benchmarks.Workload;

namespace ClaimTracker.Benchmarks.Peers;

/// <summary>
/// (c): what a developer would write: records in a <see cref="Dictionary{TKey,TValue}"/> by id, a <see cref="HashSet{T}"/> of ids seen.
/// </summary>
internal sealed class NaiveDictionary : IOriginFinder
{
    private readonly List<string> _origins = [];

    public Dictionary<string, NaiveAgent> Agents { get; } = [];

    public Dictionary<string, NaiveClaim> Claims { get; } = [];

    public Dictionary<string, NaiveStatement> Statements { get; } = [];

    public IEnumerable<int> Found => _origins.Select(NewsWorkload.NumberOf);

    /// <summary>A workload by way of JSON, as such programs come by their records, no two of which share a string.</summary>
    public static NaiveDictionary Of(NewsWorkload workload)
    {
        using var lines = new MemoryStream();
        workload.WriteLines(lines);
        lines.Position = 0;
        return Load(lines);
    }

    /// <summary>Deserializes JSON Lines.</summary>
    public static NaiveDictionary Load(Stream utf8)
    {
        var records = new NaiveDictionary();
        using var lines = new StreamReader(utf8, bufferSize: 1 << 16, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            records.Add(JsonSerializer.Deserialize(line, NaiveJson.Default.NaiveLine)!);
        }

        return records;
    }

    public int FindOrigins(Question question)
    {
        _origins.Clear();
        var mayLoop = false;
        var seen = new HashSet<string> { question.Id };
        var pending = new Stack<string>();
        pending.Push(question.Id);
        while (pending.TryPop(out var id))
        {
            if (Statements[id].Attributions is not { } attributions)
            {
                _origins.Add(id);
                continue;
            }

            foreach (var attribution in attributions)
            {
                if (seen.Add(attribution.To))
                {
                    pending.Push(attribution.To);
                }
                else
                {
                    mayLoop = true;
                }
            }
        }

        if (mayLoop)
        {
            _origins.AddRange(TerminalLoops.Among(question.Id, Credited));
        }

        return _origins.Count;
    }

    private void Add(NaiveLine line)
    {
        if (line.Statement is { } statement)
        {
            Statements.Add(statement.Id, statement);
        }
        else if (line.Claim is { } claim)
        {
            Claims.Add(claim.Id, claim);
        }
        else if (line.Agent is { } agent)
        {
            Agents.Add(agent.Id, agent);
        }
    }

    private IEnumerable<string> Credited(string id) => Statements[id].Attributions?.Select(attribution => attribution.To) ?? [];
}
