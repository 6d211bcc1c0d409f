using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Ledger.Storage;

namespace ClaimTracker.Ledger;

/// <summary>The rules that any record may break, held against one record of a batch; each names the record and the member at fault.</summary>
internal readonly struct RecordCheck(IRecordLocator locator, LedgerLimits limits, RecordKind kind, int index, string id)
{
    [DoesNotReturn]
    public void Fail(string? member, string rule, string cure) =>
        throw new ClaimTrackerException(locator.Locate(kind, index, id, member), rule, cure);

    [DoesNotReturn]
    public void FailAsUnknown(string member, string noun, string referred) =>
        Fail(member, $"the {noun} '{TextRules.Shown(referred)}' is neither in this batch nor in the ledger", $"Declare the {noun} first, or correct the id");

    [DoesNotReturn]
    public void FailAsRepeated() =>
        Fail("id", $"an id is used once, and '{TextRules.Shown(id)}' is used by an earlier record of this kind", "Give one of the two another id, or drop it");

    /// <summary>The form of the record's own id.</summary>
    public IdKey Key(string? own, Span<byte> buffer)
    {
        IdKey.TryMake(own, buffer, out var key);
        RequireId(key, own);
        return key;
    }

    /// <summary>Holds the record's own id to the rules.</summary>
    /// <param name="key">Its form, none if it has none.</param>
    /// <param name="own">The id.</param>
    public void RequireId(in IdKey key, string? own)
    {
        if (!key.IsPlain && TextRules.BrokenById(own ?? "") is { } rule)
        {
            Fail("id", rule, "Give an id that a person can read and type");
        }
    }

    /// <summary>Holds the id of a statement that the record credits to the rules.</summary>
    public void RequireCredited(in IdKey key, int attribution, string? id)
    {
        if (!key.IsPlain && TextRules.BrokenById(id ?? "") is { } rule)
        {
            Fail($"attributions[{attribution}].to", rule, "Name the credited statement by its id");
        }
    }

    [DoesNotReturn]
    public void FailAsChanged() =>
        Fail(null, "the ledger holds this id with other content, and nothing is edited", "Record the correction under another id, or retract");

    /// <summary>Whether a text is one that <see cref="RequireText"/> lets pass; asked first where the member's name must be made.</summary>
    public bool IsSound(string text) => !string.IsNullOrWhiteSpace(text) && TextRules.BrokenByText(text, limits.MaxTextLength) is null;

    public void RequireText(string member, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Fail(member, "it is not empty", "Write something, or leave the record out");
        }

        AllowText(member, text);
    }

    public void AllowText(string member, string? text)
    {
        if (text is not null && TextRules.BrokenByText(text, limits.MaxTextLength) is { } rule)
        {
            Fail(member, rule, "Shorten or correct the text");
        }
    }

    public void AllowLanguage(string member, string? language)
    {
        if (language is not null && TextRules.BrokenByLanguage(language) is { } rule)
        {
            Fail(member, rule, "Correct the tag, or write 'und' where the language is not known");
        }
    }

    public void AllowUrl(string member, string? url)
    {
        if (url is not null && TextRules.BrokenByUrl(url) is { } rule)
        {
            Fail(member, rule, "Correct the address, or leave it out");
        }
    }

    public void RequireFinite(string member, double? number)
    {
        if (number is { } value && !double.IsFinite(value))
        {
            Fail(member, "a rating is a finite number", "Correct it, or leave it out");
        }
    }

    /// <summary>A cast can make an enum value that means nothing; columns would keep a few bits of it.</summary>
    public void RequireDefined<TEnum>(string member, TEnum value)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            Fail(member, $"it is one of {string.Join(", ", Enum.GetNames<TEnum>())}", "Give one of these values");
        }
    }
}
