using System.Collections;
using System.Runtime.CompilerServices;

namespace ClaimTracker.Model;

/// <summary>
/// An immutable list that is equal to another when their items are equal in order, so that records which hold lists compare
/// by value as records should. Write one as a collection expression: <c>Aliases = ["Lavrov", "Лавров"]</c>.
/// </summary>
/// <typeparam name="T">What the list holds.</typeparam>
/// <remarks>Thread-safe: it never changes. Indexing is O(1); equality and hashing are O(n).</remarks>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    internal static readonly ValueList<T> Empty = new([]);

    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <inheritdoc />
    public int Count => _items.Length;

    /// <inheritdoc />
    public T this[int index] => _items[index];

    /// <summary>The items as a span, without copying.</summary>
    /// <returns>A read-only window on the items.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc />
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items, separated by commas.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => string.Join(", ", _items);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Builds a <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>Copies the items into a list; what a collection expression calls.</summary>
    /// <typeparam name="T">What the list holds.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());
}
