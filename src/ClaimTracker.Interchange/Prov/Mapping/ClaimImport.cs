using ClaimTracker.Model;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// The claims that statements hold: those of our own documents, and one for all entities of others that derivations join, since PROV
/// says nothing of what entities say and a credit passes a claim on.
/// </summary>
internal sealed class ClaimImport(EntityDrafts entities)
{
    private const int LongestSubtag = 8;

    /// <summary>Passes the claims on and tells every statement which it holds.</summary>
    public void AddTo(IRecordSink sink)
    {
        foreach (var draft in entities.All.Where(draft => draft.IsClaim))
        {
            sink.Add(ToClaim(draft));
        }

        var statements = entities.All.Where(draft => draft.IsStatement).ToList();
        foreach (var draft in statements)
        {
            draft.ClaimId = StatedClaim(draft);
        }

        var made = statements.Where(draft => draft.ClaimId is null).ToList();
        foreach (var draft in made)
        {
            foreach (var source in SourcesOf(draft))
            {
                draft.Join(source);
            }
        }

        var texts = made.GroupBy(draft => draft.SameClaim).ToDictionary(joined => joined.Key, TextOf);
        foreach (var draft in made)
        {
            if (draft.SameClaim == draft)
            {
                draft.ClaimId = entities.ClaimIds.OfForeign(draft.Id);
                sink.Add(new Claim(draft.ClaimId, texts[draft]));
            }
        }

        foreach (var draft in made)
        {
            draft.ClaimId ??= draft.SameClaim.ClaimId;
        }
    }

    private string? StatedClaim(EntityDraft draft)
    {
        foreach (var record in draft.Descriptions)
        {
            if (record.NameOf(Vocabulary.ClaimOf) is { } name)
            {
                if (entities.TryFind(name, draft.Bundle, out var claim) && claim.IsClaim)
                {
                    return claim.Id;
                }

                record.Skip(Vocabulary.ClaimOf, "the document does not describe this claim");
            }
        }

        return null;
    }

    private IEnumerable<EntityDraft> SourcesOf(EntityDraft draft)
    {
        foreach (var name in draft.Derivations.Select(record => record.NameOf(Terms.UsedEntity)).OfType<QualifiedName>().Concat(draft.Used))
        {
            if (entities.TryFind(name, draft.Bundle, out var source) && source is { IsStatement: true, ClaimId: null })
            {
                yield return source;
            }
        }
    }

    private static Claim ToClaim(EntityDraft draft)
    {
        draft.Map(Vocabulary.Claim);
        return new Claim(draft.Id, Labels(draft))
        {
            Topics = [.. draft.Descriptions.SelectMany(record => record.Texts(Vocabulary.Topic)).Where(topic => !string.IsNullOrWhiteSpace(topic))],
            About = draft.Date(Vocabulary.About),
            UnknownMembers = draft.UnknownMembers(),
        };
    }

    /// <summary>The label of the first entity that has one; else the first one's id.</summary>
    private static LocalizedText TextOf(IEnumerable<EntityDraft> joined)
    {
        LocalizedText? text = null;
        foreach (var draft in joined)
        {
            if (text is null)
            {
                text = Labels(draft) is { Count: > 0 } labels ? labels : null;
                continue;
            }

            foreach (var record in draft.Descriptions.Where(record => record.Record.ValuesOf(Terms.Label.Uri!).Any()))
            {
                record.Skip(Terms.Label, "the entities that derivations join hold one claim, which has the label of the first");
            }
        }

        return text ?? LocalizedText.Of(Identifiers.Shown(joined.First().Id));
    }

    private static LocalizedText Labels(EntityDraft draft)
    {
        var text = LocalizedText.Empty;
        foreach (var record in draft.Descriptions)
        {
            foreach (var value in record.Values(Terms.Label))
            {
                var language = value.Language is { } tag && IsLanguage(tag) ? tag : LocalizedText.Undetermined;
                if (string.IsNullOrWhiteSpace(value.Text) || text.TryGet(language, out _))
                {
                    record.Skip(Terms.Label, "a claim has one text in each language");
                }
                else
                {
                    text = text.And(value.Text, language);
                }
            }
        }

        return text;
    }

    /// <summary>Whether a tag has the shape that BCP-47 gives all of them.</summary>
    public static bool IsLanguage(string tag) => tag.Split('-').All(subtag => subtag.Length is > 0 and <= LongestSubtag && subtag.All(char.IsAsciiLetterOrDigit))
        && char.IsAsciiLetter(tag[0]);
}
