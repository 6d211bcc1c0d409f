using System.Text;
using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Tests.Ledger.Storage;

public sealed class Radix40Tests
{
    private const string Symbols = "-.0123456789_abcdefghijklmnopqrstuvwxyz";

    // The longest id that is packed, and a vector behind where the last one is written.
    private const int Longest = 189;
    private const int Room = ((Longest - 1) / 15 * 10) + 16;

    [Fact]
    public void Text_of_the_symbols_comes_back_at_any_length()
    {
        for (var length = 1; length <= Longest; length++)
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(place => Symbols[(place * 7 + length) % Symbols.Length]));

            Packed(text).Should().Equal(Packed(Encoding.UTF8.GetBytes(text)), "characters and UTF-8 are packed alike");
            var unpacked = new char[Radix40.LengthOf(Packed(text))];
            Radix40.Unpack(Packed(text), unpacked);

            new string(unpacked).Should().Be(text);
        }
    }

    /// <summary>Whether it is among the first sixteen characters, the last, or in a short text: each is loaded in a way of its own.</summary>
    [Theory]
    [InlineData('A')]
    [InlineData('\0')]
    [InlineData(':')]
    [InlineData('/')]
    [InlineData('`')]
    [InlineData('{')]
    [InlineData('\u00E9')]
    [InlineData('\u0130')] // Its low byte is that of '0'.
    [InlineData('\u0161')] // Its low byte is that of 'a'.
    [InlineData('\u8061')]
    [InlineData('\uFF61')]
    public void Any_other_character_is_found_wherever_it_is(char foreign)
    {
        var packed = new byte[Room];
        for (var length = 1; length <= Longest; length++)
        {
            for (var place = 0; place < length; place++)
            {
                var text = new string('a', length).Remove(place, 1).Insert(place, foreign.ToString());

                Radix40.TryPack<char>(text, packed).Should().BeFalse();
                Radix40.TryPack<byte>(Encoding.UTF8.GetBytes(text), packed).Should().BeFalse();
            }
        }
    }

    private static byte[] Packed<TCharacter>(TCharacter[] text)
        where TCharacter : unmanaged
    {
        var packed = new byte[((text.Length - 1) / 15 * 10) + 16];
        Radix40.TryPack<TCharacter>(text, packed).Should().BeTrue();
        return packed[..((text.Length + 2) / 3 * 2)];
    }

    private static byte[] Packed(string text) => Packed(text.ToCharArray());
}
