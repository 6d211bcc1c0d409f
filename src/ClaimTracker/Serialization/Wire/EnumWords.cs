using System.Text.Json;

namespace ClaimTracker.Serialization.Wire;

/// <summary>The values of an enum as the words of the format: their names in camelCase.</summary>
internal sealed class EnumWords<T>
    where T : struct, Enum
{
    public static readonly EnumWords<T> Instance = new();

    private readonly T[] _values = Enum.GetValues<T>();
    private readonly JsonEncodedText[] _words;

    private EnumWords() =>
        _words = [.. _values.Select(value => JsonEncodedText.Encode(JsonNamingPolicy.CamelCase.ConvertName(value.ToString())))];

    /// <summary>The words, in the order of the values.</summary>
    public IEnumerable<string> Words => _words.Select(word => word.Value);

    /// <summary>The value that a word stands for; words are compared to the letter.</summary>
    public bool TryParse(ReadOnlySpan<byte> word, out T value)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (word.SequenceEqual(_words[i].EncodedUtf8Bytes))
            {
                value = _values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The word for a value, if the value is one of the enum's.</summary>
    public bool TryFormat(T value, out JsonEncodedText word)
    {
        var index = Array.IndexOf(_values, value);
        word = index < 0 ? default : _words[index];
        return index >= 0;
    }
}
