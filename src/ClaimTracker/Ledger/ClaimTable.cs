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
    // Texts are tagged with the number of their language.
    private readonly TextRecords<Claim> _records = new();
    private readonly Column<string?> _languages = new(null);
    private readonly Dictionary<string, int> _numbersOfLanguages = new(StringComparer.Ordinal);

    /// <summary>Claims by id; a claim has its slot from when it is first mentioned.</summary>
    public IdTable Ids { get; } = new();

    /// <summary>Claims in order of recording.</summary>
    public DeclarationOrder Order { get; } = new();

    public (IdMark Ids, (int AsTheyCame, ArenaMark Texts) Records, int Languages) Mark => (Ids.Mark, _records.Mark, _languages.Count);

    public bool IsDeclared(int slot) => _records.IsDeclared(slot);

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
        var isKept = IsOneText(claim, out var language, out var text)
            && NumberOf(language) is var number && number >= 0 && _records.TrySet(slot, number, text);
        if (!isKept)
        {
            _records.Set(slot, claim);
        }
    }

    /// <summary>Whether there are claims in a language.</summary>
    public bool Knows(string language) => _numbersOfLanguages.ContainsKey(language);

    /// <summary>Writes the row of a claim of one text, in UTF-8 and in a language of other claims.</summary>
    public void Fill(int slot, string language, ReadOnlySpan<byte> text)
    {
        if (!_records.TrySet(slot, _numbersOfLanguages[language], text))
        {
            _records.Set(slot, new Claim(Ids[slot], LocalizedText.Of(Encoding.UTF8.GetString(text), language)));
        }
    }

    public Claim Read(int slot) => _records.Read(slot, out var language, out var text)
        ?? new Claim(Ids[slot], LocalizedText.Of(text, _languages.Items[language]!));

    /// <summary>Erases what a redaction does not leave of a claim.</summary>
    public void Redact(int slot) => _records.Replace(slot, Redaction.Redact(Read(slot)));

    public void Reserve(int claims)
    {
        Ids.Reserve(claims);
        _records.Reserve(claims);
    }

    /// <summary>Takes back what was added since a mark.</summary>
    public void Truncate((IdMark Ids, (int AsTheyCame, ArenaMark Texts) Records, int Languages) mark)
    {
        Ids.Truncate(mark.Ids);
        _records.Truncate(mark.Ids.Count, mark.Records);
        for (var number = mark.Languages; number < _languages.Count; number++)
        {
            _numbersOfLanguages.Remove(_languages.Items[number]!);
        }

        _languages.Truncate(mark.Languages);
    }

    // A ledger in more languages than there are is one that somebody makes up; its later claims are kept as they came.
    private int NumberOf(string language)
    {
        if (!_numbersOfLanguages.TryGetValue(language, out var number))
        {
            if (_languages.Count == TextRecords<Claim>.TagLimit)
            {
                return -1;
            }

            number = _languages.Add(language);
            _numbersOfLanguages.Add(language, number);
        }

        return number;
    }
}
