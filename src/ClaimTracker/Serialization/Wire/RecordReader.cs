using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Reads one item on which a cursor stands.</summary>
internal delegate T RecordReader<out T>(ref JsonCursor json);

/// <summary>Reads lists of items.</summary>
internal static class RecordReader
{
    /// <summary>The items of the array on which the cursor stands.</summary>
    public static ValueList<T> List<T>(ref JsonCursor json, RecordReader<T> read)
    {
        json.EnterArray();
        T[] items = [];
        var count = 0;
        while (json.NextItem())
        {
            if (count == items.Length)
            {
                Array.Resize(ref items, Math.Max(1, count * 2));
            }

            items[count++] = read(ref json);
        }

        Array.Resize(ref items, count);
        return count == 0 ? [] : new ValueList<T>(items);
    }

    /// <summary>The texts of the array on which the cursor stands.</summary>
    public static ValueList<string> Texts(ref JsonCursor json) => List(ref json, static (ref JsonCursor item) => item.Text());

    /// <summary>The recurring texts of the array on which the cursor stands.</summary>
    public static ValueList<string> Words(ref JsonCursor json) => List(ref json, static (ref JsonCursor item) => item.Word());
}
