using ClaimTracker.Testing.Randomness;

namespace ClaimTracker.Benchmarks.Workload;

/// <summary>Makes the names, ids and texts of the workload out of words, each from its number alone.</summary>
internal static class Words
{
    private static readonly string[] English =
    [
        "about", "adviser", "again", "agency", "alliance", "ambassador", "army", "ballot", "bank", "before", "border", "bridge", "budget",
        "bulletin", "cabinet", "capital", "central", "chancellor", "coast", "column", "congress", "council", "courier", "court", "daily",
        "deal", "debate", "defence", "delegate", "dispatch", "district", "draft", "drought", "eastern", "economy", "election", "embassy",
        "energy", "evening", "export", "federal", "ferry", "finance", "forest", "free", "gazette", "general", "global", "governor",
        "grain", "harbor", "harvest", "herald", "hospital", "island", "journal", "judge", "labour", "ledger", "mayor", "memo", "mercury",
        "minister", "mirror", "monitor", "morning", "mountain", "national", "network", "northern", "observer", "office", "pipeline",
        "planet", "police", "port", "post", "president", "press", "prices", "province", "public", "quarter", "radio", "rail", "record",
        "report", "republic", "review", "river", "sector", "senator", "southern", "standard", "station", "strike", "summit", "survey",
        "tariff", "telegraph", "treaty", "tribune", "union", "valley", "verdict", "village", "voice", "vote", "water", "weekly", "western",
    ];

    // A tenth of the claims is in another script, whose letters take two bytes.
    private static readonly string[] Ukrainian =
    [
        "армія", "банк", "бюджет", "вибори", "голова", "громада", "держава", "договір", "енергія", "закон", "зерно", "кордон", "край",
        "лікарня", "міністр", "міст", "область", "переговори", "порт", "посол", "президент", "рада", "рішення", "річка", "суд", "уряд",
    ];

    private static readonly string[] Slugs =
        [.. Enumerable.Range(0, NewsWorkload.Outlets + NewsWorkload.Speakers).Select(agent => MakeSlug(agent, salt: 2))];

    private static readonly string[] AgentIds = [.. Slugs.Select((slug, agent) => $"a-{slug}-{Base36(agent)}")];

    /// <summary>The words in an agent's id, hyphenated.</summary>
    public static string SlugOf(int agent) => Slugs[agent];

    public static string AgentId(int agent) => AgentIds[agent];

    public static string AgentName(int agent) => SlugOf(agent).Replace('-', ' ');

    public static string ClaimId(int claim) => $"c-{MakeSlug(claim, salt: 3)}-{Base36(claim)}";

    public static string ClaimLanguage(int claim) => claim % 10 == 9 ? "uk" : "en";

    /// <summary>A text of 40 to 200 characters.</summary>
    public static string ClaimText(int claim)
    {
        const int Longest = 200;
        var random = SplitMix.Of(claim, salt: 4);
        var words = ClaimLanguage(claim) == "uk" ? Ukrainian : English;
        Span<char> text = stackalloc char[Longest];
        var target = 52 + random.Below(Longest - 51);
        var length = 0;
        while (true)
        {
            var word = words[random.Below(words.Length)];
            if (length + word.Length + 2 > target)
            {
                break;
            }

            if (length > 0)
            {
                text[length++] = ' ';
            }

            word.CopyTo(text[length..]);
            length += word.Length;
        }

        text[0] = char.ToUpperInvariant(text[0]);
        text[length++] = '.';
        return new string(text[..length]);
    }

    public static string Base36(int number)
    {
        Span<char> digits = stackalloc char[6];
        var at = digits.Length;
        do
        {
            var digit = number % 36;
            digits[--at] = (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            number /= 36;
        }
        while (number > 0);

        return new string(digits[at..]);
    }

    // Between 9 and 31 characters, so that an id with its prefix and number has 12 to 40.
    private static string MakeSlug(int number, ulong salt)
    {
        const int Shortest = 9;
        const int Longest = 31;
        Span<char> slug = stackalloc char[Longest];
        var random = SplitMix.Of(number, salt);
        var wanted = 2 + random.Below(3);
        var length = 0;
        for (var count = 0; count < wanted || length < Shortest; count++)
        {
            var word = English[random.Below(English.Length)];
            if (length + 1 + word.Length > Longest)
            {
                break;
            }

            if (count > 0)
            {
                slug[length++] = '-';
            }

            word.CopyTo(slug[length..]);
            length += word.Length;
        }

        return new string(slug[..length]);
    }
}
