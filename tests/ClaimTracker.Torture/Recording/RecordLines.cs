using System.Text;
using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Testing;

namespace ClaimTracker.Torture.Recording;

/// <summary>
/// A stream of records that looks like the news, as lines of the dossier format, each of which can be recorded by itself: what a record
/// needs comes before it. The same for the same seed. Most are short; now and then a text fills several pages of a database.
/// </summary>
internal sealed class RecordLines : IRecordSink
{
    private const int LongTextEvery = 23;

    private readonly List<CounterClaim> _awaitingStatement = [];
    private readonly DossierLineWriter _writer;
    private readonly Random _random;
    private int _claims;

    private RecordLines(DossierLineWriter writer, int seed)
    {
        _writer = writer;
        _random = new Random(seed);
    }

    /// <summary>Makes a stream.</summary>
    /// <param name="seed">Another seed gives another stream.</param>
    /// <param name="statements">How many statements it has; there are fewer other records.</param>
    public static RecordLine[] Create(int seed, int statements)
    {
        using var text = new MemoryStream();
        using (var writer = new DossierLineWriter(text))
        {
            RandomLedger.WithSeed(seed).Statements(statements).Outlets(5).Speakers(20).Loops(0.02).Retractions(0.05).WriteTo(new RecordLines(writer, seed));
        }

        // All but the first, which names the format.
        return [.. Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(RecordLine.Parse)];
    }

    public void Add(Agent agent) => _writer.Add(agent);

    public void Add(Claim claim) => _writer.Add(++_claims % LongTextEvery == 0
        // In no language.
        ? claim with { Text = claim.Text.And(LongText(), "zxx") }
        : claim);

    public void Add(Report report) => _writer.Add(report);

    public void Add(Statement statement)
    {
        _writer.Add(statement);
        _awaitingStatement.ForEach(_writer.Add);
        _awaitingStatement.Clear();
    }

    // Made by a statement that comes behind it.
    public void Add(CounterClaim counterClaim) => _awaitingStatement.Add(counterClaim);

    public void Add(Retraction retraction) => _writer.Add(retraction);

    public void Add(Redaction redaction) => _writer.Add(redaction);

    private string LongText()
    {
        var text = new char[_random.Next(2_000, 30_000)];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)_random.Next('a', 'z' + 1);
        }

        return new string(text);
    }
}
