namespace ClaimTracker.Testing.Randomness;

/// <summary>Zipf’s distribution with exponent 1 (Zipf 1949): the k-th of the ranks is drawn with a weight of 1/k.</summary>
/// <remarks>Adds and divides, which IEEE 754 rounds alike everywhere, and calls nothing whose last bit may differ.</remarks>
internal sealed class Zipf
{
    private readonly double[] _cumulative;

    public Zipf(int ranks)
    {
        _cumulative = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++)
        {
            sum += 1.0 / (rank + 1);
            _cumulative[rank] = sum;
        }
    }

    /// <summary>A rank, from 0.</summary>
    public int Draw(ref SplitMix random)
    {
        var at = Array.BinarySearch(_cumulative, random.Fraction() * _cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, _cumulative.Length - 1);
    }
}
