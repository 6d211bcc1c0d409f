namespace ClaimTracker.Graphs;

/// <summary>
/// A block of memory that each thread has for itself and lends out like a stack, because most traces reach a few statements, and
/// renting from a shared pool would take longer than all that is done in the memory.
/// </summary>
/// <remarks>
/// What is borrowed last is given back first, or together with what was borrowed before it: <see cref="Scratch{T}"/> cannot
/// outlive the method that borrows, which sees to that.
/// </remarks>
internal static class ScratchStack
{
    private const int Words = 8 * 1024;

    [ThreadStatic]
    private static ulong[]? block;

    [ThreadStatic]
    private static int used;

    /// <summary>Lends so many bytes, if there is room.</summary>
    public static bool TryPush(long bytes, out int mark, out Span<ulong> memory)
    {
        var words = (bytes + sizeof(ulong) - 1) / sizeof(ulong);
        mark = used;
        if (words > Words - mark)
        {
            memory = default;
            return false;
        }

        memory = (block ??= new ulong[Words]).AsSpan(mark, (int)words);
        used = mark + (int)words;
        return true;
    }

    /// <summary>Takes back what was lent from a mark on.</summary>
    public static void PopTo(int mark) => used = Math.Min(used, mark);
}
