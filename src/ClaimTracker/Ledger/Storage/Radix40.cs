using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// Packs text that is made of <c>- . 0-9 _ a-z</c>: forty symbols with the one that fills up, so that three characters go into two bytes (as in DEC's
/// RADIX-50). Five groups of three at a time, by vectors.
/// </summary>
internal static class Radix40
{
    private const int Radix = 40;

    // In the order of their code points, so that packed texts compare as the texts do.
    private const string Symbols = "\0-.0123456789_abcdefghijklmnopqrstuvwxyz";

    // The last of sixteen characters is left to the next time.
    private const int AtATime = 15;

    // Two symbols at a time: few enough to stay in the nearest cache.
    private static readonly uint[] Pairs = MakePairs();

    /// <summary>Packs a text that is not empty; false where it holds any other character.</summary>
    /// <typeparam name="TCharacter"><see cref="char"/>, or <see cref="byte"/> for UTF-8.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="packed">Takes two bytes for each three characters begun, and up to a vector that means nothing behind them.</param>
    public static bool TryPack<TCharacter>(ReadOnlySpan<TCharacter> text, Span<byte> packed)
        where TCharacter : unmanaged
    {
        for (var index = 0; index < text.Length; index += AtATime)
        {
            var codes = CodesOf(Load(text, index));
            var foreign = Vector128.Equals(codes, Vector128<byte>.Zero).ExtractMostSignificantBits();
            if ((foreign & ((1u << Math.Min(text.Length - index, AtATime)) - 1)) != 0)
            {
                return false;
            }

            PackFive(codes).AsByte().CopyTo(packed[(index / 3 * 2)..]);
        }

        return true;
    }

    /// <summary>How many characters a packed text has: the last group is filled up to three.</summary>
    public static int LengthOf(ReadOnlySpan<byte> packed)
    {
        var groups = MemoryMarshal.Cast<byte, ushort>(packed);
        var last = groups[^1];
        return (groups.Length * 3) - (last % (Radix * Radix) == 0 ? 2 : last % Radix == 0 ? 1 : 0);
    }

    /// <summary>Writes the characters of a packed text, as many as it has.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, Span<char> text)
    {
        foreach (var three in MemoryMarshal.Cast<byte, ushort>(packed))
        {
            var (two, third) = Math.DivRem(three, (ushort)Radix);
            var pair = Pairs[two];
            text[0] = (char)(ushort)pair;
            if (text.Length == 1)
            {
                break;
            }

            text[1] = (char)(pair >> 16);
            if (text.Length == 2)
            {
                break;
            }

            text[2] = Symbols[third];
            text = text[3..];
        }
    }

    private static uint[] MakePairs()
    {
        var pairs = new uint[Radix * Radix];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            pairs[pair] = Symbols[pair / Radix] | ((uint)Symbols[pair % Radix] << 16);
        }

        return pairs;
    }

    /// <summary>Sixteen characters from an index on, behind the last one zeros; what is no ASCII stays or becomes something that is none.</summary>
    private static Vector128<byte> Load<TCharacter>(ReadOnlySpan<TCharacter> text, int index)
        where TCharacter : unmanaged
    {
        var rest = text.Length - index;
        if (rest >= Vector128<byte>.Count)
        {
            return LoadSixteen(text[index..]);
        }

        if (text.Length >= Vector128<byte>.Count)
        {
            // From the last sixteen on, those before the index are moved out: what is shuffled in from beyond the end is zero.
            var moved = Vector128<byte>.Indices + Vector128.Create((byte)(Vector128<byte>.Count - rest));
            return Vector128.Shuffle(LoadSixteen(text[^Vector128<byte>.Count..]), moved);
        }

        Span<TCharacter> filledUp = stackalloc TCharacter[Vector128<byte>.Count];
        text.CopyTo(filledUp);
        return LoadSixteen<TCharacter>(filledUp);
    }

    private static Vector128<byte> LoadSixteen<TCharacter>(ReadOnlySpan<TCharacter> text)
        where TCharacter : unmanaged
    {
        if (typeof(TCharacter) == typeof(byte))
        {
            return Vector128.Create(MemoryMarshal.Cast<TCharacter, byte>(text));
        }

        var characters = MemoryMarshal.Cast<TCharacter, ushort>(text);
        return Vector128.NarrowWithSaturation(Vector128.Create(characters), Vector128.Create(characters[Vector128<ushort>.Count..]));
    }

    /// <summary>The places of characters in <see cref="Symbols"/>; 0 for any other.</summary>
    private static Vector128<byte> CodesOf(Vector128<byte> characters)
    {
        var letters = characters - Vector128.Create((byte)'a');
        var digits = characters - Vector128.Create((byte)'0');
        return (Vector128.LessThan(letters, Vector128.Create((byte)26)) & (letters + Vector128.Create((byte)14)))
            | (Vector128.LessThan(digits, Vector128.Create((byte)10)) & (digits + Vector128.Create((byte)3)))
            | (Vector128.Equals(characters, Vector128.Create((byte)'-')) & Vector128.Create((byte)1))
            | (Vector128.Equals(characters, Vector128.Create((byte)'.')) & Vector128.Create((byte)2))
            | (Vector128.Equals(characters, Vector128.Create((byte)'_')) & Vector128.Create((byte)13));
    }

    /// <summary>Each three of the first fifteen codes as one number; the last three numbers mean nothing.</summary>
    private static Vector128<ushort> PackFive(Vector128<byte> codes)
    {
        const byte None = 0xFF;
        var first = Vector128.Shuffle(codes, Vector128.Create(0, None, 3, None, 6, None, 9, None, 12, None, None, None, None, None, None, None)).AsUInt16();
        var second = Vector128.Shuffle(codes, Vector128.Create(1, None, 4, None, 7, None, 10, None, 13, None, None, None, None, None, None, None)).AsUInt16();
        var third = Vector128.Shuffle(codes, Vector128.Create(2, None, 5, None, 8, None, 11, None, 14, None, None, None, None, None, None, None)).AsUInt16();
        var radix = Vector128.Create((ushort)Radix);
        return (((first * radix) + second) * radix) + third;
    }
}
