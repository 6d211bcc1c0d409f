using System.Runtime.InteropServices;
using ClaimTracker.Graphs;
using ClaimTracker.Model;

namespace ClaimTracker.Tracing;

/// <summary>
/// Collects findings as the nodes that they are about, and makes records of them, in order and each once, at the end. A finding is
/// one number: its kind, then the ranks of its statements in the ordinal order of ids; so sorting compares numbers.
/// </summary>
internal sealed class FindingCollector(ReachedStatements reached)
{
    private const int None = -1;

    private readonly List<(FindingKind Kind, int Statement, int Credited)> _findings = [];

    /// <summary>Adds what was noticed about a statement, or about an attribution.</summary>
    public void Add(FindingKind kind, int statement, int credited = None) => _findings.Add((kind, statement, credited));

    /// <summary>All findings by kind, then by the ids of their statements; a finding that was added twice comes once.</summary>
    public ValueList<Finding> ToList()
    {
        if (_findings.Count == 0)
        {
            return [];
        }

        using var rankMemory = new Scratch<int>(reached.Count, None);
        var ranks = rankMemory.Span;
        var byRank = Rank(ranks);
        var keys = new ulong[_findings.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            var (kind, statement, credited) = _findings[i];
            keys[i] = KeyOf(kind, ranks[statement], credited == None ? None : ranks[credited]);
        }

        keys.AsSpan().Sort();
        var kept = 1;
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] != keys[i - 1])
            {
                keys[kept++] = keys[i];
            }
        }

        return new ValueList<Finding>(Array.ConvertAll(keys[..kept], key => ToFinding(key, byRank)));
    }

    /// <summary>Ranks the nodes that occur by the ordinal order of their ids, and returns these ids.</summary>
    private string[] Rank(Span<int> ranks)
    {
        var nodes = new List<int>();
        foreach (var (_, statement, credited) in _findings)
        {
            Meet(statement, ranks);
            if (credited != None)
            {
                Meet(credited, ranks);
            }
        }

        var ids = nodes.ConvertAll(reached.IdOf).ToArray();
        var sorted = CollectionsMarshal.AsSpan(nodes);
        ids.AsSpan().Sort(sorted, string.CompareOrdinal);
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            ranks[sorted[rank]] = rank;
        }

        return ids;

        void Meet(int node, Span<int> met)
        {
            if (met[node] == None)
            {
                met[node] = 0;
                nodes.Add(node);
            }
        }
    }

    // Ranks stay below 2^29, since the graph of so many statements would not fit into an array.
    private static ulong KeyOf(FindingKind kind, int statement, int credited) =>
        ((ulong)kind << 60) | ((ulong)(uint)statement << 30) | (uint)(credited + 1);

    private static Finding ToFinding(ulong key, string[] ids)
    {
        const int Mask = (1 << 30) - 1;
        var credited = (int)(key & Mask) - 1;
        return new Finding((FindingKind)(key >> 60), ids[(int)(key >> 30) & Mask], credited == None ? null : ids[credited]);
    }
}
