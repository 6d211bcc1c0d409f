using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Testing.Snapshots;

/// <summary>Records as text.</summary>
internal static class RecordSnapshots
{
    public static string Of(IEnumerable<Statement> statements) => new SnapshotText()
        .List("statements", statements.Select(Of))
        .ToString();

    public static string Of(Dossier dossier)
    {
        using var utf8 = new MemoryStream();
        DossierWriter.Write(dossier, utf8, DossierFormat.Json);
        return Encoding.UTF8.GetString(utf8.GetBuffer(), 0, (int)utf8.Length).TrimEnd('\n');
    }

    private static string Of(Statement statement)
    {
        var text = $"{statement.Said}: {statement.Id}: {SnapshotText.Agent(statement.AgentId)} "
            + $"{SnapshotText.Words(statement.Stance)} {statement.ClaimId}";
        return statement.Attributions.Count == 0
            ? text
            : $"{text}, crediting {string.Join(", ", statement.Attributions.Select(attribution => attribution.To))}";
    }
}
