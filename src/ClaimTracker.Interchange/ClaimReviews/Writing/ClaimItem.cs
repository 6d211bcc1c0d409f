using ClaimTracker.Interchange.ClaimReviews.Mapping;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.ClaimReviews.Writing;

/// <summary>
/// One <c>itemReviewed</c>: the statements of those who said the claim on the same day in the same place, and where that appeared.
/// </summary>
/// <param name="Sayings">Who said it, and when; empty where an appearance credits nobody.</param>
/// <param name="Appearances">The outlets' statements that pass it on.</param>
internal sealed record ClaimItem(IReadOnlyList<Statement> Sayings, List<Statement> Appearances)
{
    /// <summary>The items of a claim, so that each appearance stands with exactly those whom it credits.</summary>
    public static IReadOnlyList<ClaimItem> Of(string claimId, ReviewedLedger ledger)
    {
        var sayings = ledger.SayingsOf(claimId);
        var byId = sayings.ToDictionary(saying => saying.Id, StringComparer.Ordinal);
        var items = new OrderedDictionary<string, ClaimItem>(StringComparer.Ordinal);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var appearance in ledger.AppearancesOf(claimId))
        {
            var credited = appearance.Attributions.Select(credit => byId.GetValueOrDefault(credit.To)).OfType<Statement>().Distinct().ToArray();

            // What was said on several days, in several places or in works of several types takes an item each.
            foreach (var together in credited.Length == 0 ? [[]] : credited.GroupBy(saying => (saying.Said, saying.ReportId, NodeTypes.Of(saying.UnknownMembers))).Select(group => group.ToArray()))
            {
                var key = string.Join('\n', together.Select(saying => saying.Id));
                if (!items.TryGetValue(key, out var item))
                {
                    items.Add(key, item = new ClaimItem(together, []));
                    placed.UnionWith(together.Select(saying => saying.Id));
                }

                item.Appearances.Add(appearance);
            }
        }

        return [.. items.Values, .. sayings.Where(saying => !placed.Contains(saying.Id)).Select(saying => new ClaimItem([saying], []))];
    }
}
