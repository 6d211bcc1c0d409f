using System.Text;
using System.Text.Json;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// The members of one kind of JSON object: their names in the order in which they are written, and which of them must be there.
/// Readers, error messages and the test that holds the published schema to the code all go by it.
/// </summary>
internal sealed class Shape
{
    // A byte that no UTF-8 has.
    private static readonly byte[] NoName = [0xFF];

    private readonly byte[][] _utf8;
    private readonly byte[][] _inQuotes;

    private Shape(string noun, string[] names, ulong required, ulong nullable)
    {
        Noun = noun;
        Names = [.. names.Select(JsonNamingPolicy.CamelCase.ConvertName)];
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
        _inQuotes = [.. Names.Select(name => Encoding.UTF8.GetBytes($"\"{name}\":")), NoName];
        Required = required;
        Nullable = nullable;
    }

    /// <summary>What such an object is, with its article, for messages.</summary>
    public string Noun { get; }

    /// <summary>The members' names, in the order of writing.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A bit for each member that must be there.</summary>
    public ulong Required { get; }

    /// <summary>A bit for each member for which null is an answer of its own rather than the same as leaving it out.</summary>
    public ulong Nullable { get; }

    /// <summary>A shape whose members are those of an enum, in camelCase.</summary>
    public static Shape Of<TMember>(string noun, TMember[] required, TMember[]? nullable = null)
        where TMember : struct, Enum =>
        new(noun, Enum.GetNames<TMember>(), Bits(required), Bits(nullable ?? []));

    /// <summary>The index of a member, or -1 where this version does not know the name.</summary>
    /// <param name="name">The name in UTF-8, unescaped.</param>
    /// <param name="expected">Where to look first: members mostly come in order.</param>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        for (var i = expected; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < expected; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A member's name in quotes, with its colon; behind the last one, what no name is.</summary>
    public ReadOnlySpan<byte> InQuotes(int member) => _inQuotes[member];

    public bool IsRequired(int member) => (Required >> member & 1) != 0;

    public bool IsNullable(int member) => (Nullable >> member & 1) != 0;

    private static ulong Bits<TMember>(TMember[] members)
        where TMember : struct, Enum =>
        members.Aggregate(0UL, (bits, member) => bits | 1UL << Array.IndexOf(Enum.GetValues<TMember>(), member));
}
