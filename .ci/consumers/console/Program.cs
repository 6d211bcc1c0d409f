// Asks every question of every situation, keeps a ledger in a file, and writes and reads formats, so that what is trimmed and compiled
// ahead of time has all of it to get wrong.
using System.Text;
using ClaimTracker;
using ClaimTracker.Interchange;
using ClaimTracker.Interchange.ClaimReviews;
using ClaimTracker.Interchange.Csv;
using ClaimTracker.Interchange.NestedSources;
using ClaimTracker.Interchange.Prov;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Sqlite;
using ClaimTracker.Testing;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

foreach (var (name, dossier) in Dossiers.All())
{
    Console.WriteLine($"== {name}");
    Answer(dossier.ToLedger());
}

Answer(RandomLedger.WithSeed(42).Statements(100).ToLedger());

var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "ledger.db");
using (var store = SqliteStore.Open(file))
{
    store.Ledger.Record(Dossiers.UkraineCrisis2022());
}

using (var store = SqliteStore.Open(file))
{
    Console.WriteLine(store.Ledger.Trace("s-iran-press-invasion").Resolve());
}

Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

var reviewed = Dossiers.UkraineCrisis2022().ToLedger();
var desk = reviewed.Outlet(Outlet.Online("Karlshaven Check"));
var invasion = reviewed.Now.GetClaim("invasion");
reviewed.Record(s => s.By(desk).Reports(invasion).On("2022-02-17").Rated(new Rating { Text = "Unproven" }));
Transfer(ClaimReviewAndBack, CsvAndBack, NestedSourcesAndBack, ProvAndBack);

void Transfer(params Func<LedgerView, Stream, IRecordSink, (TransferSummary Out, TransferSummary In)>[] formats)
{
    foreach (var format in formats)
    {
        using var stream = new MemoryStream();
        var records = new DossierCollector();
        Console.WriteLine($"{format(reviewed.Now, stream, records)}: {records.ToDossier()}");
    }
}

static void Answer(ClaimLedger ledger)
{
    var dossier = ledger.ToDossier();
    Console.WriteLine($"{ledger.Check().ToSnapshot()}\n{ledger.TraceAll().ToSnapshot()}\n{ledger.Timeline().ToSnapshot()}");
    foreach (var statement in dossier.Statements)
    {
        Console.WriteLine($"{ledger.Trace(statement).Resolve().ToSnapshot()}\n{ledger.Impact(statement).ToSnapshot()}");
    }

    foreach (var claim in dossier.Claims)
    {
        Console.WriteLine($"{ledger.Dispute(claim).ToSnapshot()}\n{ledger.Corroboration(claim).ToSnapshot()}");
    }
}

static (TransferSummary, TransferSummary) ClaimReviewAndBack(LedgerView view, Stream stream, IRecordSink sink) =>
    (ClaimReviewWriter.Write(view, stream), ClaimReviewReader.Read(Rewound(stream), sink));

static (TransferSummary, TransferSummary) CsvAndBack(LedgerView view, Stream stream, IRecordSink sink) =>
    (CsvFormat.Export(view, stream), CsvFormat.Import(Rewound(stream), CsvMapping.Statements, sink));

static (TransferSummary, TransferSummary) NestedSourcesAndBack(LedgerView view, Stream stream, IRecordSink sink) =>
    (NestedSourceFormat.Export(view, stream), NestedSourceFormat.Import(Rewound(stream), sink));

static (TransferSummary, TransferSummary) ProvAndBack(LedgerView view, Stream stream, IRecordSink sink) =>
    (ProvExporter.Export(view, stream), ProvImporter.Import(ProvJson.Read(Rewound(stream)), sink));

static Stream Rewound(Stream stream)
{
    stream.Position = 0;
    return stream;
}
