using ClaimTracker.Ledger;

namespace ClaimTracker.Recording;

/// <summary>The ids that a batch names. Most name one or two, which are compared faster than they are hashed. Used again and again.</summary>
internal sealed class NamedIds
{
    private const int Few = 8;

    private readonly List<string> _few = new(Few);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _othersBySpan;

    public NamedIds() => _othersBySpan = _others.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds an id, if there is one.</summary>
    public void Add(string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return;
        }

        if (_few.Count < Few)
        {
            _few.Add(id);
        }
        else
        {
            _others.Add(id);
        }
    }

    public bool Contains(ReadOnlySpan<char> id)
    {
        foreach (var named in _few)
        {
            if (id.SequenceEqual(named))
            {
                return true;
            }
        }

        return _others.Count > 0 && _othersBySpan.Contains(id);
    }

    public void Forget()
    {
        _few.Clear();
        _others.Forget();
    }
}
