using System.Collections;
using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Ledger;

namespace ClaimTracker.Model;

/// <summary>One text in several languages, each under its BCP-47 tag, in the order in which they were given.</summary>
/// <remarks>Immutable; two are equal when they hold the same texts under the same tags in the same order.</remarks>
public sealed class LocalizedText : IReadOnlyCollection<KeyValuePair<string, string>>, IEquatable<LocalizedText>
{
    /// <summary>The tag for a text whose language is not known (BCP-47 "und").</summary>
    public const string Undetermined = "und";

    /// <summary>A text in no language at all.</summary>
    public static LocalizedText Empty { get; } = new([]);

    private readonly ValueList<KeyValuePair<string, string>> _texts;

    private LocalizedText(ValueList<KeyValuePair<string, string>> texts) => _texts = texts;

    /// <summary>A text in one language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its BCP-47 tag.</param>
    /// <returns>The text under that tag.</returns>
    public static LocalizedText Of(string text, string language = Undetermined) => new([new(language, text)]);

    /// <summary>Texts in several languages.</summary>
    /// <param name="texts">The texts by their BCP-47 tags.</param>
    /// <returns>The texts, in the order given.</returns>
    /// <exception cref="ClaimTrackerException">A language comes twice.</exception>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var result = Empty;
        foreach (var (language, text) in texts)
        {
            result = result.And(text, language);
        }

        return result;
    }

    /// <summary>The same text with one more language.</summary>
    /// <param name="text">The text in that language.</param>
    /// <param name="language">Its BCP-47 tag.</param>
    /// <returns>A new text with the language added at the end.</returns>
    /// <exception cref="ClaimTrackerException">The text is there in that language already.</exception>
    public LocalizedText And(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return TryGet(language, out _)
            ? throw new ClaimTrackerException($"text in language '{TextRules.Shown(language)}'", "a language comes once in a text", "Keep one of the two")
            : new LocalizedText([.. _texts, new(language, text)]);
    }

    /// <summary>How many languages there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The languages' BCP-47 tags, in order.</summary>
    public IEnumerable<string> Languages => _texts.Select(text => text.Key);

    /// <summary>The text in a language.</summary>
    /// <param name="language">The BCP-47 tag, compared without regard to case.</param>
    /// <exception cref="ClaimTrackerException">There is none in that language.</exception>
    public string this[string language] => TryGet(language, out var text)
        ? text
        : throw new ClaimTrackerException($"text in language '{TextRules.Shown(language)}'", "there is no text in this language", $"Ask for one of: {string.Join(", ", Languages)}");

    /// <summary>The text in a language, if there is one.</summary>
    /// <param name="language">The BCP-47 tag, compared without regard to case.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string language, [NotNullWhen(true)] out string? text)
    {
        foreach (var (tag, value) in _texts)
        {
            if (string.Equals(tag, language, StringComparison.OrdinalIgnoreCase))
            {
                text = value;
                return true;
            }
        }

        text = null;
        return false;
    }

    /// <summary>The text for a reader: English if there is one, else the first language given.</summary>
    /// <returns>The text, empty where there is none.</returns>
    public override string ToString() => TryGet("en", out var english) ? english : _texts.Count > 0 ? _texts[0].Value : "";

    /// <summary>The texts under their tags, without copying.</summary>
    internal ReadOnlySpan<KeyValuePair<string, string>> AsSpan() => _texts.AsSpan();

    /// <inheritdoc />
    public bool Equals(LocalizedText? other) => other is not null && _texts.Equals(other._texts);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc />
    public override int GetHashCode() => _texts.GetHashCode();

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
