using System.Text;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>What reading a document gave; it has been recorded in a ledger, which every reading must survive.</summary>
internal sealed record Reviewed(Dossier Dossier, TransferSummary Summary, ClaimLedger Ledger)
{
    public Statement Review => Dossier.Statements.Single(statement => statement.Rating is not null);

    public IEnumerable<Statement> Reviews => Dossier.Statements.Where(statement => statement.Rating is not null);

    public Claim Claim => Dossier.Claims.Single();

    public IEnumerable<Statement> Sayings => Dossier.Statements.Where(statement => statement is { Rating: null, Stance: Stance.Asserts });

    public IEnumerable<Statement> Appearances => Dossier.Statements.Where(statement => statement is { Rating: null, Stance: Stance.Reports });

    public Agent AgentOf(Statement statement) => Ledger.Now.GetAgent(statement.AgentId!);

    public Report ReportOf(Statement statement) => Ledger.Now.GetReport(statement.ReportId!);

    public string? WhyLeftOut(string where) => Summary.Skipped.FirstOrDefault(item => item.Where == where)?.Why;

    public static Reviewed Read(string document, RatingMap? ratings = null, ClaimReviewLimits? limits = null) =>
        Read(Encoding.UTF8.GetBytes(document), ratings, limits);

    public static Reviewed Read(byte[] document, RatingMap? ratings = null, ClaimReviewLimits? limits = null)
    {
        var collector = new DossierCollector();
        var summary = ClaimReviewReader.Read(new MemoryStream(document), collector, ratings, limits);
        var ledger = new ClaimLedger();
        ledger.Record(collector.ToDossier());
        return new Reviewed(collector.ToDossier(), summary, ledger);
    }

    /// <summary>The ledger written as nodes.</summary>
    public (string Json, TransferSummary Summary) Write() => Write(Ledger);

    public static (string Json, TransferSummary Summary) Write(ClaimLedger ledger)
    {
        using var stream = new MemoryStream();
        var summary = ClaimReviewWriter.Write(ledger.Now, stream);
        return (Encoding.UTF8.GetString(stream.ToArray()), summary);
    }

    public static (string Json, TransferSummary Summary) Copy(string document)
    {
        using var stream = new MemoryStream();
        var summary = ClaimReviewReader.Copy(new MemoryStream(Encoding.UTF8.GetBytes(document)), stream);
        return (Encoding.UTF8.GetString(stream.ToArray()), summary);
    }

    /// <summary>The records of a dossier as a set, whatever their order.</summary>
    public static IEnumerable<object> Records(Dossier dossier) =>
        [.. dossier.Agents, .. dossier.Claims, .. dossier.Reports, .. dossier.Statements];
}
