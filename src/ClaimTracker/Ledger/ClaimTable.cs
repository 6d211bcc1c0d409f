using System.Text;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>
/// The claims of a ledger. What most claims are, one text in one language, is kept as UTF-8 in an arena; a claim that is more than
/// that is kept as it came.
/// </summary>
internal sealed class ClaimTable
{
    // An address is that of a text in the arena and the number of its language; or the complement of a row of claims kept as they came.
    private const int LanguageAt = 48;
    private const long Undeclared = long.MaxValue;
    private const int MostLanguages = 1 << 14;

    private readonly Column<long> _addresses = new(Undeclared);
    private readonly ByteArena _texts = new();
    private readonly Column<string?> _languages = new(null);
    private readonly Dictionary<string, int> _numbersOfLanguages = new(StringComparer.Ordinal);
    private readonly Column<Claim?> _asTheyCame = new(null);

    /// <summary>Claims by id; a claim has its slot from when it is first mentioned.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>Claims in order of recording.</summary>
    public DeclarationOrder Order { get; } = new();

    public (IdMark Ids, int AsTheyCame, ArenaMark Texts, int Languages) Mark => (Ids.Mark, _asTheyCame.Count, _texts.Mark, _languages.Count);

    public bool IsDeclared(int slot) => _addresses.Get(slot) != Undeclared;

    /// <summary>Whether a claim is what most are, one text in one language and nothing else.</summary>
    public static bool IsOneText(Claim claim, out string language, out string text)
    {
        var isOne = claim.Text.Count == 1 && claim.Topics.Count == 0 && claim.About.IsUnknown && claim.UnknownMembers.Count == 0;
        (language, text) = isOne ? claim.Text.AsSpan()[0] : default;
        return isOne;
    }

    /// <summary>Writes the row of a claim.</summary>
    public void Fill(int slot, Claim claim)
    {
        if (IsOneText(claim, out var language, out var text) && NumberOf(language) is var number && number >= 0)
        {
            Fill(slot, number, text);
            return;
        }

        _addresses.Set(slot, ~(long)_asTheyCame.Add(claim));
    }

    /// <summary>Whether there are claims in a language.</summary>
    public bool Knows(string language) => _numbersOfLanguages.ContainsKey(language);

    /// <summary>Writes the row of a claim of one text, in UTF-8 and in a language of other claims.</summary>
    public void Fill(int slot, string language, ReadOnlySpan<byte> text) =>
        text.CopyTo(Extend(slot, _numbersOfLanguages[language], text.Length));

    public Claim Read(int slot)
    {
        Span<byte> small = stackalloc byte[512];
        while (true)
        {
            var address = _addresses.Items[slot];
            if (address < 0)
            {
                return _asTheyCame.Items[(int)~address]!;
            }

            // Copied first: the text may be erased meanwhile, and then the address leads elsewhere.
            var bytes = _texts.From(address & ((1L << LanguageAt) - 1));
            var length = BitConverter.ToInt32(bytes);
            var copy = length <= small.Length ? small[..length] : new byte[length];
            bytes.Slice(sizeof(int), length).CopyTo(copy);
            Volatile.ReadBarrier();
            if (_addresses.Items[slot] == address)
            {
                var language = _languages.Items[(int)(address >> LanguageAt)]!;
                return new Claim(Ids[slot], LocalizedText.Of(Encoding.UTF8.GetString(copy), language));
            }
        }
    }

    /// <summary>Erases what a redaction does not leave of a claim.</summary>
    public void Redact(int slot)
    {
        var left = Redaction.Redact(Read(slot));
        var address = _addresses.Items[slot];
        if (address < 0)
        {
            _asTheyCame.Set((int)~address, left);
            return;
        }

        // Readers are led to what is left before the text goes; what is left is whole before they are led there.
        var row = _asTheyCame.Add(left);
        Volatile.WriteBarrier();
        _addresses.Set(slot, ~(long)row);
        Volatile.WriteBarrier();
        var place = address & ((1L << LanguageAt) - 1);
        _texts.Erase(place + sizeof(int), BitConverter.ToInt32(_texts.From(place)));
    }

    public void Reserve(int claims)
    {
        Ids.Reserve(claims);
        _addresses.Reserve(claims);
    }

    /// <summary>Takes back what was added since a mark.</summary>
    public void Truncate((IdMark Ids, int AsTheyCame, ArenaMark Texts, int Languages) mark)
    {
        Ids.Truncate(mark.Ids);
        _addresses.Truncate(mark.Ids.Count);
        _asTheyCame.Truncate(mark.AsTheyCame);
        _texts.Truncate(mark.Texts);
        for (var number = mark.Languages; number < _languages.Count; number++)
        {
            _numbersOfLanguages.Remove(_languages.Items[number]!);
        }

        _languages.Truncate(mark.Languages);
    }

    private void Fill(int slot, int language, string text) =>
        Encoding.UTF8.GetBytes(text, Extend(slot, language, Encoding.UTF8.GetByteCount(text)));

    private Span<byte> Extend(int slot, int language, int length)
    {
        var entry = _texts.Extend(sizeof(int) + length, out var address);
        BitConverter.TryWriteBytes(entry, length);
        _addresses.Set(slot, ((long)language << LanguageAt) | address);
        return entry[sizeof(int)..];
    }

    // A ledger in more languages than there are is one that somebody makes up; its later claims are kept as they came.
    private int NumberOf(string language)
    {
        if (!_numbersOfLanguages.TryGetValue(language, out var number))
        {
            if (_languages.Count == MostLanguages)
            {
                return -1;
            }

            number = _languages.Add(language);
            _numbersOfLanguages.Add(language, number);
        }

        return number;
    }
}
