using CsCheck;

namespace ClaimTracker.Interchange.Tests.ClaimReviews;

/// <summary>Documents of ClaimReview nodes in many shapes, right and wrong, few enough in words that they meet each other again.</summary>
internal static class RandomNode
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "\"\"", "\" It rains. \"", "\"गलत दावा\"", "\"网传\"", "\"Ann\"", "\"Social media users\"", "\"Unknown\"", "\"\\ud83d\"", "\"&amp;\\u0000\\u202e\"", "null", "7", "true");

    private static readonly Gen<string> Date = Gen.OneOf("\"2024-03-05\"", "\"2024\"", "\"20240305T1030Z\"", "\"5 March\"", "\"\"", "null", "[\"2024\",\"2025\"]", "{}");

    private static readonly Gen<string> Url = Gen.OneOf(
        "\"https://www.a.example/one-two\"", "\"http://b.example/?q=1\"", "\"/relative\"", "\"javascript:alert(1)\"", "\"https://web.archive.org/web/2020/https://c.example/x\"",
        "[\"https://c.example/3\",\"https://d.example/%E0%A4%97\"]", "{\"@id\":\"https://e.example/#a\"}", "{\"url\":\"https://f.example/9\",\"headline\":\"H\"}", "null", "5");

    private static readonly Gen<string> Language = Gen.OneOf("\"en\"", "\"hi\"", "\"pt_BR\"", "\"English\"", "null", "{\"alternateName\":\"fr\"}");

    private static readonly Gen<string> Number = Gen.OneOf("1", "\"3\"", "-1", "\"N/A\"", "5.0", "1e400", "\"\"", "\"४\"", "null");

    private static readonly Gen<string> RatingText = Gen.OneOf("\"False\"", "\"True\"", "\"Misleading\"", "\"सच\"", "\"whatever it is\"", "\"FALSO: x\"", "\"\"", "[\"False\",\"Faux\"]");

    private static readonly Gen<string> Party = Gen.OneOf(
        Word,
        Gen.Select(Gen.OneOf("Person", "Organization", "NewsMediaOrganization"), Word, Url, Word, (type, name, url, job) =>
            $$"""{"@type":"{{type}}","name":{{name}},"url":{{url}},"sameAs":{{url}},"jobTitle":{{job}},"affiliation":{"name":{{job}}} }"""),
        Word.Select(name => $$"""{"name":{{name}}}"""),
        Gen.Const("{\"@id\":\"#org\"}"));

    private static readonly Gen<string> Parties = Gen.OneOf(Party, Party.Array[0, 3].Select(Array));

    private static readonly Gen<string> Type = Gen.OneOf(
        "\"Claim\"", "\"CreativeWork\"", "\"SocialMediaPosting\"", "\"http://schema.org/NewsArticle\"", "[\"Claim\",\"CreativeWork\"]", "\"no word\"", "[]", "null");

    private static readonly Gen<string> Work = Gen.OneOf(
        Url,
        Gen.Select(Gen.Select(Type, Url), Word, Date, Parties, Parties, Language, (typed, title, date, author, publisher, language) =>
            $$"""{"@type":{{typed.Item1}},"url":{{typed.Item2}},"headline":{{title}},"datePublished":{{date}},"author":{{author}},"publisher":{{publisher}},"inLanguage":{{language}} }"""));

    private static readonly Gen<string> Works = Gen.OneOf(Work, Work.Array[0, 3].Select(Array));

    private static readonly Gen<string> Item = Gen.OneOf(
        Word,
        Url,
        Gen.Const("{\"@type\":\"Claim\"}"),
        Gen.Select(Gen.Select(Type, Word), Parties, Date, Works, Works, Url, (typed, author, date, appearance, first, url) =>
            $$"""{"@type":{{typed.Item1}},"name":{{typed.Item2}},"author":{{author}},"datePublished":{{date}},"appearance":{{appearance}},"firstAppearance":{{first}},"url":{{url}} }"""));

    private static readonly Gen<string> Items = Gen.OneOf(Item, Item.Array[0, 3].Select(Array));

    private static readonly Gen<string> Rating = Gen.OneOf(
        RatingText,
        Number,
        Gen.Select(Number, Number, Number, RatingText, (value, worst, best, text) =>
            $$"""{"@type":"Rating","ratingValue":{{value}},"worstRating":{{worst}},"bestRating":{{best}},"alternateName":{{text}} }"""));

    private static readonly Gen<string> Claims = Gen.OneOf(Word, Word.Array[0, 2].Select(Array), Gen.Select(Word, Language, (text, language) => $$"""{"@value":{{text}},"@language":{{language}} }"""));

    /// <summary>One node.</summary>
    public static Gen<string> One { get; } = Gen.Select(
        Gen.Select(Claims, Items, Rating, Url),
        Gen.Select(Parties, Parties, Date, Language, Word),
        Gen.Int[0, 1023],
        (one, two, present) =>
        {
            (string Name, string Value)[] members =
            [
                ("claimReviewed", one.Item1), ("itemReviewed", one.Item2), ("reviewRating", one.Item3), ("url", one.Item4), ("author", two.Item1),
                ("publisher", two.Item2), ("datePublished", two.Item3), ("inLanguage", two.Item4), ("headline", two.Item5), ("reviewBody", two.Item5),
            ];
            var chosen = members.Where((_, i) => (present >> i & 1) == 1).Select(member => $"\"{member.Name}\":{member.Value}");
            return $"{{{string.Join(',', chosen.Prepend("\"@type\":\"ClaimReview\""))}}}";
        });

    /// <summary>A document of some nodes and an organization that they may refer to.</summary>
    public static Gen<string> Document { get; } =
        One.Array[0, 4].Select(nodes => $"[{string.Join(',', nodes.Append("{\"@id\":\"#org\",\"@type\":\"Organization\",\"name\":\"Example Checks\"}"))}]");

    private static string Array(string[] values) => $"[{string.Join(',', values)}]";
}
