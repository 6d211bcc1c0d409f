using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>What has been met so far on the way through the members of one JSON object.</summary>
internal struct MemberWalk(Shape shape, int start, int expected = 0)
{
    private ulong _seen;
    private List<UnknownMember>? _unknown;
    private HashSet<string>? _unknownNames;

    public readonly Shape Shape => shape;

    /// <summary>Where the object begins, in bytes.</summary>
    public readonly int Start => start;

    /// <summary>The member that comes next if they come in order.</summary>
    public int Expected { get; private set; } = expected;

    public readonly ulong Seen => _seen;

    public readonly ValueList<UnknownMember> Unknown => _unknown is null ? [] : [.. _unknown];

    /// <summary>Notes a known member; false if it was there before.</summary>
    public bool TryMeet(int member)
    {
        var bit = 1UL << member;
        Expected = member + 1;
        var isNew = (_seen & bit) == 0;
        _seen |= bit;
        return isNew;
    }

    /// <summary>Notes the name of an unknown member; false if it was there before.</summary>
    public bool TryMeet(string name) => (_unknownNames ??= new(StringComparer.Ordinal)).Add(name);

    /// <summary>Keeps an unknown member.</summary>
    public void Keep(UnknownMember member) => (_unknown ??= []).Add(member);
}
