using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// Which side a source takes on the content that is attributed to it, as far as English words of saying tell: "denied" denies,
/// "questioned" questions, "declined to comment" declines to comment, and all else asserts. The words are listed in
/// docs/interchange/brat.md.
/// </summary>
internal static class CueStance
{
    private static readonly string[] Denials =
    [
        "deny", "denies", "denied", "denying", "dispute", "disputes", "disputed", "disputing",
        "refute", "refutes", "refuted", "refuting", "rebut", "rebuts", "rebutted", "rebutting", "repudiate", "repudiates", "repudiated",
        "disavow", "disavows", "disavowed", "disagree", "disagrees", "disagreed",
    ];

    private static readonly string[] Questions =
    [
        "question", "questions", "questioned", "questioning", "doubt", "doubts", "doubted", "doubting", "wonder", "wonders", "wondered",
        "wondering",
    ];

    // "Left little doubt", "answering questions", "could deny": whose doubt or denial it is, and whether there is any, is open.
    private static readonly string[] Open =
        ["little", "no", "without", "under", "answer", "answered", "answering", "could", "would", "can", "may", "might"];

    private static readonly string[] Declines = ["decline", "declines", "declined", "declining", "refuse", "refuses", "refused", "refusing"];

    private static readonly string[] Answers =
        ["comment", "say", "answer", "respond", "discuss", "elaborate", "speculate", "confirm", "disclose", "reply"];

    private static readonly string[] Sayings =
        ["say", "said", "saying", "comment", "commented", "respond", "responded", "reply", "replied", "answer", "answered", "return", "returned"];

    private static readonly string[] Beliefs = ["believe", "believes", "think", "agree", "expect", "buy"];

    private static readonly string[] Negations = ["not", "never", "cannot", "hardly", "neither", "nor"];

    /// <param name="cue">The words of saying, if any.</param>
    /// <param name="content">What is attributed: "declined" may have its "to comment" there.</param>
    public static Stance Of(string? cue, string content)
    {
        if (string.IsNullOrWhiteSpace(cue))
        {
            return Stance.Asserts;
        }

        var words = Words(cue);
        if (words.Any(IsNegation))
        {
            return words.Any(Sayings.Contains) ? Stance.DeclinesToComment
                : words.Any(Beliefs.Contains) ? Stance.Denies
                : Stance.Asserts;
        }

        if (words.Any(Declines.Contains))
        {
            return words.Concat(Words(content).Take(2)).Any(Answers.Contains) ? Stance.DeclinesToComment : Stance.Asserts;
        }

        return words.Any(Open.Contains) ? Stance.Asserts
            : words.Any(Denials.Contains) ? Stance.Denies
            : words.Any(Questions.Contains) ? Stance.Questions
            : Stance.Asserts;
    }

    private static bool IsNegation(string word) => Negations.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal);

    // A bound, since a content may be as long as an article and only its beginning is looked at.
    private static string[] Words(string text) => [.. text[..Math.Min(text.Length, 200)].Replace('’', '\'').ToLowerInvariant()
        .Split([' ', '\t', '\r', '\n', '\u00A0', ',', '.', ';', ':', '"', '“', '”', '—', '–', '-'], StringSplitOptions.RemoveEmptyEntries)];
}
