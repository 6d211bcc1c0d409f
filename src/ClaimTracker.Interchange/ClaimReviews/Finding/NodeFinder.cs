using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ClaimTracker.Interchange.ClaimReviews.Finding;

/// <summary>
/// Finds the ClaimReview nodes of a document wherever they stand: at its root, in arrays, in a graph, in a data feed, in wrappers of the
/// publisher's own, in the scripts of a web page, and in strings that hold such a page or such JSON.
/// </summary>
internal sealed class NodeFinder(ClaimReviewLimits limits, TransferLog log)
{
    // A page inside JSON inside a page is the most that has been seen.
    private const int MostNested = 3;

    // So many lines are looked at to tell JSON Lines from other JSON, and so many may be broken.
    private const int FirstLines = 100;
    private const int MostBrokenLines = 10_000;

    private readonly List<FoundNode> _found = [];

    /// <summary>The nodes in the order of the document.</summary>
    /// <exception cref="ClaimTrackerException">The document is neither JSON nor a web page, or exceeds a limit.</exception>
    public IReadOnlyList<FoundNode> Find(string text)
    {
        if (SourceText.LooksLikeHtml(text))
        {
            FindInPage(text, "", 0);
            return _found;
        }

        try
        {
            FindInJson(text, "", 0);
        }
        catch (JsonException fault)
        {
            if (!TryFindInLines(text))
            {
                throw new ClaimTrackerException(
                    "the document",
                    LenientJson.Explain(fault),
                    fault is TooDeepException ? "Take it apart, or raise ClaimReviewLimits.MaxDepth" : "Give JSON-LD, or a web page that holds it in scripts",
                    fault);
            }
        }

        return _found;
    }

    /// <summary>Reads a document that is broken somewhere as JSON Lines, so that a line that is no JSON loses no other.</summary>
    /// <returns>False where it does not look like JSON Lines: none of its first lines holds an object.</returns>
    private bool TryFindInLines(string text)
    {
        if (!LinesOf(text).Take(FirstLines).Any(line => HoldsObject(line.Text)))
        {
            return false;
        }

        var broken = 0;
        foreach (var (number, line) in LinesOf(text))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"line {number}");
            try
            {
                FindInJson(line, place, 0);
            }
            catch (JsonException fault)
            {
                if (++broken > MostBrokenLines)
                {
                    throw new ClaimTrackerException(
                        place,
                        string.Create(CultureInfo.InvariantCulture, $"of JSON Lines at most {MostBrokenLines:N0} are broken, and this one is more"),
                        "Correct the document",
                        fault);
                }

                log.Skip(place, LenientJson.Explain(fault));
            }
        }

        return true;
    }

    private static IEnumerable<(int Number, string Text)> LinesOf(string text)
    {
        using var lines = new StringReader(text);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    private bool HoldsObject(string line)
    {
        try
        {
            return LenientJson.Parse(line, limits.MaxDepth, _ => { })[0].ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void FindInPage(string page, string within, int level)
    {
        foreach (var script in HtmlPage.Scripts(page, within, log))
        {
            var place = string.Create(
                CultureInfo.InvariantCulture, $"{(within.Length == 0 ? "" : $"{within}, ")}script {script.Number} (line {script.Line})");
            try
            {
                FindInJson(script.Text, place, level);
            }
            catch (JsonException fault)
            {
                log.Skip(place, LenientJson.Explain(fault));
            }
        }
    }

    private void FindInJson(string text, string within, int level)
    {
        var values = LenientJson.Parse(text, limits.MaxDepth, why => log.Skip(within.Length == 0 ? "the document" : within, why));
        for (var i = 0; i < values.Count; i++)
        {
            var place = values.Count == 1 ? within : string.Create(
                CultureInfo.InvariantCulture, $"{(within.Length == 0 ? "" : $"{within}, ")}value {i + 1}");
            Walk(values[i], Place.Root(place), level);
        }
    }

    private void Walk(JsonElement root, Place place, int level)
    {
        var graph = new NodeGraph();
        var open = new Stack<Visit>();
        var children = new List<Visit>();
        open.Push(new Visit(root, place, null, IsInReview: false));
        while (open.TryPop(out var visit))
        {
            children.Clear();
            switch (visit.Element.ValueKind)
            {
                case JsonValueKind.Object:
                    Enter(visit, graph, children);
                    break;
                case JsonValueKind.Array:
                    var index = 0;
                    foreach (var item in visit.Element.EnumerateArray())
                    {
                        if (MayHoldNodes(item))
                        {
                            children.Add(visit with { Element = item, Place = visit.Place.Item(index) });
                        }

                        index++;
                    }

                    break;
                case JsonValueKind.String:
                    FindInString(visit.Element.GetString()!, visit.Place, level + 1);
                    break;
            }

            for (var i = children.Count - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    private void Enter(Visit visit, NodeGraph graph, List<Visit> children)
    {
        var node = visit.Element;
        var context = node.TryGetProperty("@context"u8, out var own) ? own : visit.Context;
        var isReview = SchemaWord.IsClaimReview(node);
        if (isReview)
        {
            if (_found.Count == limits.MaxNodes)
            {
                throw new ClaimTrackerException(
                    visit.Place.ToString(),
                    string.Create(CultureInfo.InvariantCulture, $"a document holds at most {limits.MaxNodes:N0} ClaimReview nodes"),
                    "Split it, or raise ClaimReviewLimits.MaxNodes");
            }

            _found.Add(new FoundNode(node, visit.Place, graph, context, visit.IsInReview));
        }

        graph.Note(node, visit.Place);
        foreach (var member in node.EnumerateObject())
        {
            if (MayHoldNodes(member.Value))
            {
                children.Add(new Visit(member.Value, visit.Place.Member(member.Name), context, visit.IsInReview || isReview));
            }
        }
    }

    private void FindInString(string text, Place place, int level)
    {
        if (level > MostNested)
        {
            log.Skip(place.ToString(), "it is a document within a document too many times over to be read");
        }
        else if (SourceText.LooksLikeHtml(text))
        {
            FindInPage(text, place.ToString(), level);
        }
        else
        {
            try
            {
                FindInJson(text, place.ToString(), level);
            }
            catch (JsonException fault)
            {
                log.Skip(place.ToString(), $"it looks like a ClaimReview, but {LenientJson.Explain(fault)}");
            }
        }
    }

    // A string is looked into only where it begins like JSON or like a page, and speaks of a ClaimReview.
    private static bool MayHoldNodes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => true,
        JsonValueKind.String => JsonMarshal.GetRawUtf8Value(element) is [_, (byte)'{' or (byte)'[' or (byte)'<' or (byte)'\\' or (byte)' ', ..] raw
            && raw.IndexOf("ClaimReview"u8) >= 0,
        _ => false,
    };

    private readonly record struct Visit(JsonElement Element, Place Place, JsonElement? Context, bool IsInReview);
}
