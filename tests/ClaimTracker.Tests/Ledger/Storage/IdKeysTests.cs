using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Tests.Ledger.Storage;

/// <summary>Ids on their way into a ledger, in room that is used again.</summary>
public sealed class IdKeysTests
{
    [Theory]
    [InlineData(50, false)]
    [InlineData(10_000, true)]
    public void Room_for_everyday_numbers_of_ids_is_kept_and_what_many_took_is_given_back(int count, bool isGivenBack)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(n => $"statement-{n}")];
        var keys = new IdKeys();
        Fill(keys, ids);
        keys.Forget();
        keys.Count.Should().Be(0);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(keys, ids);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        (allocated > 0).Should().Be(isGivenBack);
        keys.Count.Should().Be(count);
        keys[count - 1].ToString().Should().Be(ids[^1]);
    }

    private static void Fill(IdKeys keys, string[] ids)
    {
        foreach (var id in ids)
        {
            keys.Add(id);
        }
    }
}
