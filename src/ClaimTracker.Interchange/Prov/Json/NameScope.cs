namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>
/// The prefixes that hold in a document or bundle, and what names stand for under them. Each name is resolved once.
/// </summary>
internal sealed class NameScope
{
    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QualifiedName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QualifiedName>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly NameScope? _outer;
    private readonly string[] _namespaces;
    private readonly string? _default;

    /// <param name="prefixes">What is declared here.</param>
    /// <param name="outer">The scope of the document around a bundle.</param>
    public NameScope(IEnumerable<ProvPrefix> prefixes, NameScope? outer)
    {
        _outer = outer;
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var prefix in prefixes)
        {
            if (prefix.Name == ProvPrefix.Default)
            {
                _default = prefix.Uri;
            }
            else
            {
                _prefixes[prefix.Name] = prefix.Uri;
            }
        }

        _prefixes["prov"] = Terms.ProvNamespace;
        _prefixes["xsd"] = Terms.XsdNamespace;
        _prefixes["xsi"] = Terms.XsiNamespace;
        _namespaces = Shortest(_default is null ? _prefixes.Values : _prefixes.Values.Append(_default));
    }

    /// <summary>The name that a text is here; it stands for no URI where its prefix is not declared.</summary>
    public QualifiedName Resolve(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var name))
        {
            var written = text.ToString();
            _names[written] = name = new QualifiedName(written, UriOf(written));
        }

        return name;
    }

    private string? UriOf(string text)
    {
        if (text.Length == 0 || text.StartsWith("_:", StringComparison.Ordinal))
        {
            return null;
        }

        var colon = text.AsSpan().IndexOf(':');
        if (NamespaceOf(text.AsSpan(0, Math.Max(colon, 0)), colon < 0) is { } uri)
        {
            // A prefix may stand for an empty namespace, but nothing at all is no name.
            return uri.Length + text.Length > colon + 1 ? string.Concat(uri, text.AsSpan(colon + 1)) : null;
        }

        if (colon <= 0)
        {
            return _outer?.UriOf(text);
        }

        // Not a prefix but a whole URI, which is a name where it lies in a declared namespace.
        return LiesInNamespace(text) ? text : _outer?.UriOf(text);
    }

    // An empty prefix, as in ":e1", is the default one where it is not declared itself.
    private string? NamespaceOf(ReadOnlySpan<char> prefix, bool isBare) =>
        !isBare && _prefixes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(prefix, out var uri) ? uri
            : prefix.IsEmpty ? _default
            : null;

    private bool LiesInNamespace(string uri)
    {
        var at = Array.BinarySearch(_namespaces, uri, StringComparer.Ordinal);
        return at >= 0 || (~at > 0 && uri.StartsWith(_namespaces[~at - 1], StringComparison.Ordinal));
    }

    /// <summary>
    /// The namespaces that lie in no other of them, in order. Whatever begins with any namespace begins with one of these, and that
    /// one is then the last that is not behind it; so one look is enough, however many a document declares. An empty namespace is none of
    /// them: every text would lie in it, and no prefix be undeclared.
    /// </summary>
    private static string[] Shortest(IEnumerable<string> namespaces)
    {
        var shortest = new List<string>();
        foreach (var uri in namespaces.Where(uri => uri.Length > 0).Order(StringComparer.Ordinal))
        {
            if (shortest.Count == 0 || !uri.StartsWith(shortest[^1], StringComparison.Ordinal))
            {
                shortest.Add(uri);
            }
        }

        return [.. shortest];
    }
}
