namespace ClaimTracker.Ledger;

/// <summary>
/// Gives each id a dense int, its slot, in order of first mention. An open-addressing table of ints over one column of
/// strings; readers probe it without locks while the writer adds.
/// </summary>
internal sealed class IdTable
{
    private const int Vacant = 0;

    private readonly Column<string> _ids = new("");
    private int[] _table = new int[16];

    /// <summary>How many ids there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The id of a slot.</summary>
    public string this[int slot] => _ids.Items[slot];

    /// <summary>The slot of an id, or -1.</summary>
    public int Find(string id)
    {
        Probe(Volatile.Read(ref _table), id, out var entry);
        return entry - 1;
    }

    /// <summary>The slot of an id, a new one if it has none. Only the writer may call it.</summary>
    public int GetOrAdd(string id)
    {
        var position = Probe(_table, id, out var entry);
        if (entry != Vacant)
        {
            return entry - 1;
        }

        var slot = _ids.Add(id);
        Volatile.Write(ref _table[position], slot + 1);
        if (_ids.Count * 2 > _table.Length)
        {
            Grow();
        }

        return slot;
    }

    /// <summary>The position of an id and the entry seen there, which a writer may replace at the next instant.</summary>
    private int Probe(int[] table, string id, out int entry)
    {
        var mask = table.Length - 1;
        var position = Hash(id) & mask;
        while (true)
        {
            entry = Volatile.Read(ref table[position]);
            if (entry == Vacant || string.Equals(_ids.Items[entry - 1], id, StringComparison.Ordinal))
            {
                return position;
            }

            position = (position + 1) & mask;
        }
    }

    private void Grow()
    {
        var table = new int[_table.Length * 2];
        var mask = table.Length - 1;
        var ids = _ids.Items;
        for (var slot = 0; slot < _ids.Count; slot++)
        {
            var position = Hash(ids[slot]) & mask;
            while (table[position] != Vacant)
            {
                position = (position + 1) & mask;
            }

            table[position] = slot + 1;
        }

        Volatile.Write(ref _table, table);
    }

    // .NET seeds string hashes anew in each process, so chosen ids cannot pile up on one position; slots do not depend on it.
    private static int Hash(string id) => id.GetHashCode(StringComparison.Ordinal) & int.MaxValue;
}
