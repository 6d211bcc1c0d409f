using System.Buffers.Binary;
using System.Text;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Gives the same string for the same few bytes, so that an id or a word that comes up a thousand times is built once. It forgets
/// at will: two texts that fall on one place push each other out.
/// </summary>
internal sealed class StringPool(int places)
{
    private const int Longest = 64;

    // The hash beside the string spares a look at the string, which is seldom in the cache.
    private readonly (ulong Hash, string? Text)[] _strings = new (ulong, string?)[places];

    /// <summary>The string for some valid UTF-8, and whether it had to be built.</summary>
    public string Get(ReadOnlySpan<byte> utf8, out bool isNew)
    {
        if (utf8.Length > Longest)
        {
            isNew = true;
            return Encoding.UTF8.GetString(utf8);
        }

        var hash = HashOf(utf8);
        ref var place = ref _strings[PlaceOf(hash, _strings.Length)];
        isNew = place.Hash != hash || place.Text is null || !Ascii.Equals(utf8, place.Text);
        if (isNew)
        {
            place = (hash, Encoding.UTF8.GetString(utf8));
        }

        return place.Text!;
    }

    /// <summary>A hash of some bytes: of their length, their first eight and their last eight.</summary>
    public static ulong HashOf(ReadOnlySpan<byte> bytes)
    {
        ulong first = 0, last = 0;
        if (bytes.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            last = BinaryPrimitives.ReadUInt64LittleEndian(bytes[^sizeof(ulong)..]);
        }
        else
        {
            foreach (var b in bytes)
            {
                first = first << 8 | b;
            }
        }

        return (first ^ ulong.RotateLeft(last, 29) ^ (ulong)bytes.Length) * 0x9E3779B97F4A7C15;
    }

    /// <summary>A place from 0 for a hash.</summary>
    public static int PlaceOf(ulong hash, int places) => (int)(((hash >> 32) * (uint)places) >> 32);
}
