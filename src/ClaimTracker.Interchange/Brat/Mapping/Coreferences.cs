using ClaimTracker.Interchange.Brat.Standoff;

namespace ClaimTracker.Interchange.Brat.Mapping;

/// <summary>
/// Which mentions of one annotation file mean the same, as its equivalences and coreference relations say (union-find): "he" is then
/// whoever is named elsewhere.
/// </summary>
internal sealed class Coreferences
{
    private readonly AnnotationFile _file;
    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextBound> _best = new(StringComparer.Ordinal);

    /// <param name="file">The annotations.</param>
    /// <param name="schema">What coreference relations are called.</param>
    /// <param name="isNamed">Whether a mention is a name.</param>
    public Coreferences(AnnotationFile file, SchemaWords schema, Func<TextBound, bool> isNamed)
    {
        _file = file;
        foreach (var same in file.Equivalences)
        {
            Unite(same);
        }

        foreach (var relation in file.Links.Where(link => !link.IsEvent && schema.IsCoreference(link.Type)))
        {
            Unite([.. relation.Arguments.Select(argument => argument.Id)]);
        }

        // The first name in the text, or else the first mention.
        foreach (var mention in _parent.Keys.ToList().Select(id => file.TextBounds[id]).OrderBy(mention => mention.Hull.Start).ThenBy(mention => mention.Line))
        {
            var root = Root(mention.Id);
            if (!_best.TryGetValue(root, out var best) || (!isNamed(best) && isNamed(mention)))
            {
                _best[root] = mention;
            }
        }
    }

    /// <summary>The mention that names whom a mention means; itself where nothing is said of it.</summary>
    public TextBound NameOf(TextBound mention) =>
        _parent.ContainsKey(mention.Id) ? _best[Root(mention.Id)] : mention;

    private void Unite(string[] ids)
    {
        var known = Array.FindAll(ids, _file.TextBounds.ContainsKey);
        foreach (var id in known)
        {
            _parent.TryAdd(id, id);
            _parent[Root(id)] = Root(known[0]);
        }
    }

    private string Root(string id)
    {
        while (_parent[id] != id)
        {
            // Halving the path on the way keeps later walks short.
            id = _parent[id] = _parent[_parent[id]];
        }

        return id;
    }
}
