using ClaimTracker.Model;

namespace ClaimTracker.Benchmarks;

/// <summary>
/// A seeded ledger shaped like the news: few outlets and speakers make most statements, most statements credit one other, and
/// what has been credited is credited again.
/// </summary>
internal sealed class Workload
{
    private const int Outlets = 2_000;
    private const int Speakers = 20_000;
    private const int Window = 20_000;

    public Workload(int statements, int seed = 42)
    {
        var random = new Random(seed);
        var credited = new List<int>();
        var edges = new List<int>[statements];
        for (var i = 0; i < statements; i++)
        {
            edges[i] = [];
            var roll = random.NextDouble();
            var count = i == 0 || roll < 0.2 ? 0 : roll < 0.9 ? 1 : 2;
            for (var k = 0; k < count; k++)
            {
                var target = credited.Count > 0 && random.NextDouble() < 0.5
                    ? credited[random.Next(Math.Max(0, credited.Count - Window), credited.Count)]
                    : random.Next(Math.Max(0, i - Window), i);
                credited.Add(target);
                edges[i].Add(target);
                if (random.NextDouble() < 0.001)
                {
                    edges[target].Add(i);
                }
            }
        }

        Edges = edges;
        Dossier = ToDossier(edges, random);
    }

    /// <summary>Whom each statement credits, by number.</summary>
    public IReadOnlyList<List<int>> Edges { get; }

    /// <summary>The same as records; statement n has the id of <see cref="IdOf"/>.</summary>
    public Dossier Dossier { get; }

    public static string IdOf(int statement) => $"statement-{statement:D8}";

    private static Dossier ToDossier(List<int>[] edges, Random random)
    {
        var agents = new Agent[Outlets + Speakers];
        for (var i = 0; i < agents.Length; i++)
        {
            agents[i] = i < Outlets
                ? new Outlet(OutletKind.Newspaper, $"Outlet {i}") { Id = $"outlet-{i}" }
                : new Speaker(SpeakerKind.Person, $"Speaker {i}") { Id = $"speaker-{i}" };
        }

        var claims = Math.Max(1, edges.Length / 10);
        return new Dossier
        {
            Agents = [.. agents],
            Claims = [.. Enumerable.Range(0, claims).Select(i => new Claim($"claim-{i}", LocalizedText.Of(new string('x', random.Next(40, 200)), "en")))],
            Statements = [.. edges.Select((targets, i) => new Statement(
                IdOf(i), agents[Zipf(random, agents.Length)].Id, $"claim-{random.Next(claims)}", targets.Count == 0 ? Stance.Asserts : Stance.Reports)
            {
                Attributions = [.. targets.Select(target => new Attribution(IdOf(target)))],
            })],
        };
    }

    // The inverse of the harmonic sum's logarithm is close enough to Zipf for a workload, and costs one random number.
    private static int Zipf(Random random, int count) =>
        Math.Min(count - 1, (int)Math.Exp(random.NextDouble() * Math.Log(count)) - 1);
}
