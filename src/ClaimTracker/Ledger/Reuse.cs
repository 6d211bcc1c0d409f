namespace ClaimTracker.Ledger;

/// <summary>Empties collections that are used again: those of everyday size keep their room, larger ones give it back.</summary>
internal static class Reuse
{
    private const int Everyday = 256;

    public static void Forget<T>(this List<T> list)
    {
        list.Clear();
        if (list.Capacity > Everyday)
        {
            list.Capacity = 0;
        }
    }

    public static void Forget<T>(this HashSet<T> set)
    {
        set.Clear();
        if (set.Capacity > Everyday)
        {
            set.TrimExcess();
        }
    }
}
