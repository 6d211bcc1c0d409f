using CsCheck;

namespace ClaimTracker.Tests.Graphs;

/// <summary>
/// Runs a check over generated cases that are the same in every run: CsCheck's own sampling fixes only the first of them.
/// A failure names the case and shows it.
/// </summary>
internal static class Cases
{
    public static void Each<T>(Gen<T> gen, int count, Action<T> check)
    {
        for (var number = 0; number < count; number++)
        {
            var value = gen.Generate(new PCG(17, (ulong)number), null, out _);
            try
            {
                check(value);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Case {number}: {value}\n{exception.Message}", exception);
            }
        }
    }
}
