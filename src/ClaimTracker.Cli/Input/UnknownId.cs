namespace ClaimTracker.Cli.Input;

/// <summary>Says that an id is unknown, and which ids look like it.</summary>
internal static class UnknownId
{
    private const int MostOffered = 3;

    // Longer ids are compared by their beginnings: the comparison is quadratic in length.
    private const int LongestCompared = 64;

    public static string Explain(LedgerView view, string noun, string id, IReadOnlyList<string> known)
    {
        var until = view.SaidUntil.IsUnknown ? "" : $" as of {view.SaidUntil}";
        var close = known
            .Select(candidate => (candidate, distance: Distance(id, candidate)))
            .Where(pair => pair.distance <= Math.Max(2, id.Length / 3) || Contains(pair.candidate, id))
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Take(MostOffered)
            .Select(pair => $"'{pair.candidate}'")
            .ToArray();
        var hint = close.Length > 0 ? $"Did you mean {string.Join(" or ", close)}?"
            : known.Count == 0 ? $"There is no {noun} at all"
            : $"There are {known.Count}, such as '{known[0]}'";
        return $"there is no {noun} '{id}'{until}. {hint}";
    }

    private static bool Contains(string candidate, string id) =>
        id.Length >= 3 && candidate.Contains(id, StringComparison.OrdinalIgnoreCase);

    /// <summary>Levenshtein's distance, case aside.</summary>
    private static int Distance(string one, string other)
    {
        var left = one.AsSpan(0, Math.Min(one.Length, LongestCompared));
        var right = other.AsSpan(0, Math.Min(other.Length, LongestCompared));
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                var distance = Math.Min(diagonal + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = distance;
            }
        }

        return row[right.Length];
    }
}
