using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ClaimTracker.Interchange.Prov.Json;

/// <summary>What a document or bundle declares for its names: the prefixes.</summary>
internal static class Declarations
{
    /// <summary>The prefixes that an object declares, wherever in it.</summary>
    /// <param name="ahead">Stands at the object; a copy, so that the reader stays where it is.</param>
    /// <param name="what">What the object is, for messages.</param>
    /// <param name="prefixes">Takes them.</param>
    public static void ReadAhead(JsonCursor ahead, string what, List<ProvPrefix> prefixes)
    {
        ahead.EnterObject(what);
        while (ahead.NextMember(out var word))
        {
            if (word != "prefix")
            {
                ahead.Skip();
                continue;
            }

            var met = new MetNames();
            ahead.EnterObject("'prefix'");
            while (ahead.NextMember(out var prefix))
            {
                if (!met.TryAdd(prefix))
                {
                    ahead.Fail("a prefix is declared once", "Keep one of the two");
                }

                if (ahead.Token != JsonTokenType.String)
                {
                    ahead.Fail($"a prefix stands for a namespace given as a string, and this is {ahead.Found}", "Give its URI");
                }

                var uri = ahead.Text();
                if (uri.Length > 0 && string.IsNullOrWhiteSpace(uri))
                {
                    ahead.Fail("a prefix stands for a namespace, and this one is nothing but space", "Give its URI");
                }

                prefixes.Add(new ProvPrefix(prefix, uri));
            }
        }
    }

    /// <summary>Says why a name stands for nothing.</summary>
    [DoesNotReturn]
    public static void FailAsUndeclared(JsonCursor at, string what, string name)
    {
        var colon = name.AsSpan().IndexOf(':');
        if (name.StartsWith("_:", StringComparison.Ordinal) || colon == name.Length - 1 || name.Length == 0)
        {
            at.Fail($"{what} has a qualified name, and '{Shown.Of(name)}' is none", "Name it as prefix:name");
        }

        if (colon <= 0)
        {
            at.Fail($"{what} has a qualified name, and '{Shown.Of(name)}' has no prefix where no default namespace is declared", "Declare 'default' among the prefixes, or give the name a prefix");
        }

        at.Fail($"the prefix '{Shown.Of(name[..colon])}' is not declared", "Declare it in 'prefix'");
    }
}
