using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ClaimTracker.Graphs;

/// <summary>
/// Working memory borrowed for the length of a <c>using</c>, so that an algorithm that runs again and again allocates nothing
/// but its answer. What is small comes from the thread's own <see cref="ScratchStack"/>, what is large from the shared pool.
/// </summary>
/// <typeparam name="T">A type without references: what is left behind must not keep anything alive.</typeparam>
internal readonly ref struct Scratch<T>
    where T : unmanaged
{
    private readonly T[]? pooled;
    private readonly int mark;

    /// <summary>Borrows memory whose content is undefined.</summary>
    public Scratch(int length)
    {
        if (ScratchStack.TryPush((long)length * Unsafe.SizeOf<T>(), out mark, out var memory))
        {
            Span = MemoryMarshal.Cast<ulong, T>(memory)[..length];
        }
        else
        {
            pooled = ArrayPool<T>.Shared.Rent(length);
            Span = pooled.AsSpan(0, length);
        }
    }

    /// <summary>Borrows memory and fills it.</summary>
    public Scratch(int length, T fill)
        : this(length) => Span.Fill(fill);

    /// <summary>The borrowed memory, exactly as long as was asked for.</summary>
    public Span<T> Span { get; }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (pooled is null)
            ScratchStack.PopTo(mark);
        else
            ArrayPool<T>.Shared.Return(pooled);
    }
}
