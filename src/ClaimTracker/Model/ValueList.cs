using System.Collections;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Model;

/// <summary>
/// An immutable list that is equal to another when their items are equal in order, so that records which hold lists compare
/// by value as records should. Write one as a collection expression: <c>Aliases = ["Lavrov", "Лавров"]</c>.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>
/// Thread-safe: it never changes. Indexing is O(1); equality and hashing are O(n). Those that an answer hands out may make their items when these
/// are first read.
/// </remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    internal static readonly ValueList<T> Empty = new([]);

    // A list of one holds its item itself: most lists in a ledger's records are empty or of one. No items here may mean that they are deferred.
    private readonly T[]? _items;
    private readonly T? _single;

    internal ValueList(T[] items)
    {
        if (items.Length == 1)
        {
            _single = items[0];
        }
        else
        {
            _items = items;
        }
    }

    internal ValueList(ReadOnlySpan<T> items)
    {
        if (items.Length == 1)
        {
            _single = items[0];
        }
        else
        {
            _items = items.ToArray();
        }
    }

    /// <inheritdoc />
    public int Count => _items switch
    {
        null => 1,
        [] => DeferredCount,
        var items => items.Length,
    };

    /// <inheritdoc />
    public T this[int index] => AsSpan()[index];

    /// <summary>How many items are deferred.</summary>
    private protected virtual int DeferredCount => 0;

    /// <summary>Whether two lists have equal items in the same order, or both are null.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two lists differ in an item, in order or in length.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The items as a span, without copying.</summary>
    /// <returns>A read-only window on the items.</returns>
    public ReadOnlySpan<T> AsSpan() => _items switch
    {
        null => new ReadOnlySpan<T>(in _single!),
        [] => MakeDeferred(),
        var items => items,
    };

    /// <inheritdoc />
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || AsSpan().SequenceEqual(other.AsSpan()));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, separated by commas.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Join(", ", (IEnumerable<T>)this);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator()
    {
        T[] items = _items switch
        {
            null => [_single!],
            [] => MakeDeferred(),
            var made => made,
        };
        return ((IEnumerable<T>)items).GetEnumerator();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The items that are deferred, made once and kept.</summary>
    private protected virtual T[] MakeDeferred() => [];
}

/// <summary>Builds a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>Copies the items into a list; what a collection expression calls.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items);
}
