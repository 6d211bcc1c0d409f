using System.Globalization;
using CsCheck;

namespace ClaimTracker.Tests.Support;

/// <summary>
/// The one way to check a property. CsCheck seeds all but the first case from the clock, so that a build could fail today and pass
/// tomorrow; here every run checks the same cases, and looking for new ones is asked for.
/// </summary>
/// <remarks>
/// <c>CsCheck_Seed=SEED</c> checks the case that a failure named, and shrinks it further. <c>CLAIMTRACKER_FRESH_CASES=N</c> checks N
/// times as many cases as usual, of fresh seeds.
/// </remarks>
internal static partial class Property
{
    /// <summary>How many times as many cases, of fresh seeds, are asked for; 0 where they are not.</summary>
    private static readonly int Fresh =
        int.TryParse(Environment.GetEnvironmentVariable("CLAIMTRACKER_FRESH_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var factor) ? factor : 0;

    /// <summary>Checks that something holds for values made at random, which are the same in every run.</summary>
    /// <param name="values">Makes the values.</param>
    /// <param name="holds">Throws where it does not hold.</param>
    /// <param name="cases">How many values to try.</param>
    /// <exception cref="CsCheckException">It does not hold; the message has the smallest value found and its seed.</exception>
    public static void ForAll<T>(this Gen<T> values, Action<T> holds, int cases = 100)
    {
        if (Fresh > 0 || Check.Seed is not null)
        {
            values.Sample(holds, iter: (long)cases * Math.Max(Fresh, 1));
        }
        else
        {
            ForTheSame(values, holds, cases);
        }
    }

    /// <inheritdoc cref="ForAll{T}(Gen{T}, Action{T}, int)"/>
    /// <param name="values">Makes the values.</param>
    /// <param name="holds">Says whether it holds.</param>
    /// <param name="cases">How many values to try.</param>
    public static void ForAll<T>(this Gen<T> values, Func<T, bool> holds, int cases = 100) =>
        values.ForAll(value => holds(value).Should().BeTrue("that is the property"), cases);

    /// <summary>The same whatever the environment asks for. After a failure only smaller values are tried, as CsCheck shrinks.</summary>
    internal static void ForTheSame<T>(Gen<T> values, Action<T> holds, int cases)
    {
        var random = new PCG(stream: 0, seed: 0);
        string? failing = null;
        Size? smallest = null;
        for (var i = 0; i < cases; i++)
        {
            var state = random.State;
            var value = values.Generate(random, smallest, out var size);
            if (failing is not null && !Size.IsLessThan(size, smallest))
            {
                continue;
            }

            try
            {
                holds(value);
            }
            catch (Exception)
            {
                (failing, smallest) = (random.ToString(state), size);
            }
        }

        if (failing is not null)
        {
            // Once more, for CsCheck to say what failed and how.
            values.Sample(holds, seed: failing, iter: 1, threads: 1);
            throw new CsCheckException($"It failed for the case of seed \"{failing}\", and held when that was tried again: it depends on more than the case.");
        }
    }
}
