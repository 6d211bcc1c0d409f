using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClaimTracker.Interchange.ClaimReviews.Finding;
using ClaimTracker.Interchange.ClaimReviews.Mapping;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews;

/// <summary>
/// Says which side a fact-checker's rating takes on the claim: it denies it ("False", "Faux", 1 of 5), asserts it ("True"), or takes no
/// side and reports it ("Half true", "Misleading", "Unproven"). Every fact-checker words ratings its own way, so that this is a
/// convention: <see cref="Default"/> is one, and <see cref="With"/> or <see cref="Read"/> makes another.
/// </summary>
/// <remarks>
/// <para>Words count before numbers. The whole text of the rating is looked up; if it is not known, what stands before its first
/// punctuation ("FALSE: the photo is from 2014"). Case, and space and punctuation at the ends, do not matter.</para>
/// <para>A number counts by its position from <see cref="Rating.Worst"/> to <see cref="Rating.Best"/> (1 and 5 where they are not
/// given, as schema.org has it): the lowest quarter denies, the highest asserts, what lies between reports. A number off the scale says
/// nothing.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class RatingMap
{
    private const int LongestPhrase = 200;
    private const int LargestFile = 1024 * 1024;

    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create(":.;,!?([|/–—\n\r。，：！،।؛");

    private readonly FrozenDictionary<string, Stance> _words;

    private RatingMap(IEnumerable<KeyValuePair<string, Stance>> words) => _words = words.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The map that holds where none is given: the words of docs/interchange/claimreview.md, in some forty languages.</summary>
    public static RatingMap Default { get; } = new(RatingWords.All.Select(word => KeyValuePair.Create(Fold(word.Words), word.Stance)).DistinctBy(word => word.Key));

    /// <summary>Reads a map from a small JSON object, such as <c>{"false": "denies", "half true": "reports"}</c>.</summary>
    /// <param name="utf8Json">The stream, read to its end; at most 1 MiB.</param>
    /// <param name="basis">What holds for words that the object does not have; <see cref="Default"/> if left out.</param>
    /// <returns>The basis with the words of the object in place of its own.</returns>
    /// <exception cref="ClaimTrackerException">It is no such object.</exception>
    public static RatingMap Read(Stream utf8Json, RatingMap? basis = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        var bytes = SourceText.ReadBytes(utf8Json, ClaimReviewLimits.Default with { MaxDocumentBytes = LargestFile }, null);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes.AsMemory(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0));
        }
        catch (JsonException fault)
        {
            throw Refusal("$", LenientJson.Explain(fault), fault);
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw Refusal("$", "a rating map is a JSON object");
            }

            var words = new Dictionary<string, Stance>((basis ?? Default)._words, StringComparer.Ordinal);
            foreach (var member in Members(document.RootElement))
            {
                words[Fold(member.Key)] = StanceNamed(member.Value)
                    ?? throw Refusal($"$['{Excerpt.Of(member.Key)}']", "a rating denies, asserts or reports the claim");
            }

            return new RatingMap(words);
        }
    }

    /// <summary>The same map with another meaning for some words. Linear in the map.</summary>
    /// <param name="words">The words of a rating, in any case.</param>
    /// <param name="stance">Asserts, denies or reports.</param>
    /// <returns>A new map.</returns>
    /// <exception cref="ClaimTrackerException">The stance is another, or there are no words.</exception>
    public RatingMap With(string words, Stance stance)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (stance is not (Stance.Asserts or Stance.Denies or Stance.Reports) || Fold(words).Length == 0)
        {
            throw Refusal($"rating '{Excerpt.Of(words)}'", "a rating has words, and denies, asserts or reports the claim");
        }

        return new RatingMap(new Dictionary<string, Stance>(_words, StringComparer.Ordinal) { [Fold(words)] = stance });
    }

    /// <summary>Which side a rating takes. O(length of its words).</summary>
    /// <param name="rating">The rating.</param>
    /// <param name="stance">Asserts, denies or reports; reports where the answer is false.</param>
    /// <returns>Whether the map knows the words or the number says it.</returns>
    public bool TryFind(Rating rating, out Stance stance)
    {
        ArgumentNullException.ThrowIfNull(rating);
        if (rating.Text is { } text && TryFind(text, out stance))
        {
            return true;
        }

        stance = Stance.Reports;
        var (worst, best) = (rating.Worst ?? 1, rating.Best ?? 5);
        var position = (rating.Value - worst) / (best - worst);
        if (position is not (>= 0 and <= 1))
        {
            return false;
        }

        stance = position <= 0.25 ? Stance.Denies : position >= 0.75 ? Stance.Asserts : Stance.Reports;
        return true;
    }

    private bool TryFind(string text, out Stance stance)
    {
        if (text.Length <= LongestPhrase && _words.TryGetValue(Fold(text), out stance))
        {
            return true;
        }

        stance = Stance.Reports;
        var trimmed = text.AsSpan().TrimStart();
        var end = trimmed.IndexOfAny(PhraseEnds);
        var dash = trimmed.IndexOf(" - ");
        end = end < 0 || (dash >= 0 && dash < end) ? dash : end;
        return end > 0 && end <= LongestPhrase && _words.TryGetValue(Fold(trimmed[..end].ToString()), out stance);
    }

    private static Stance? StanceNamed(string? name) => name switch
    {
        "denies" => Stance.Denies,
        "asserts" => Stance.Asserts,
        "reports" => Stance.Reports,
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, string?>> Members(JsonElement map)
    {
        foreach (var member in map.EnumerateObject())
        {
            KeyValuePair<string, string?> read;
            try
            {
                read = new(member.Name, member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null);
            }
            catch (InvalidOperationException fault)
            {
                throw Refusal("$", "a text is well-formed Unicode, and this map has one that is not", fault);
            }

            yield return read;
        }
    }

    private static ClaimTrackerException Refusal(string where, string rule, Exception? cause = null) => new(
        where, rule, "Write words and what they say, such as {\"false\": \"denies\", \"half true\": \"reports\"}", cause);

    // Lower case, one space between words, nothing but letters, marks, digits and symbols at the ends.
    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_')
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }

        var (start, end) = (0, folded.Length);
        while (start < end && IsPadding(folded[start]))
        {
            start++;
        }

        while (end > start && IsPadding(folded[end - 1]))
        {
            end--;
        }

        return folded.ToString(start, end - start);
    }

    private static bool IsPadding(char c) => char.IsPunctuation(c) || char.IsWhiteSpace(c);
}
