using System.Buffers;

namespace ClaimTracker.Graphs;

/// <summary>
/// Working memory borrowed from the shared array pool for the length of a <c>using</c>, so that an algorithm that runs
/// again and again allocates nothing but its answer.
/// </summary>
/// <typeparam name="T">A type without references: what is left behind in the pool must not keep anything alive.</typeparam>
internal readonly ref struct Scratch<T>
    where T : unmanaged
{
    private readonly T[] array;

    /// <summary>Borrows memory whose content is undefined.</summary>
    public Scratch(int length)
    {
        array = ArrayPool<T>.Shared.Rent(length);
        Span = array.AsSpan(0, length);
    }

    /// <summary>Borrows memory and fills it.</summary>
    public Scratch(int length, T fill)
        : this(length) => Span.Fill(fill);

    /// <summary>The borrowed memory, exactly as long as was asked for.</summary>
    public Span<T> Span { get; }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<T>.Shared.Return(array);
}
