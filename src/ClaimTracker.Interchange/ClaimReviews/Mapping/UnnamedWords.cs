namespace ClaimTracker.Interchange.ClaimReviews.Mapping;

/// <summary>
/// Tells the claimants whom nobody names. Fact-checkers fill the author of a claim with words such as "Social media users" where many
/// people or nobody in particular said it: such an author is an unnamed source, and "Unknown" is none at all.
/// </summary>
internal static class UnnamedWords
{
    private static readonly HashSet<string> Unknown = new(StringComparer.Ordinal)
    {
        "-", "--", "?", "n/a", "na", "n.a.", "none", "null", "unknown", "unknown author", "not known", "not available",
        "desconocido", "desconocida", "desconhecido", "desconhecida", "inconnu", "inconnue", "unbekannt", "sconosciuto", "onbekend", "nieznany",
        "неизвестно", "неизвестный", "невідомо", "bilinmiyor", "tidak diketahui", "不明", "未知", "अज्ञात", "অজানা", "غير معروف", "مجهول",
    };

    /// <summary>Words of which one is enough, as whole words of a name.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        // English
        "users", "user", "posts", "netizens", "viral", "whatsapp", "multiple", "several", "various", "anonymous", "unnamed", "unidentified",
        "rumour", "rumours", "rumor", "rumors", "officials", "sources", "internet",
        // Spanish, Portuguese
        "usuarios", "usuario", "usuários", "usuário", "varias", "varios", "várias", "vários", "múltiples", "multiples", "múltiplas",
        "boatos", "rumores", "internautas", "anónimo", "anônimo", "cadena", "corrente",
        // French, Italian, German, Dutch
        "internautes", "plusieurs", "utilisateurs", "multiples", "rumeurs", "anonyme", "utenti", "anonimo", "nutzer", "mehrere", "anonym", "gebruikers",
        // Turkish, Indonesian, Filipino, Polish, Russian, Ukrainian
        "kullanıcıları", "kullanıcılar", "pengguna", "warganet", "netizen", "użytkownicy", "internauci", "пользователи", "соцсети", "користувачі", "соцмережі",
    };

    private static readonly char[] WordEnds = [' ', ',', '/', '(', ')', '-', '.', ':', ';', '&', '|'];

    /// <summary>Runs of words, or of characters in scripts that do not part words.</summary>
    private static readonly string[] Phrases =
    [
        "social media", "facebook post", "facebook page", "facebook video", "facebook account", "tweet by", "twitter post", "instagram post", "tiktok video", "youtube video",
        "social network", "media outlets", "message forward", "chain message", "redes sociales", "redes sociais", "réseaux sociaux", "reti sociali", "soziale medien", "sozialen medien",
        "sociale media", "sosyal medya", "media sosial", "mạng xã hội", "социальные сети", "социальных сетях",
        "सोशल मीडिया", "यूज़र", "यूजर", "वायरल", "সোশ্যাল মিডিয়া", "সামাজিক মাধ্যম", "சமூக வலை", "సోషల్ మీడియా", "സോഷ്യൽ മീഡിയ",
        "وسائل التواصل", "مواقع التواصل", "مستخدم", "رواد", "سوشل میڈیا", "شبکه‌های اجتماعی",
        "网传", "網傳", "網路", "网络", "网友", "網友", "社群", "社交媒体", "社交媒體", "ネット", "소셜 미디어", "누리꾼", "โซเชียล",
    ];

    /// <summary>What the words are as a whole, when they name a place where anybody may write.</summary>
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "facebook", "twitter", "x", "instagram", "tiktok", "youtube", "telegram", "reddit", "weibo", "line", "kwai", "facebook user", "bloggers", "blog", "blogs", "website", "websites", "people", "media",
    };

    /// <summary>Whether the words say that nobody knows who said it.</summary>
    public static bool SayUnknown(string name) => Unknown.Contains(Fold(name));

    /// <summary>Whether the words stand for people whom nobody names.</summary>
    public static bool StandForMany(string name)
    {
        var folded = Fold(name);
        return Whole.Contains(folded)
            || Phrases.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal))
            || folded.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains);
    }

    private static string Fold(string name) => name.Trim().TrimEnd('.').ToLowerInvariant();
}
