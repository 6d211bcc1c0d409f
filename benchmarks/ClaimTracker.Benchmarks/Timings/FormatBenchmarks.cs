using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ClaimTracker.Benchmarks.Peers;
using ClaimTracker.Benchmarks.Workload;
using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Benchmarks.Timings;

/// <summary>
/// Reading and writing JSON Lines in memory, beside a bare <see cref="Utf8JsonReader"/> that goes over the same bytes and beside
/// System.Text.Json's source-generated deserialization into records.
/// </summary>
[Config(typeof(SteadyTiming))]
public class FormatBenchmarks
{
    /// <summary>How long the text is, which makes speeds of times.</summary>
    public const string Bytes = nameof(Bytes);

    private byte[] _lines = null!;
    private Dossier _dossier = null!;
    private byte[] _written = null!;

    public static IEnumerable<int> Sizes => [Run.DocumentSize];

    [ParamsSource(nameof(Sizes))]
    public int Statements { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var workload = NewsWorkload.Generate(Statements);
        using var stream = new MemoryStream();
        workload.WriteLines(stream);
        _lines = stream.ToArray();
        _dossier = workload.ToDossier();
        _written = new byte[_lines.Length];
        Results.Add(new Result(nameof(FormatBenchmarks), Bytes, Statements, "B", _lines.Length));
    }

    /// <summary>Every token, and nothing done with it.</summary>
    [Benchmark(Baseline = true)]
    public int BareReader()
    {
        var reader = new Utf8JsonReader(_lines, new JsonReaderOptions { AllowMultipleValues = true });
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    /// <summary>Records passed on one at a time, and none kept.</summary>
    [Benchmark]
    public long ReadTo()
    {
        using var stream = new MemoryStream(_lines);
        var counted = new RecordCounter();
        DossierReader.ReadTo(counted, stream, DossierFormat.JsonLines);
        return counted.Records;
    }

    /// <summary>The same, and all of them kept in a dossier.</summary>
    [Benchmark]
    public Dossier Read()
    {
        using var stream = new MemoryStream(_lines);
        return DossierReader.Read(stream, DossierFormat.JsonLines);
    }

    /// <summary>Read, checked and recorded in a ledger.</summary>
    [Benchmark]
    public long Load()
    {
        using var stream = new MemoryStream(_lines);
        return DossierReader.Load(new ClaimLedger(), stream, DossierFormat.JsonLines);
    }

    /// <summary>Records by System.Text.Json alone, one at a time, and none kept.</summary>
    [Benchmark]
    public int DeserializeEach() => NaiveLine.CountEach(_lines);

    /// <summary>The same, and all of them kept in a list.</summary>
    [Benchmark]
    public int Deserialize() => NaiveLine.ReadAll(_lines).Count;

    [Benchmark]
    public long Write()
    {
        using var stream = new MemoryStream(_written);
        DossierWriter.Write(_dossier, stream, DossierFormat.JsonLines);
        return stream.Position;
    }
}
