using ClaimTracker.Model;
using ClaimTracker.Serialization;
using ClaimTracker.Testing.Randomness;

namespace ClaimTracker.Testing;

/// <summary>
/// Makes ledgers of any size that look like the news, from a seed:
/// <c>RandomLedger.WithSeed(42).Statements(10_000).Loops(0.001).ToLedger()</c>.
/// </summary>
/// <remarks>
/// <para>
/// A few outlets publish most of it (<see href="https://en.wikipedia.org/wiki/Zipf%27s_law">Zipf's law</see>), and what was credited is
/// likely to be credited again (cumulative advantage, Price 1976), mostly while it is fresh. One statement in five credits nobody, one
/// in ten credits two others. Weekdays are busier than weekends and days than nights; most dates are days, some instants, a few
/// approximate, a month or unknown. One claim in eight is in Arabic, French or Ukrainian.
/// </para>
/// <para>
/// The same seed and settings give the same records, to the byte, on every machine and with every version of this package: a test
/// pins them. Immutable: each method gives a new generator and leaves the old one alone.
/// </para>
/// </remarks>
public sealed class RandomLedger
{
    private readonly RandomLedgerSettings _settings;

    private RandomLedger(RandomLedgerSettings settings) => _settings = settings;

    /// <summary>A generator of 1,000 statements by 50 outlets and 200 speakers, from 2020-01-01 on.</summary>
    /// <param name="seed">Any number; another one gives another ledger.</param>
    /// <returns>The generator.</returns>
    public static RandomLedger WithSeed(int seed) => new(new RandomLedgerSettings(seed));

    /// <summary>Sets how many statements there are.</summary>
    /// <param name="count">The number, from 0 on; 1,000 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public RandomLedger Statements(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(_settings with { Statements = count });
    }

    /// <summary>Sets how many outlets there are.</summary>
    /// <param name="count">The number, from 1 on; 50 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public RandomLedger Outlets(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(_settings with { Outlets = count });
    }

    /// <summary>Sets how many speakers there are: people, organizations that some of them act for, and unnamed sources.</summary>
    /// <param name="count">The number, from 1 on; 200 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public RandomLedger Speakers(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return new(_settings with { Speakers = count });
    }

    /// <summary>Sets the day of the first statement.</summary>
    /// <param name="day">The day; 2020-01-01 if not set.</param>
    /// <param name="statementsADay">How many statements are made on a weekday, from 1 on; 40 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no statements a day.</exception>
    public RandomLedger StartingOn(DateOnly day, int statementsADay = RandomLedgerSettings.DefaultStatementsADay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statementsADay, 1);
        return new(_settings with { FirstDay = day, StatementsADay = statementsADay });
    }

    /// <summary>Sets how much circular reporting there is.</summary>
    /// <param name="share">Of all statements, how many credit a later one that credits them in turn: 0 to 1; 0.001 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public RandomLedger Loops(double share) => new(_settings with { Loops = Share(share) });

    /// <summary>Sets how many sources nobody names.</summary>
    /// <param name="share">Of all speakers, how many are unnamed: 0 to 1; 0.1 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public RandomLedger Unnamed(double share) => new(_settings with { Unnamed = Share(share) });

    /// <summary>Sets how much is denied.</summary>
    /// <param name="share">Of the statements that credit nobody, how many deny what somebody else said before: 0 to 1; 0.1 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public RandomLedger Denials(double share) => new(_settings with { Denials = Share(share) });

    /// <summary>Sets how many claims answer another.</summary>
    /// <param name="share">Of the claims after the first, how many answer an earlier one: 0 to 1; 0.05 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public RandomLedger CounterClaims(double share) => new(_settings with { CounterClaims = Share(share) });

    /// <summary>Sets how much is retracted.</summary>
    /// <param name="share">Of all statements, how many are retracted within a month: 0 to 1; 0.005 if not set.</param>
    /// <returns>A generator with that setting.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not between 0 and 1.</exception>
    public RandomLedger Retractions(double share) => new(_settings with { Retractions = Share(share) });

    /// <summary>
    /// Hands the records to a sink one at a time, so that they need not all be in memory: agents first, then statements in the order
    /// in which they were said, each claim before its first statement. Linear in the statements.
    /// </summary>
    /// <param name="sink">Takes the records, such as a <see cref="DossierLineWriter"/>.</param>
    public void WriteTo(IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        new LedgerGenerator(_settings, sink).Run();
    }

    /// <summary>The records. Linear in the statements.</summary>
    /// <returns>The same dossier at each call.</returns>
    public Dossier ToDossier()
    {
        var records = new DossierCollector();
        WriteTo(records);
        return records.ToDossier();
    }

    /// <summary>A ledger that holds the records and nothing else, recorded as one revision. Linear in the statements.</summary>
    /// <returns>A ledger of its own at each call.</returns>
    public ClaimLedger ToLedger() => ToDossier().ToLedger();

    /// <summary>What is generated, as a sentence.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() =>
        $"A random ledger of {_settings.Statements} statements by {_settings.Outlets} outlets and {_settings.Speakers} speakers, "
        + $"seed {_settings.Seed}.";

    private static double Share(double share) => share is >= 0 and <= 1
        ? share
        : throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
}
