using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ClaimTracker.Ledger.Storage;

/// <summary>
/// An id as the ledger keeps it. Most ids are made of <c>- . 0-9 _ a-z</c>, so that three characters go into two bytes
/// (<see cref="Radix40"/>). Any other id is its UTF-8. An id has one such form, so ids are equal when their forms are.
/// </summary>
/// <param name="bytes">The form's bytes.</param>
/// <param name="header">Which form it is, and its length: see <see cref="Packed"/> and <see cref="Long"/>; 0 for no id.</param>
/// <param name="hash">Its hash, if that is known.</param>
internal readonly ref struct IdKey(ReadOnlySpan<byte> bytes, byte header, ulong hash = 0)
{
    /// <summary>The bit of a header that says that three characters are in two bytes; the other bits are the length in bytes.</summary>
    public const byte Packed = 0x80;

    /// <summary>The header of an id that is too long to lie with the others.</summary>
    public const byte Long = 0x7F;

    /// <summary>Room enough for the form of any id.</summary>
    public const int MaxBytes = TextRules.MaxIdBytes + 1;

    private const int LongestPacked = (Long - 1) / 2 * 3;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    public byte Header { get; } = header;

    /// <summary>Whether there is no id.</summary>
    public bool IsNone => Header == 0;

    /// <summary>Whether it is made of the forty symbols, among which nothing is against the rules.</summary>
    public bool IsPlain => (Header & Packed) != 0;

    /// <summary>How many bytes an id with a header takes beside the others.</summary>
    public static int LengthOf(byte header) => header & Long;

    /// <summary>The form of an id; false where there is none, because it is empty, too long or not well-formed Unicode.</summary>
    /// <param name="id">The id.</param>
    /// <param name="buffer">Takes its bytes: <see cref="MaxBytes"/>.</param>
    /// <param name="key">The form, in the buffer.</param>
    public static bool TryMake(ReadOnlySpan<char> id, Span<byte> buffer, out IdKey key)
    {
        if (TryPack(id, buffer, out key))
        {
            return true;
        }

        var status = Utf8.FromUtf16(id, buffer, out var read, out var written, replaceInvalidSequences: false);
        if (id.IsEmpty || status != OperationStatus.Done || read != id.Length || written > TextRules.MaxIdBytes)
        {
            key = default;
            return false;
        }

        key = OfUtf8(buffer[..written]);
        return true;
    }

    /// <summary>The form of an id that is given as well-formed UTF-8; false where it is empty or too long.</summary>
    public static bool TryMake(ReadOnlySpan<byte> utf8, Span<byte> buffer, out IdKey key)
    {
        if (TryPack(utf8, buffer, out key))
        {
            return true;
        }

        key = utf8.Length is > 0 and <= TextRules.MaxIdBytes ? OfUtf8(utf8) : default;
        return key.Header != 0;
    }

    /// <summary>The id, made anew.</summary>
    public override string ToString() =>
        IsPlain ? string.Create(Radix40.LengthOf(Bytes), Bytes, static (characters, packed) => Radix40.Unpack(packed, characters)) : Encoding.UTF8.GetString(Bytes);

    /// <summary>The ordinal order of two ids. Allocates nothing.</summary>
    public static int Compare(in IdKey one, in IdKey other)
    {
        if (one.IsPlain && other.IsPlain)
        {
            return MemoryMarshal.Cast<byte, ushort>(one.Bytes).SequenceCompareTo(MemoryMarshal.Cast<byte, ushort>(other.Bytes));
        }

        Span<char> characters = stackalloc char[TextRules.MaxIdBytes];
        Span<char> otherCharacters = stackalloc char[TextRules.MaxIdBytes];
        return characters[..one.Write(characters)].SequenceCompareTo(otherCharacters[..other.Write(otherCharacters)]);
    }

    /// <summary>Writes the characters of the id, and says how many they are.</summary>
    private int Write(Span<char> characters)
    {
        if (!IsPlain)
        {
            return Encoding.UTF8.GetChars(Bytes, characters);
        }

        var count = Radix40.LengthOf(Bytes);
        Radix40.Unpack(Bytes, characters[..count]);
        return count;
    }

    /// <summary>A hash of the form. It is seeded anew in each process, so that chosen ids cannot pile up on one place.</summary>
    public ulong Hash()
    {
        if (hash != 0)
        {
            return hash;
        }

        var rest = Bytes;
        var mixed = Seed ^ Header ^ ((ulong)rest.Length << 8);
        ulong tail = 0;
        if (rest.Length >= sizeof(ulong))
        {
            // The last eight bytes may be mixed in twice, which is faster than one by one.
            tail = MemoryMarshal.Read<ulong>(rest[^sizeof(ulong)..]);
            for (; rest.Length > sizeof(ulong); rest = rest[sizeof(ulong)..])
            {
                mixed = Mix(mixed ^ MemoryMarshal.Read<ulong>(rest));
            }
        }
        else
        {
            foreach (var part in rest)
            {
                tail = (tail << 8) | part;
            }
        }

        // 0 says that it is not known.
        return Math.Max(Mix(Mix(mixed ^ tail) + Seed), 1);
    }

    private static IdKey OfUtf8(ReadOnlySpan<byte> utf8) => new(utf8, (byte)Math.Min(utf8.Length, Long));

    // A multiplication whose two halves are folded together reaches every bit (wyhash's mixing step).
    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ 0x9E3779B97F4A7C15, 0xD6E8FEB86659FD93, out var low);
        return high ^ BitOperations.RotateLeft(low, 31);
    }

    private static bool TryPack<TCharacter>(ReadOnlySpan<TCharacter> id, Span<byte> buffer, out IdKey key)
        where TCharacter : unmanaged
    {
        if (id.Length is 0 or > LongestPacked || !Radix40.TryPack(id, buffer))
        {
            key = default;
            return false;
        }

        var length = (id.Length + 2) / 3 * 2;
        key = new IdKey(buffer[..length], (byte)(Packed | length));
        return true;
    }
}
