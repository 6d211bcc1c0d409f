using System.Text;
using ClaimTracker.Ledger.Storage;
using ClaimTracker.Model;

namespace ClaimTracker.Ledger;

/// <summary>Claims on their way into the ledger, each of one text in one language, as <see cref="StatementRows"/> are statements.</summary>
internal sealed class ClaimRows
{
    private byte[] _texts = new byte[4096];
    private Row[] _rows = new Row[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The claims' ids.</summary>
    public IdKeys Own { get; } = new();

    /// <summary>The language of a claim's text.</summary>
    public string LanguageOf(int index) => _rows[index].Language;

    /// <summary>A claim's text, in UTF-8.</summary>
    public ReadOnlySpan<byte> TextOf(int index) => _texts.AsSpan(_rows[index].Start, _rows[index].End - _rows[index].Start);

    /// <summary>Ends a claim whose id has been added.</summary>
    public void End(string language, ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _rows[Count - 1].End;
        if (_texts.Length - start < text.Length)
        {
            Array.Resize(ref _texts, Math.Max(_texts.Length * 2, start + text.Length));
        }

        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        text.CopyTo(_texts.AsSpan(start));
        _rows[Count++] = new Row(language, start, start + text.Length);
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

    private readonly record struct Row(string Language, int Start, int End);
}
