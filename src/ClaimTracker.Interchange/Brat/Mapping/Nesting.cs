using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>
/// Finds for each attribution the one in whose content it stands: the one that names it as its content or, failing that, the shortest
/// content that holds all of it and more (MPQA's nested sources).
/// </summary>
internal static class Nesting
{
    // How many contents that overlap, and hold each other only in part, are looked through for one that holds an attribution.
    private const int MaxOpen = 64;

    /// <summary>For each attribution the index of the one that it stands in, or -1.</summary>
    public static int[] ParentsOf(IReadOnlyList<FoundAttribution> attributions)
    {
        var parents = new int[attributions.Count];
        Array.Fill(parents, -1);
        AddStated(attributions, parents);

        // One sweep through the text: whatever is open when an attribution begins may hold it.
        var contents = attributions
            .SelectMany((attribution, index) => attribution.Contents.Select(content => (content.Hull, Index: index)))
            .OrderBy(content => content.Hull.Start).ThenByDescending(content => content.Hull.End)
            .ToList();
        var open = new List<(TextSpan Hull, int Index)>();
        var next = 0;
        foreach (var (extent, index) in attributions
            .Select((attribution, index) => (attribution.Extent, Index: index))
            .Where(pair => pair.Extent is not null).Select(pair => (pair.Extent!.Value, pair.Index))
            .OrderBy(pair => pair.Value.Start).ThenByDescending(pair => pair.Value.End))
        {
            while (next < contents.Count && contents[next].Hull.Start <= extent.Start)
            {
                open.RemoveAll(content => content.Hull.End <= contents[next].Hull.Start);
                open.Add(contents[next++]);
                if (open.Count > MaxOpen)
                {
                    open.RemoveAt(0);
                }
            }

            if (parents[index] < 0)
            {
                parents[index] = Holder(attributions, open, extent, index);
            }
        }

        return parents;
    }

    private static void AddStated(IReadOnlyList<FoundAttribution> attributions, int[] parents)
    {
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < attributions.Count; i++)
        {
            byId.TryAdd(attributions[i].Id, i);
        }

        for (var i = 0; i < attributions.Count; i++)
        {
            foreach (var id in attributions[i].ContentEvents)
            {
                if (byId.TryGetValue(id, out var child) && child != i && parents[child] < 0)
                {
                    parents[child] = i;
                }
            }
        }
    }

    private static int Holder(IReadOnlyList<FoundAttribution> attributions, List<(TextSpan Hull, int Index)> open, TextSpan extent, int index)
    {
        var holder = -1;
        var shortest = int.MaxValue;
        foreach (var (hull, candidate) in open)
        {
            // More than the attribution itself, or two that annotate the same words would stand in each other.
            if (candidate != index && hull.Contains(extent) && hull.Length > extent.Length && hull.Length < shortest
                && !extent.Contains(attributions[candidate].Extent!.Value))
            {
                (holder, shortest) = (candidate, hull.Length);
            }
        }

        return holder;
    }
}
