namespace ClaimTracker.Testing.Randomness;

/// <summary>What agents of a <see cref="RandomLedger"/> are called. All of it is made up.</summary>
internal static class Names
{
    public static readonly string[] Places =
    [
        "Karlshaven", "Storvik", "Ostermark", "Belmora", "Castelrosso", "Port Aldine", "Veresk", "Sandholm", "Lindenau", "Tarnovo Gate",
        "Maribel", "Quarry Hill", "Novy Brod", "Al-Rimal", "Santa Odilia", "Greyfell", "Hollow Bay", "Pine Ridge", "Zelenka", "Mont Clair",
    ];

    public static readonly string[] Mastheads =
    [
        "Courier", "Herald", "Daily", "Wire", "Observer", "Radio", "Tribune", "Gazette", "Post", "Now", "Telegraph", "Voice", "Channel 4",
        "Mirror", "Today", "Chronicle", "Report", "Evening News", "Insider", "Watch",
    ];

    public static readonly string[] Bodies =
    [
        "Ministry of Health", "Ministry of Transport", "City Council", "Police", "Port Authority", "University", "Chamber of Commerce",
        "Teachers' Union", "Central Bank", "Institute of Hydrology", "Court of Audit", "Fire Service", "Electoral Commission", "Hospital",
    ];

    public static readonly string[] Roles =
        ["spokesperson", "director", "minister", "adviser", "board member", "deputy", "chief scientist", "press officer"];

    public static readonly string[] Unnamed =
    [
        "officials", "a diplomat", "people close to the talks", "a senior adviser", "two witnesses", "a former employee", "residents",
        "sources in the ministry", "an insider", "security sources",
    ];

    public static readonly string[] GivenNames =
    [
        "Amina", "Bjørn", "Chiara", "Dmytro", "Élodie", "Farid", "Grażyna", "Hiroshi", "Ines", "João", "Kwame", "Leila", "Marek", "Nadia",
        "Олена", "Pavel", "Qian", "Rosa", "Søren", "Тарас", "Uma", "Viktor", "Wanjiru", "Xenia", "Yusuf", "Zoë", "ليلى", "Ásta",
    ];

    public static readonly string[] FamilyNames =
    [
        "Almeida", "Bakker", "Castellani", "Dragomir", "Eriksen", "Fontaine", "Gutiérrez", "Hansson", "Ivanenko", "Jansen", "Коваль",
        "Lindgren", "Mbeki-Roy", "Novák", "Okonkwo", "Petrov", "Quispe", "Rahimi", "Sørensen", "Tanaka", "Ueda", "Varga", "Wójcik",
        "Шевчук", "Yıldız", "Zimmermann", "حداد", "Þórsdóttir",
    ];
}
