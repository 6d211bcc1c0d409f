using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Quoting;

/// <summary>
/// The outlets of one import, each declared when an article first names it. Names are compared without regard to case and to the
/// spellings of well-known news agencies, so that "AP" and "Associated Press" are one.
/// </summary>
internal sealed class OutletBook(IRecordSink sink)
{
    // From Wikipedia's list of news agencies, with the names that credit lines print.
    private static readonly string[][] Agencies =
    [
        ["AP", "Associated Press"],
        ["AFP", "Agence France-Presse"],
        ["UPI", "United Press International"],
        ["Reuters", "Thomson Reuters"],
        ["Bloomberg", "Bloomberg News"],
        ["dpa", "Deutsche Presse-Agentur"],
        ["TASS", "ITAR-TASS"],
        ["PA", "Press Association", "PA Media"],
        ["EFE", "Agencia EFE"],
        ["ANSA", "Agenzia Nazionale Stampa Associata"],
        ["CNS", "Catholic News Service"],
        ["RIA Novosti"],
        ["Interfax"],
        ["Xinhua", "Xinhua News Agency"],
        ["Kyodo", "Kyodo News"],
        ["Anadolu", "Anadolu Agency"],
        ["Ukrinform"],
        ["Tribune News Service", "TNS"],
    ];

    private static readonly Dictionary<string, string[]> AgencyOf = Agencies
        .SelectMany(names => names.Select(name => (Key: name.ToLowerInvariant(), names)))
        .ToDictionary(pair => pair.Key, pair => pair.names, StringComparer.Ordinal);

    private readonly Dictionary<string, Outlet> _outlets = new(StringComparer.Ordinal);
    private readonly FreeIds _ids = new();

    /// <summary>The outlet of a name, declared if it is new.</summary>
    /// <param name="name">The name, which is not only white space.</param>
    /// <param name="kind">What it is, unless its name is that of a well-known agency.</param>
    public Outlet Get(string name, OutletKind kind)
    {
        var printed = LedgerText.Fit(LedgerText.Collapse(name), out _);
        var folded = printed.ToLowerInvariant();
        folded = folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
        var names = AgencyOf.GetValueOrDefault(folded);
        var key = names?[0] ?? folded;
        if (_outlets.TryGetValue(key, out var known))
        {
            return known;
        }

        var outlet = new Outlet(names is null ? kind : OutletKind.NewsAgency, printed)
        {
            Id = _ids.Take(LedgerText.Slug(printed, "outlet")),
            Aliases = [.. (names ?? []).Where(alias => !string.Equals(alias, printed, StringComparison.OrdinalIgnoreCase))],
        };
        _outlets.Add(key, outlet);
        sink.Add(outlet);
        return outlet;
    }

    /// <summary>The outlet of an article of which nobody says who published it: one of its own for each.</summary>
    public Outlet GetUnknown(string articleId)
    {
        var outlet = Outlet.Other($"publisher of {articleId}") with { Id = $"{articleId}/@publisher", IsNamed = false };
        sink.Add(outlet);
        return outlet;
    }
}
