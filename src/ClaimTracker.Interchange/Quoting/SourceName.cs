using System.Collections.Frozen;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// Tells whether the words for a source name it, so that somebody can be held to what was said, and what kind of speaker they mean.
/// The rule looks at the words alone, so that the same words are always decided alike; docs/interchange/brat.md states it for users.
/// </summary>
internal static class SourceName
{
    private static readonly FrozenSet<string> Pronouns = Set(
        "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one oneself who whom whose which "
        + "that this these those what some many others other each both several all any none few most everyone everybody someone somebody "
        + "anyone anybody nobody himself herself itself themselves myself ourselves yourself another");

    /// <summary>Words that, at the beginning, say that it does not matter which: whoever follows is not named.</summary>
    private static readonly FrozenSet<string> Indefinite = Set(
        "a an some several many few other others another one two three four five six seven eight nine ten eleven twelve dozens hundreds "
        + "thousands scores numerous various most multiple unnamed anonymous unidentified certain countless any both more at");

    private static readonly FrozenSet<string> Determiners = Set(
        "the this that these those my our your his her its their a an le la les der die das el los las un une des il lo gli i");

    /// <summary>Before these a phrase has said whom it is about: "sources close to the Kremlin" are sources.</summary>
    private static readonly FrozenSet<string> Cutters = Set(
        "in at by with on from for to about close near familiar briefed inside within among against under over after before during outside "
        + "who whom whose which that including speaking quoted cited of");

    /// <summary>Offices, which "of" goes on with: "Secretary of State", "President of France".</summary>
    private static readonly FrozenSet<string> Offices = Set(
        "secretary president minister chancellor premier governor mayor director chief speaker king queen prince princess bishop archbishop");

    /// <summary>Words before the name of a person.</summary>
    private static readonly FrozenSet<string> Titles = Set(
        "mr mr. mrs mrs. ms ms. dr dr. rev rev. sen sen. sens. rep rep. reps. gov gov. gen gen. lt lt. col col. sgt sgt. capt capt. prof prof. sir lord lady "
        + "dame pope justice chairman chairwoman chairperson chair director speaker chief ceo commissioner ambassador");

    /// <summary>What a name makes an institution that can be held to its words: "the Obama administration".</summary>
    private static readonly FrozenSet<string> Institutions = Set(
        "administration campaign government ministry department agency party committee commission court council congress parliament senate "
        + "police army navy military office embassy company corporation firm bank group foundation institute institution university college "
        + "school church union association organization organisation newspaper magazine network channel station site website blog "
        + "cabinet regime authority board bureau team club center centre museum hospital society coalition alliance movement");

    /// <summary>People and papers by what they are, not by name, even where a sentence or a headline gives them a capital.</summary>
    private static readonly FrozenSet<string> Generic = Set(
        "source sources official officials spokesman spokesmen spokeswoman spokeswomen spokesperson spokespeople aide aides adviser advisers "
        + "advisor advisors insider insiders expert experts analyst analysts observer observers critic critics supporter supporters opponent "
        + "opponents ally allies backer backers witness witnesses eyewitness eyewitnesses authority authorities police policeman policemen "
        + "officer officers investigator investigators prosecutor prosecutors lawyer lawyers attorney attorneys diplomat diplomats lawmaker "
        + "lawmakers legislator legislators politician politicians leader leaders senator senators congressman congresswoman representative "
        + "representatives governor governors mayor mayors minister ministers president presidents premier chancellor secretary judge judges "
        + "candidate candidates nominee nominees delegate delegates strategist strategists pollster pollsters voter voters resident residents "
        + "citizen citizens people person man men woman women friend friends relative relatives family families parent parents mother father "
        + "neighbor neighbors neighbour neighbours student students teacher teachers doctor doctors patient patients scientist scientists "
        + "researcher researchers scholar scholars historian historians economist economists professor professors author authors reporter "
        + "reporters journalist journalists editor editors columnist columnists commentator commentators host narrator announcer moderator "
        + "reader readers viewer viewers user users fan fans protester protesters protestor protestors demonstrator demonstrators activist "
        + "activists advocate advocates environmentalist environmentalists worker workers employee employees executive executives manager "
        + "managers businessman businesswoman businessmen investor investors trader traders donor donors soldier soldiers veteran veterans "
        + "general colonel commander commanders troops rebels militants victim victims survivor survivors suspect suspects "
        + "questioner questioners participant participants attendee attendees colleague colleagues staffer staffers member members "
        + "poll polls survey surveys study studies report reports research article articles story stories document documents email emails "
        + "letter letters statement statements post posts tweet tweets video clip ad ads book books data evidence rumor rumors rumour rumours "
        + "media press news specialist specialists proponent proponents according quelle quellen beamte experten kritiker diplomaten behörden polizei augenzeugen "
        + "источник источники чиновники эксперты очевидцы джерело джерела посадовці експерти fuentes fuente fonti fonte fontes");

    /// <summary>
    /// Whether somebody is named. No: pronouns; what begins indefinitely ("a", "some", "two"); what has a generic noun or a word without
    /// a capital at its head, unless a name makes an institution of it ("the Clinton campaign") or follows it in apposition. Yes: all
    /// else, so that names in scripts without capitals are names.
    /// </summary>
    public static bool IsNamed(string text)
    {
        var words = Words(text);
        if (words.TrueForAll(word => char.IsDigit(word.Text[0])))
        {
            return false;
        }

        var phrase = Phrase(words);
        if (Indefinite.Contains(words[0].Text))
        {
            return EndsInName(words, phrase);
        }

        if (phrase.TrueForAll(word => Pronouns.Contains(word.Text)))
        {
            return false;
        }

        var head = phrase[^1];
        if (!IsLower(head))
        {
            return !Generic.Contains(head.Text);
        }

        return (Institutions.Contains(head.Text) && phrase.Exists(word => IsUpper(word) && !Determiners.Contains(word.Text)))
            || (Determiners.Contains(words[0].Text) && EndsInName(words, phrase));
    }

