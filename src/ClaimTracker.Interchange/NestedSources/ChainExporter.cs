using System.Text.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.NestedSources;

/// <summary>Turns a ledger's chains into records, and keeps track of what they cannot hold.</summary>
internal sealed class ChainExporter(LedgerView view, NestedRecordWriter writer)
{
    private readonly Dossier _dossier = view.ToDossier();
    private readonly TransferLog _log = new();
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    public TransferSummary Export()
    {
        var credited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in _dossier.Statements)
        {
            _statements.Add(statement.Id, statement);
            credited.UnionWith(statement.Attributions.Select(attribution => attribution.To));
        }

        foreach (var head in _dossier.Statements.Where(statement => !credited.Contains(statement.Id)))
        {
            Write(head);
        }

        foreach (var statement in _dossier.Statements)
        {
            _log.CountRead();
            if (_written.Contains(statement.Id))
            {
                _log.CountMapped();
            }
            else
            {
                _log.Skip(Name(statement), "no chain that is written runs through it: each begins where nobody credits, and follows the first attribution");
            }
        }

        foreach (var item in Losses())
        {
            _log.Skip(item.Where, item.Why);
        }

        return _log.ToSummary();
    }

    private void Write(Statement head)
    {
        var claim = view.GetClaim(head.ClaimId);
        var kept = KeptOn(claim);
        var text = kept.Any(member => member.Name == NestedMember.Text) || claim.Text.Count == 0 ? null : claim.Text.ToString();
        writer.Write(new NestedRecord(head.ReportId ?? DocOf(head), [.. Follow(head).Select(SourceOf)], text, [.. kept]));
    }

    /// <summary>The chain of first attributions, as far as it goes without a loop.</summary>
    private List<Statement> Follow(Statement head)
    {
        var chain = new List<Statement>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var each = head; seen.Add(each.Id);)
        {
            chain.Add(each);
            if (_written.Add(each.Id))
            {
                ReportLosses(each, head);
            }

            if (each.Attributions.Count == 0)
            {
                break;
            }

            var next = each.Attributions[0].To;
            if (!_statements.TryGetValue(next, out var credited))
            {
                _log.Skip(Name(each), $"it credits '{next}', which the ledger lacks");
                break;
            }

            if (chain.Count == ChainImporter.MaxSources)
            {
                _log.Skip(Name(each), $"the chain behind it is longer than {ChainImporter.MaxSources} sources");
                break;
            }

            each = credited;
            if (seen.Contains(each.Id))
            {
                _log.Skip(Name(each), "the chain comes round to it again, and ends there");
            }
        }

        return chain;
    }

    private string? SourceOf(Statement statement)
    {
        if (statement.AgentId is not { } id)
        {
            return Kept(statement.UnknownMembers, "");
        }

        var agent = view.GetAgent(id);
        return Kept(agent.UnknownMembers, agent.Name);
    }

    private void ReportLosses(Statement statement, Statement head)
    {
        var isLast = statement.Attributions.Count == 0;
        var held = new HashSet<string>(["attributions"], StringComparer.Ordinal);
        if (statement == head)
        {
            held.Add("report");
        }

        if (statement.AgentId is null && statement.UnknownMembers is [{ Name: NestedMember.KeptSource }])
        {
            held.Add("unknown members");
        }

        List<string> lost = [.. RecordMembers.Of(statement).Except(held)];
        if (statement.Stance != (isLast ? Stance.Asserts : Stance.Reports))
        {
            lost.Add("stance");
        }

        if (statement.ClaimId != head.ClaimId)
        {
            lost.Add("claim");
        }

        Report(Name(statement), lost);
    }

    private IEnumerable<SkippedItem> Losses()
    {
        foreach (var agent in _dossier.Agents)
        {
            string[] held = agent.UnknownMembers is [{ Name: NestedMember.KeptSource }] ? ["unknown members"]
                : agent.Name == NestedMember.Implicit ? ["named"]
                : [];
            if (Lost(RecordMembers.Of(agent).Except(held)) is { } why)
            {
                yield return new SkippedItem($"agent '{agent.Id}'", why);
            }
        }

        foreach (var claim in _dossier.Claims)
        {
            string[] held = claim.UnknownMembers is [{ Name: NestedMember.KeptOnClaim }] ? ["unknown members"] : [];
            if (Lost(RecordMembers.Of(claim).Except(held)) is { } why)
            {
                yield return new SkippedItem($"claim '{claim.Id}'", why);
            }
        }

        foreach (var report in _dossier.Reports)
        {
            if (Lost(RecordMembers.Of(report)) is { } why)
            {
                yield return new SkippedItem($"report '{report.Id}'", why);
            }
        }

        foreach (var counterClaim in _dossier.CounterClaims)
        {
            yield return new SkippedItem($"counter-claim '{counterClaim.ClaimId}'", "the format has no counter-claims");
        }

        foreach (var retraction in _dossier.Retractions)
        {
            yield return new SkippedItem($"retraction of '{retraction.StatementId}'", "the format has no retractions");
        }

        foreach (var redaction in _dossier.Redactions)
        {
            yield return new SkippedItem($"redaction of '{redaction.Id}'", "the format has what is left of the record, and not that anything was erased");
        }
    }

    private void Report(string where, List<string> lost)
    {
        if (Lost(lost) is { } why)
        {
            _log.Skip(where, why);
        }
    }

    private static string? Lost(IEnumerable<string> members) =>
        string.Join(", ", members) is { Length: > 0 } names ? $"the format has no place for: {names}" : null;

    private static string Name(Statement statement) => $"statement '{statement.Id}'";

    // Where no report says it, an id of this format does.
    private static string DocOf(Statement head) => head.Id.LastIndexOf('#') is > 0 and var end ? head.Id[..end] : head.Id;

    private static List<UnknownMember> KeptOn(Claim claim)
    {
        foreach (var member in claim.UnknownMembers)
        {
            if (member.Name == NestedMember.KeptOnClaim)
            {
                using var document = JsonDocument.Parse(member.Json);
                return document.RootElement.ValueKind == JsonValueKind.Object
                    ? [.. document.RootElement.EnumerateObject().Select(each => new UnknownMember(each.Name, each.Value.GetRawText()))]
                    : [];
            }
        }

        return [];
    }

    private static string? Kept(ValueList<UnknownMember> members, string otherwise)
    {
        foreach (var member in members)
        {
            if (member.Name == NestedMember.KeptSource)
            {
                using var document = JsonDocument.Parse(member.Json);
                return document.RootElement.ValueKind is JsonValueKind.String or JsonValueKind.Null
                    ? document.RootElement.GetString()
                    : otherwise;
            }
        }

        return otherwise;
    }
}
