using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Brat.Standoff;

/// <summary>
/// Reads the lines of an annotation file (brat.nlplab.org/standoff.html). Whatever is not of the format is reported and passed over:
/// a line too many or too few does not cost the others.
/// </summary>
/// <param name="file">The file's name, for reports.</param>
/// <param name="limits">How much it may hold.</param>
/// <param name="log">Where to report.</param>
internal sealed partial class AnnotationReader(string file, BratLimits limits, TransferLog log)
{
    private readonly AnnotationFile _annotations = new();
    private int _count;

    // The text-bound annotation whose words may go on in the next line, and the blank lines since.
    private TextBound? _open;
    private StringBuilder? _openText;
    private long _missing;
    private int _blankLines;

    public AnnotationFile Read(string text)
    {
        // Lines end as brat ends them. Other line breaks of Unicode's, which .NET's own readers split at, may stand within words.
        var number = 0;
        for (var begin = 0; begin < text.Length;)
        {
            var end = text.IndexOf('\n', begin);
            end = end < 0 ? text.Length : end;
            ReadLine(text.AsSpan(begin, end - begin).TrimEnd('\r').ToString(), ++number);
            begin = end + 1;
        }

        CloseText();
        return _annotations;
    }

    private void ReadLine(string line, int number)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            _blankLines++;
            return;
        }

        if (Head().Match(line) is { Success: true } head)
        {
            CloseText();
            ReadAnnotation(head.Groups["id"].Value, line[head.Length..], number);
            return;
        }

        // brat writes the words of a stretch as they are, line ends and all: the length of the stretch says whether some are missing.
        if (_openText is not null && _missing > 0)
        {
            _openText.Append('\n', _blankLines + 1).Append(line);
            _missing -= _blankLines + 1 + CharactersIn(line);
            _blankLines = 0;
            return;
        }

        CloseText();
        Skip(number, "the line is not an annotation of brat's");
    }

    private void ReadAnnotation(string id, string rest, int number)
    {
        if (++_count > limits.MaxAnnotations)
        {
            throw new ClaimTrackerException(
                file,
                string.Create(CultureInfo.InvariantCulture, $"an annotation file holds at most {limits.MaxAnnotations:N0} annotations"),
                "Split it up, or raise BratLimits.MaxAnnotations");
        }

        switch (char.ToUpperInvariant(id[0]))
        {
            case 'T':
                ReadTextBound(id, rest, number);
                break;
            case 'E' or 'R':
                ReadLink(id, rest, number);
                break;
            case '*':
                ReadEquivalence(rest);
                break;
            case 'N':
                ReadNormalization(id, rest, number);
                break;
            default:
                CountUnread(id[0] switch { '#' => "notes", 'A' or 'a' or 'M' or 'm' => "attributes", _ => $"annotations {id[0]}" });
                break;
        }
    }

    private void ReadTextBound(string id, string rest, int number)
    {
        var match = TextBoundRest().Match(rest);
        if (!match.Success || ReadSpans(match.Groups[2].Value) is not { } spans)
        {
            Skip(number, $"{id} is no text-bound annotation: it has a type, offsets such as '10 15' or '10 15;20 25', and the words");
            return;
        }

        var textBound = new TextBound(id, match.Groups[1].Value, spans, match.Groups[3].Value, number);
        if (!_annotations.TextBounds.TryAdd(id, textBound))
        {
            Skip(number, $"the id {id} is taken by an earlier annotation, which is the one that counts");
            return;
        }

        _open = textBound;
        _openText = match.Groups[3].Success ? new StringBuilder(textBound.Text) : null;
        _missing = spans.Sum(span => (long)span.Length) + spans.Count - 1 - CharactersIn(textBound.Text);
        _blankLines = 0;
    }

    private static List<TextSpan>? ReadSpans(string text)
    {
        var spans = new List<TextSpan>();
        foreach (var part in text.Split(';'))
        {
            var ends = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length != 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || end < start)
            {
                return null;
            }

            spans.Add(new TextSpan(start, end));
        }

        return spans;
    }

    private void ReadLink(string id, string rest, int number)
    {
        var words = rest.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            Skip(number, $"{id} has neither type nor arguments");
            return;
        }

        var (type, trigger) = Pair(words[0]);
        var arguments = new List<Argument>(words.Length - 1);
        foreach (var word in words.AsSpan(1))
        {
            var (role, argument) = Pair(word);
            if (argument is null)
            {
                Skip(number, $"{id} has an argument without a role and an id: '{Shown(word)}'");
                continue;
            }

            arguments.Add(new Argument(role, argument));
        }

        _annotations.Add(new LinkAnnotation(id, type, trigger, arguments, number));
    }

    private void ReadEquivalence(string rest)
    {
        var words = rest.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 2)
        {
            _annotations.Equivalences.Add(words[1..]);
        }
    }

    private void ReadNormalization(string id, string rest, int number)
    {
        var match = NormalizationRest().Match(rest);
        if (!match.Success)
        {
            Skip(number, $"{id} is no normalization: it has a type, the id of an annotation, and scheme:identifier");
            return;
        }

        var target = match.Groups[1].Value;
        if (!_annotations.Normalizations.TryGetValue(target, out var ids))
        {
            _annotations.Normalizations.Add(target, ids = []);
        }

        ids.Add(new ExternalId(match.Groups[2].Value.ToLowerInvariant(), match.Groups[3].Value));
    }

    private void CountUnread(string kind) =>
        _annotations.Unread[kind] = _annotations.Unread.GetValueOrDefault(kind) + 1;

    private void CloseText()
    {
        if (_open is not null && _openText is not null && _openText.Length != _open.Text.Length)
        {
            _annotations.TextBounds[_open.Id] = _open with { Text = _openText.ToString() };
        }

        _open = null;
        _openText = null;
        _blankLines = 0;
    }

    private static int CharactersIn(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private static (string Left, string? Right) Pair(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || colon == word.Length - 1 ? (word.TrimEnd(':'), null) : (word[..colon], word[(colon + 1)..]);
    }

    private static string Shown(string word) => word.Length <= 40 ? word : $"{word[..40]}…";

    private void Skip(int line, string why) => log.Skip(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}"), why);

    // An id and a tab. Some tools write a space, which is understood where no words of a text can be meant.
    [GeneratedRegex(@"^(?:(?<id>[TERAMNteramn]\d\S{0,63}|#\d\S{0,63}|\*)\t|(?<id>[ERer]\d{1,9}) +(?=\S+:\S))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex(@"^[ \t]*(\S+)[ \t]+([\d ;]*\d)[ ]*(?:\t(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TextBoundRest();

    [GeneratedRegex(@"^[ \t]*\S+[ \t]+(\S+)[ \t]+([^\s:]{1,100}):(\S{1,400})", RegexOptions.CultureInvariant)]
    private static partial Regex NormalizationRest();
}
