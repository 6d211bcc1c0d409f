using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Tests.Support;

/// <summary>Runs an importer on a text, and records what it gives.</summary>
internal static class Importing
{
    public static (ClaimLedger Ledger, TransferSummary Summary) Import(string text, Func<Stream, IRecordSink, TransferSummary> import) =>
        Import(Encoding.UTF8.GetBytes(text), import);

    public static (ClaimLedger Ledger, TransferSummary Summary) Import(byte[] bytes, Func<Stream, IRecordSink, TransferSummary> import)
    {
        var records = new DossierCollector();
        using var input = new MemoryStream(bytes);
        var summary = import(input, records);
        var ledger = new ClaimLedger();
        ledger.Record(AsRead(records.ToDossier()));
        return (ledger, summary);
    }

    public static string Text(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>What is imported is worth nothing unless it can be written down and read again.</summary>
    private static Dossier AsRead(Dossier dossier)
    {
        using var lines = new MemoryStream();
        DossierWriter.Write(dossier, lines, DossierFormat.JsonLines);
        lines.Position = 0;
        return DossierReader.Read(lines, DossierFormat.JsonLines);
    }
}
