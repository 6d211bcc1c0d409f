using ClaimTracker.Testing.Randomness;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>
/// The rules of the workload. A statement credits no earlier one with a probability of 0.2, one with 0.7, two with 0.1. Each is, with
/// a probability of 0.5, drawn from the last 20,000 that were credited (so that who is credited is credited again), else from the
/// last 20,000 statements. One attribution in a thousand gets a reverse twin, which closes a loop.
/// </summary>
/// <remarks>
/// What credits another is published by an outlet and is, nine times in ten, on the claim of the first that it credits, else on a
/// new one. What credits nobody is said by a speaker, or one time in ten by an outlet in its own voice, on a new claim. Outlets and
/// speakers follow <see cref="Zipf"/>.
/// </remarks>
internal sealed class NewsGenerator(int statements, ulong seed)
{
    private const int Window = 20_000;
    private const int Nobody = -1;

    private readonly int[] _first = new int[statements];
    private readonly int[] _second = new int[statements];
    private readonly List<(int Crediting, int Credited)> _twins = [];
    private readonly int[] _recentlyCredited = new int[Window];
    private readonly Zipf _outlets = new(NewsWorkload.Outlets);
    private readonly Zipf _speakers = new(NewsWorkload.Speakers);
    private SplitMix _random = new(seed);
    private long _credits;

    public NewsWorkload Generate()
    {
        var agents = new ushort[statements];
        var claims = new int[statements];
        var claimCount = 0;
        for (var statement = 0; statement < statements; statement++)
        {
            Credit(statement);
            var credits = _first[statement] != Nobody;
            agents[statement] = (ushort)DrawAgent(credits);
            claims[statement] = credits && _random.Below(10) > 0 ? claims[_first[statement]] : claimCount++;
        }

        var (offsets, targets) = ToAdjacency();
        return new NewsWorkload(offsets, targets, agents, claims, claimCount);
    }

    private void Credit(int statement)
    {
        var roll = _random.Fraction();
        var count = roll < 0.2 ? 0 : roll < 0.9 ? 1 : 2;
        _first[statement] = count > 0 && statement > 0 ? DrawSource(statement) : Nobody;
        _second[statement] = Nobody;
        if (count == 2 && statement > 1)
        {
            do
            {
                _second[statement] = DrawSource(statement);
            }
            while (_second[statement] == _first[statement]);
        }

        Remember(statement, _first[statement]);
        Remember(statement, _second[statement]);
    }

    private int DrawSource(int statement)
    {
        var oldest = Math.Max(0, statement - Window);
        return _credits > 0 && _random.Below(2) == 0
            ? _recentlyCredited[_random.Below((int)Math.Min(_credits, Window))]
            : oldest + _random.Below(statement - oldest);
    }

    private void Remember(int crediting, int credited)
    {
        if (credited == Nobody)
        {
            return;
        }

        _recentlyCredited[(int)(_credits++ % Window)] = credited;
        if (_random.Below(1_000) == 0)
        {
            _twins.Add((credited, crediting));
        }
    }

    private int DrawAgent(bool credits) => credits || _random.Below(10) == 0
        ? _outlets.Draw(ref _random)
        : NewsWorkload.Outlets + _speakers.Draw(ref _random);

    private (int[] Offsets, int[] Targets) ToAdjacency()
    {
        var offsets = new int[statements + 1];
        for (var statement = 0; statement < statements; statement++)
        {
            offsets[statement + 1] = (_first[statement] == Nobody ? 0 : 1) + (_second[statement] == Nobody ? 0 : 1);
        }

        foreach (var (crediting, _) in _twins)
        {
            offsets[crediting + 1]++;
        }

        for (var statement = 0; statement < statements; statement++)
        {
            offsets[statement + 1] += offsets[statement];
        }

        // Twins are placed from the end of each statement's stretch, its own from the beginning.
        var targets = new int[offsets[^1]];
        var ends = new Dictionary<int, int>();
        foreach (var (crediting, credited) in _twins)
        {
            var end = ends.GetValueOrDefault(crediting, offsets[crediting + 1]) - 1;
            targets[end] = credited;
            ends[crediting] = end;
        }

        for (var statement = 0; statement < statements; statement++)
        {
            var at = offsets[statement];
            if (_first[statement] != Nobody)
            {
                targets[at++] = _first[statement];
            }

            if (_second[statement] != Nobody)
            {
                targets[at] = _second[statement];
            }
        }

        return (offsets, targets);
    }
}
