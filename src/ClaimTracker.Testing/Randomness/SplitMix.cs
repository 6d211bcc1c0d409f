namespace ClaimTracker.Testing.Randomness;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014): a seeded stream of random numbers, the
/// same on every machine and runtime. Started from a number of its own, it also gives each thing its own randomness, so that nothing
/// but the number is stored.
/// </summary>
internal struct SplitMix(ulong seed)
{
    private ulong _state = seed;

    public static SplitMix Of(int number, ulong salt) => new(salt + ((ulong)number * 0xD1342543DE82EF95));

    public ulong Next()
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 up to, and without, a bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>From 0 up to, and without, 1; exact, since 53 bits fit into a double.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a probability from 0 (never) to 1 (always).</summary>
    public bool Chance(double probability) => Fraction() < probability;
}
