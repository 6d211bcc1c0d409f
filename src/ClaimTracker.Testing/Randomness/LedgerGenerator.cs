using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Testing.Randomness;

/// <summary>
/// Makes the records of a <see cref="RandomLedger"/>, statement by statement. A source is drawn, with even chances, from those that were
/// credited lately (so that who is credited is credited again) or from the latest statements. Who credits somebody is an outlet that
/// passes on the claim of the first that it credits; who credits nobody is a speaker, or one time in ten an outlet in its own voice, with
/// a claim of its own or the denial of another's.
/// </summary>
/// <remarks>
/// Every number is drawn from one stream in a fixed order. A change to that order changes every ledger there ever was, which the tests
/// that pin the bytes will tell.
/// </remarks>
internal sealed class LedgerGenerator
{
    /// <summary>Nobody credits what is older, counted in statements.</summary>
    private const int Window = 200;

    /// <summary>How many statements later somebody falls for what closes a loop, at most.</summary>
    private const int LoopReach = 20;

    private readonly RandomLedgerSettings _settings;
    private readonly IRecordSink _sink;
    private readonly Cast _cast;
    private readonly NewsClock _clock;
    private readonly int[] _recentlyCredited = new int[Window];
    private readonly int[] _recentClaims = new int[Window];
    private readonly Dictionary<int, List<int>> _loopsToClose = [];
    private readonly List<int> _credited = [];
    private SplitMix _random;
    private int _creditCount;
    private int _claimCount;

    public LedgerGenerator(RandomLedgerSettings settings, IRecordSink sink)
    {
        _settings = settings;
        _sink = sink;
        _random = new SplitMix(unchecked((ulong)settings.Seed));
        _cast = new Cast(settings, ref _random);
        _clock = new NewsClock(settings.FirstDay, settings.StatementsADay);
    }

    public void Run()
    {
        foreach (var agent in _cast.Agents)
        {
            _sink.Add(agent);
        }

        for (var statement = 0; statement < _settings.Statements; statement++)
        {
            Make(statement);
        }
    }

    private static string StatementId(int statement) => $"s-{statement + 1}";

    private static string ClaimId(int claim) => $"c-{claim + 1}";

    private void Make(int statement)
    {
        var day = _clock.Next(ref _random);
        Credit(statement);
        var agent = _credited.Count > 0 || _random.Below(10) == 0 ? _cast.DrawOutlet(ref _random) : _cast.DrawSpeaker(ref _random);
        var (claim, stance) = TakeStance(statement);
        CloseLoops(statement);
        _recentClaims[statement % Window] = claim;
        var record = new Statement(StatementId(statement), agent.Id, ClaimId(claim), stance)
        {
            Said = _clock.Said(ref _random),
            Certainty = DrawCertainty(),
            Attributions = [.. _credited.Select(Attribute)],
        };
        _sink.Add(record);
        Retract(record, day);
    }

    private void Credit(int statement)
    {
        _credited.Clear();
        var roll = _random.Below(10);
        var wanted = Math.Min(statement, roll < 2 ? 0 : roll < 9 ? 1 : 2);
        while (_credited.Count < wanted)
        {
            var source = DrawSource(statement);
            if (!_credited.Contains(source))
            {
                _credited.Add(source);
                _recentlyCredited[_creditCount++ % Window] = source;
            }
        }
    }

    private int DrawSource(int statement)
    {
        var oldest = Math.Max(0, statement - Window);
        var source = _creditCount > 0 && _random.Below(2) == 0
            ? _recentlyCredited[_random.Below(Math.Min(_creditCount, Window))]
            : oldest;
        // What was credited long ago has gone cold.
        return source > oldest ? source : oldest + _random.Below(statement - oldest);
    }

    private (int Claim, Stance Stance) TakeStance(int statement)
    {
        if (_credited.Count > 0)
        {
            var drifts = _random.Below(20) == 0;
            var claim = drifts ? NewClaim(statement) : _recentClaims[_credited[0] % Window];
            return (claim, _random.Below(10) == 0 ? Stance.Asserts : Stance.Reports);
        }

        if (_claimCount > 0 && _random.Chance(_settings.Denials))
        {
            return (_recentClaims[_random.Below(Math.Min(statement, Window))], Stance.Denies);
        }

        return (NewClaim(statement), Stance.Asserts);
    }

    private int NewClaim(int statement)
    {
        var claim = _claimCount++;
        _sink.Add(new Claim(ClaimId(claim), Headlines.Draw(ref _random)));
        if (claim > 0 && _random.Chance(_settings.CounterClaims))
        {
            var answered = _recentClaims[_random.Below(Math.Min(statement, Window))];
            _sink.Add(new CounterClaim(ClaimId(claim), ClaimId(answered), (CounterClaimKind)_random.Below(4)) { StatementId = StatementId(statement) });
        }

        return claim;
    }

    /// <summary>Credits those that have credited this statement in advance, and perhaps credits a later one in advance.</summary>
    private void CloseLoops(int statement)
    {
        if (_loopsToClose.Remove(statement, out var earlier))
        {
            _credited.AddRange(earlier.Except(_credited).ToList());
        }

        if (_random.Chance(_settings.Loops) && statement + 1 < _settings.Statements)
        {
            var later = statement + 1 + _random.Below(Math.Min(LoopReach, _settings.Statements - statement - 1));
            _credited.Add(later);
            if (!_loopsToClose.TryGetValue(later, out var closing))
            {
                _loopsToClose.Add(later, closing = []);
            }

            closing.Add(statement);
        }
    }

    private Attribution Attribute(int credited) => new(StatementId(credited))
    {
        Mode = _random.Below(10) switch
        {
            < 6 => QuotationMode.Indirect,
            < 9 => QuotationMode.Direct,
            _ => QuotationMode.Mixed,
        },
    };

    private Certainty DrawCertainty() => _random.Below(20) switch
    {
        < 16 => Certainty.Certain,
        < 18 => Certainty.Probable,
        18 => Certainty.Possible,
        _ => Certainty.Unknown,
    };

    private void Retract(Statement statement, DateOnly day)
    {
        if (_random.Chance(_settings.Retractions))
        {
            _sink.Add(new Retraction(statement.Id, (RetractionKind)_random.Below(4))
            {
                When = EdtfDate.FromDay(NewsClock.Later(day, 1 + _random.Below(30))),
            });
        }
    }
}
