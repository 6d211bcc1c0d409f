using ClaimTracker.Interchange.Brat;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Tests.Brat;

/// <summary>A corpus in a folder of its own, gone with the test.</summary>
internal sealed class BratCorpus : IDisposable
{
    public BratCorpus() => Folder = Directory.CreateTempSubdirectory("claimtracker-brat-").FullName;

    public string Folder { get; }

    public BratCorpus With(string file, string content) => With(file, System.Text.Encoding.UTF8.GetBytes(content));

    public BratCorpus With(string file, byte[] content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>Imports it, and shows that a ledger takes the result.</summary>
    public BratImport Import(BratOptions? options = null, string input = "")
    {
        var sink = new DossierCollector();
        var summary = BratStandoff.Import(Path.Combine(Folder, input), sink, options);
        return new BratImport(sink.ToDossier(), summary);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What came of an import.</summary>
internal sealed class BratImport
{
    public BratImport(Dossier dossier, TransferSummary summary)
    {
        (Dossier, Summary) = (dossier, summary);
        Ledger.Record(dossier);
    }

    public Dossier Dossier { get; }

    public TransferSummary Summary { get; }

    public ClaimLedger Ledger { get; } = new();

    public Statement this[string id] => Dossier.Statements.Single(statement => statement.Id == id);

    public Agent SpeakerOf(string id) => Dossier.Agents.Single(agent => agent.Id == this[id].AgentId);

    public string ClaimOf(string id) => Dossier.Claims.Single(claim => claim.Id == this[id].ClaimId).Text.ToString();

    public IEnumerable<string> Reasons => Summary.Skipped.Select(item => item.Why);
}
