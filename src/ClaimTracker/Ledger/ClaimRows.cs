using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>Claims on their way into the ledger, each of one text in one language, as <see cref="StatementRows"/> are statements.</summary>
internal sealed class ClaimRows
{
    private const int MostBytesACharacter = 3;

    // Longer ones are left to records, lest a few of them take much room in each of many blocks.
    private const int LongestText = 1 << 14;

    private byte[] _texts = new byte[4096];
    private Row[] _rows = new Row[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The claims' ids.</summary>
    public IdKeys Own { get; } = new();

    /// <summary>Whether a row holds all of its claim; else it has more than a row holds, or breaks a rule, so that its record is needed.</summary>
    public bool IsWhole(int index) => _rows[index].Language.Length > 0;

    /// <summary>The language of a claim's text.</summary>
    public string LanguageOf(int index) => _rows[index].Language;

    /// <summary>A claim's text, in UTF-8.</summary>
    public ReadOnlySpan<byte> TextOf(int index) => _texts.AsSpan(_rows[index].Start, _rows[index].End - _rows[index].Start);

    /// <summary>Reads some claims, which may be none.</summary>
    public void Read(ReadOnlySpan<Claim> claims)
    {
        Truncate(0);
        foreach (var claim in claims)
        {
            var isId = Own.Add(claim?.Id) || TextRules.BrokenById(claim?.Id ?? "") is null;
            if (!isId || !ClaimTable.IsOneText(claim!, out var language, out var text) || !TryEnd(language, text))
            {
                End("", []);
            }
        }
    }

    /// <summary>Ends a claim whose id has been added.</summary>
    public void End(string language, ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        End(language, text.Length);
    }

    /// <summary>Takes away the claims from an index on, and the id of one that has not been ended.</summary>
    public void Truncate(int count)
    {
        Count = count;
        Own.Truncate(count);
    }

    /// <summary>The record that a row stands for.</summary>
    public Claim ToRecord(int index) =>
        new(Own[index].ToString(), LocalizedText.Of(Encoding.UTF8.GetString(TextOf(index)), LanguageOf(index)));

    private bool TryEnd(string language, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText || TextRules.BrokenByLanguage(language) is not null)
        {
            return false;
        }

        var room = Room(text.Length * MostBytesACharacter);
        if (Utf8.FromUtf16(text, room, out _, out var length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        End(language, length);
        return true;
    }

    private void End(string language, int length)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        var start = Start;
        _rows[Count++] = new Row(language, start, start + length);
    }

    private int Start => Count == 0 ? 0 : _rows[Count - 1].End;

    private Span<byte> Room(int length)
    {
        if (_texts.Length - Start < length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, Start + length));
        }

        return _texts.AsSpan(Start);
    }

    private readonly record struct Row(string Language, int Start, int End);
}
