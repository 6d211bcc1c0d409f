using ClaimTracker.Model;

namespace ClaimTracker.Testing.Randomness;

/// <summary>What claims of a <see cref="RandomLedger"/> say: a subject and what is said of it, in one of four languages.</summary>
internal static class Headlines
{
    private static readonly string[] EnglishSubjects =
    [
        "The harbour bridge", "The new hospital", "The river dam", "The grain treaty", "The central bank", "The night train", "The city budget",
        "The refinery", "The teachers' strike", "The drinking water", "The coastal road", "The mayor's office", "The vaccine programme",
        "The border crossing", "The power line", "The fishing quota", "The housing law", "The election", "The museum collection", "The ferry",
    ];

    private static readonly string[] EnglishPredicates =
    [
        "will be closed for a year", "costs twice what was planned", "was never inspected", "is to be sold", "has been saved", "opens in spring",
        "is safe", "was delayed on purpose", "will be put to a vote", "is running out of money", "was damaged in the storm", "breaks the law",
        "will create a thousand jobs", "had to be stopped", "is supported by most people", "was agreed in secret", "is beyond repair",
        "will not go ahead", "has failed its audit", "will be ready in time",
    ];

    private static readonly string[] FrenchSubjects =
    [
        "Le pont du port", "Le nouvel hôpital", "Le barrage", "L’accord sur les céréales", "Le train de nuit", "Le budget de la ville",
    ];

    private static readonly string[] FrenchPredicates =
    [
        "sera fermé pendant un an", "coûte deux fois plus que prévu", "n’a jamais fait l’objet d’un contrôle",
        "a été décidé en secret", "sera soumis au vote",
    ];

    private static readonly string[] UkrainianSubjects =
    [
        "Міст у порту", "Нова лікарня", "Гребля", "Угода про зерно", "Нічний потяг", "Міський бюджет",
    ];

    private static readonly string[] UkrainianPredicates =
    [
        "буде під загрозою цілий рік", "коштує вдвічі більше", "не пройде перевірку", "не має підтримки людей",
    ];

    private static readonly string[] ArabicSubjects = ["جسر الميناء", "المستشفى الجديد", "السد", "قطار الليل"];

    private static readonly string[] ArabicPredicates = ["سيغلق لمدة عام", "كلفته ضعف المقرر", "لم يخضع لأي تفتيش"];

    public static LocalizedText Draw(ref SplitMix random) => random.Below(24) switch
    {
        0 => Draw("ar", ArabicSubjects, ArabicPredicates, ref random),
        1 => Draw("fr", FrenchSubjects, FrenchPredicates, ref random),
        2 => Draw("uk", UkrainianSubjects, UkrainianPredicates, ref random),
        _ => Draw("en", EnglishSubjects, EnglishPredicates, ref random),
    };

    private static LocalizedText Draw(string language, string[] subjects, string[] predicates, ref SplitMix random) =>
        LocalizedText.Of($"{subjects[random.Below(subjects.Length)]} {predicates[random.Below(predicates.Length)]}.", language);
}