    /// <summary>The kind of speaker, as far as the words show it.</summary>
    public static SpeakerKind KindOf(string text, bool isNamed)
    {
        var words = Words(text);
        if (words.Count == 0)
        {
            return SpeakerKind.Group;
        }

        var phrase = Phrase(words);
        var head = phrase.Count > 0 ? phrase[^1] : words[^1];
        if (!isNamed)
        {
            return words[0].Text is "i" or "me" or "he" or "him" or "his" or "she" or "her" or "hers"
                || (words[0].Text is "a" or "an" or "one" or "another" && !head.Text.EndsWith('s'))
                ? SpeakerKind.Person
                : SpeakerKind.Group;
        }

        if (phrase.Exists(word => word.Text is "and" or "und" or "et" or "y" or "e" or "&") && !Institutions.Contains(head.Text))
        {
            return SpeakerKind.Group;
        }

        // "European Council President Donald Tusk" is a person, "the European Council" is none.
        var title = phrase.FindLastIndex(word => Titles.Contains(word.Text) || Generic.Contains(word.Text));
        var name = phrase[(title + 1)..];
        return title < 0 && (phrase[0].Text == "the" || name.Exists(word => Institutions.Contains(word.Text) && !IsLower(word)))
            || Institutions.Contains(head.Text) || IsAcronym(head)
            ? SpeakerKind.Organization
            : SpeakerKind.Person;
    }

    /// <summary>The words without punctuation at their ends and, where they are a name, without a possessive ending.</summary>
    public static string Plain(string text, bool isNamed)
    {
        var plain = LedgerText.Collapse(text).TrimEnd(',', ';', ':');
        if (isNamed && (plain.EndsWith("'s", StringComparison.Ordinal) || plain.EndsWith("’s", StringComparison.Ordinal)))
        {
            plain = plain[..^2];
        }

        return plain.Length > 0 ? plain : LedgerText.Collapse(text);
    }

    /// <summary>What two spellings of a name in one article share: case, a possessive ending and punctuation around it are dropped.</summary>
    public static string Fold(string text)
    {
        var words = Words(text);
        return words.Count == 0 ? LedgerText.Collapse(text).ToLowerInvariant() : string.Join(' ', words.Select(word => word.Text));
    }

    /// <summary>The words up to where the source is said: its head is the last of them.</summary>
    private static List<Word> Phrase(List<Word> words)
    {
        var end = 0;
        while (end < words.Count && (end == 0 || !Cuts(words, end)))
        {
            end++;
            if (words[end - 1].IsLast)
            {
                break;
            }
        }

        return words[..end];
    }

    private static bool Cuts(List<Word> words, int at)
    {
        var word = words[at];
        if (!IsLower(word) || !Cutters.Contains(word.Text))
        {
            return false;
        }

        // "Secretary of State" goes on, "Officials of the party" does not.
        var next = at + 1 < words.Count && words[at + 1].Text == "the" ? at + 2 : at + 1;
        return !(word.Text == "of" && next < words.Count && IsUpper(words[next]) && Offices.Contains(words[at - 1].Text));
    }

    /// <summary>Whether a name follows in apposition: "a critic, Laurence H. Tribe". A place does not: "a man in Reno, Nevada".</summary>
    private static bool EndsInName(List<Word> words, List<Word> phrase)
    {
        var comma = words.Count < 2 ? -1 : words.FindLastIndex(words.Count - 2, word => word.IsLast);
        return comma >= phrase.Count - 1 && words.Count - comma - 1 is >= 2 and <= 4
            && words[(comma + 1)..].TrueForAll(IsUpper)
            && words[phrase.Count..(comma + 1)].TrueForAll(word => !Cutters.Contains(word.Text) || word.Text is "of" or "for" or "to");
    }

    private static bool IsLower(Word word) => char.IsLower(word.Raw[0]);

    private static bool IsUpper(Word word) => char.IsUpper(word.Raw[0]);

    private static bool IsAcronym(Word word) => word.Raw.Length is >= 2 and <= 5 && word.Raw.All(char.IsUpper) && word.Raw.Length == word.Text.Length;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words without quotation marks and possessive endings; a comma, a bracket or a dash ends what is looked at.</summary>
    private static List<Word> Words(string text)
    {
        var words = new List<Word>();
        foreach (var part in text[..Math.Min(text.Length, LongestLookedAt)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var isLast = part[^1] is ',' or ';' or ':' or ')' or ']';
            if (part[0] is '(' or '[' or '—' or '–' && words.Count > 0)
            {
                words[^1] = words[^1] with { IsLast = true };
            }

            var raw = part.Trim(Around);
            raw = raw.EndsWith("'s", StringComparison.Ordinal) || raw.EndsWith("’s", StringComparison.Ordinal) ? raw[..^2] : raw;
            raw = raw.TrimEnd('\'', '’');
            if (raw.Any(char.IsLetterOrDigit))
            {
                words.Add(new Word(raw, raw.ToLowerInvariant(), isLast));
            }
            else if (words.Count > 0)
            {
                words[^1] = words[^1] with { IsLast = words[^1].IsLast || isLast };
            }
        }

        return words;
    }

    private const int LongestLookedAt = 1_000;

    private static readonly char[] Around =
        ['"', '“', '”', '„', '«', '»', '‹', '›', '\'', '‘', '’', '`', ',', ';', ':', '(', ')', '[', ']', '!', '?', '…', '—', '–', '-'];

    private readonly record struct Word(string Raw, string Text, bool IsLast);
}
