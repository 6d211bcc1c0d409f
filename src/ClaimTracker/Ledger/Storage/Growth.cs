namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// How far what is full grows. Small things double, since nothing depends on them; the larger a thing, the less of it may lie idle,
/// for a little more copying: from a quarter of a million cells on, an eighth.
/// </summary>
internal static class Growth
{
    private const int Small = 1 << 16;
    private const int Large = 1 << 18;

    public static long After(int length) => length + (long)(length < Small ? length : length < Large ? length / 4 : length / 8);
}
