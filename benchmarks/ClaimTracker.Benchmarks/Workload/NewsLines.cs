using System.Text;
using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>
/// Streams a workload as JSON Lines, record by record, so that ten million statements need no memory. The bytes are those that
/// <see cref="Serialization.DossierWriter"/> writes of the same records.
/// </summary>
internal static class NewsLines
{
    private const int Buffer = 1 << 20;

    public static void WriteLines(this NewsWorkload workload, Stream utf8)
    {
        using var lines = new StreamWriter(utf8, new UTF8Encoding(false), Buffer, leaveOpen: true);
        lines.NewLine = "\n";
        lines.WriteLine("""{"format":"claimtracker/1"}""");
        for (var agent = 0; agent < NewsWorkload.Outlets + NewsWorkload.Speakers; agent++)
        {
            WriteAgent(lines, agent);
        }

        for (var claim = 0; claim < workload.ClaimCount; claim++)
        {
            lines.WriteLine(
                $$$"""{"claim":{"id":"{{{Words.ClaimId(claim)}}}","text":{"{{{Words.ClaimLanguage(claim)}}}":"{{{Words.ClaimText(claim)}}}"}}}""");
        }

        for (var statement = 0; statement < workload.StatementCount; statement++)
        {
            WriteStatement(lines, workload, statement);
        }
    }

    private static void WriteAgent(StreamWriter lines, int agent)
    {
        var type = NewsWorkload.IsOutlet(agent) ? "newspaper"
            : NewsWorkload.IsOrganization(agent) ? "organization"
            : NewsWorkload.IsNamed(agent) ? "person"
            : "group";
        lines.Write($$"""{"agent":{"id":"{{Words.AgentId(agent)}}","type":"{{type}}","name":"{{Words.AgentName(agent)}}" """.TrimEnd());
        if (!NewsWorkload.IsNamed(agent))
        {
            lines.Write(""","named":false""");
        }

        if (NewsWorkload.PrincipalOf(agent) is { } principal)
        {
            lines.Write($$""","actsFor":[{"agent":"{{Words.AgentId(principal)}}"}]""");
        }

        lines.WriteLine("}}");
    }

    private static void WriteStatement(StreamWriter lines, NewsWorkload workload, int statement)
    {
        var stance = workload.StanceOf(statement) switch
        {
            Stance.Asserts => "asserts",
            Stance.Denies => "denies",
            _ => "reports",
        };
        lines.Write($$"""{"statement":{"id":"{{workload.IdOf(statement)}}","agent":"{{Words.AgentId(workload.AgentOf(statement))}}",""");
        lines.Write($$""" "claim":"{{Words.ClaimId(workload.ClaimOf(statement))}}","stance":"{{stance}}","said":"{{workload.SaidOn(statement)}}" """.Trim());
        var credited = workload.CreditedBy(statement);
        for (var i = 0; i < credited.Length; i++)
        {
            lines.Write(i == 0 ? ""","attributions":[{"to":" """.TrimEnd() : """,{"to":" """.TrimEnd());
            lines.Write(workload.IdOf(credited[i]));
            lines.Write(i == credited.Length - 1 ? "\"}]" : "\"}");
        }

        lines.WriteLine("}}");
    }
}
