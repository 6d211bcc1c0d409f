namespace ClaimTracker.PostgreSql.Tests.Server;

/// <summary>Waits for what others bring about, up to a minute.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Waits until there is something.</summary>
    public static async Task<T> FindAsync<T>(Func<T?> find)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience);
        T? found;
        while ((found = find()) is null)
        {
            await Task.Delay(20, patience.Token);
        }

        return found;
    }

    /// <summary>Waits until something holds.</summary>
    public static Task HoldsAsync(Func<bool> holds) => FindAsync(() => holds() ? "it does" : null);
}
