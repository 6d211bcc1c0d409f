using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ClaimTracker.Interchange.Prov.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Interchange.Prov.Mapping;

/// <summary>
/// A record of PROV as it is being imported. It notes which of its attributes have been made use of, so that the others can be
/// reported, and reads each as what it is to become; what cannot be read is reported too.
/// </summary>
internal sealed class SourceRecord(ProvRecord record, int bundle, string where, TransferLog log)
{
    private const string NotMapped = "a ledger has no place for this attribute";
    private const string TooLong = "the text is longer than a ledger takes";

    private static readonly int LongestText = new Ledger.LedgerLimits().MaxTextLength;

    private readonly bool[] _taken = new bool[record.Attributes.Count];
    private string? _why;

    public ProvRecord Record => record;

    public ProvRecordKind Kind => record.Kind;

    /// <summary>The number of the bundle it lies in, -1 for the document itself.</summary>
    public int Bundle => bundle;

    /// <summary>Whether it gave rise to something in the ledger.</summary>
    public bool IsMapped { get; private set; }

    /// <summary>Notes that it came along.</summary>
    public void Map() => IsMapped = true;

    /// <summary>Notes why it did not, where more can be said than its kind tells.</summary>
    public void LeaveOut(string why) => _why = why;

    /// <summary>Counts it, and reports what of it was left out.</summary>
    /// <param name="why">Why records of its kind are left out, if it was.</param>
    public void Finish(string why)
    {
        if (!IsMapped)
        {
            log.Skip(where, _why ?? why);
            return;
        }

        log.CountMapped();
        for (var i = 0; i < _taken.Length; i++)
        {
            if (!_taken[i])
            {
                log.Skip(Place(record.Attributes[i].Name), NotMapped);
            }
        }
    }

    /// <summary>The name to which an attribute refers.</summary>
    public QualifiedName? NameOf(QualifiedName attribute) => Take(attribute).FirstOrDefault(value => value.Name is not null)?.Name;

    /// <summary>Whether the record is of a type, given as a name or, as many documents have it, as a string.</summary>
    public bool HasType(QualifiedName type) => record.ValuesOf(Terms.Type.Uri!).Any(value => type.Equals(value.Name) || value.Text == type.Text);

    /// <summary>Takes the types that have been made use of, and reports the others.</summary>
    public void TakeTypes(params IEnumerable<QualifiedName> understood)
    {
        foreach (var value in Take(Terms.Type))
        {
            if (!understood.Any(type => type.Equals(value.Name) || value.Text == type.Text))
            {
                log.Skip(Place(Terms.Type), $"a ledger has no place for the type '{Shown.Of(value.Text)}'");
            }
        }
    }

    /// <summary>An attribute with one value; further ones are reported.</summary>
    public string? Text(QualifiedName attribute)
    {
        string? text = null;
        foreach (var value in Texts(attribute))
        {
            if (text is null)
            {
                text = value;
            }
            else
            {
                log.Skip(Place(attribute), "a ledger has one value here, and the first was taken");
            }
        }

        return text;
    }

    /// <summary>The values of an attribute, those left out that are longer than a ledger takes.</summary>
    public IEnumerable<string> Texts(QualifiedName attribute) => Values(attribute).Select(value => value.Text);

    /// <summary>The values of an attribute, those left out that are longer than a ledger takes.</summary>
    public IEnumerable<ProvValue> Values(QualifiedName attribute)
    {
        foreach (var value in Take(attribute))
        {
            if (value.Text.Length > LongestText)
            {
                log.Skip(Place(attribute), TooLong);
            }
            else if (value.Datatype is not null)
            {
                yield return value;
            }
        }
    }

    /// <summary>A date; unknown where the attribute is absent or no date.</summary>
    public EdtfDate Date(QualifiedName attribute)
    {
        if (Text(attribute) is not { } text)
        {
            return EdtfDate.Unknown;
        }

        if (!EdtfDate.TryParse(text, out var date))
        {
            log.Skip(Place(attribute), $"'{Shown.Of(text)}' is no date that can be read");
        }

        return date;
    }

    /// <summary>Its place among several, where it says which.</summary>
    public long Position() => long.TryParse(Text(Vocabulary.Position), CultureInfo.InvariantCulture, out var position) ? position : 0;

    /// <summary>A word of an enum.</summary>
    public T? Word<T>(QualifiedName attribute)
        where T : struct, Enum
    {
        if (Text(attribute) is not { } text)
        {
            return null;
        }

        if (EnumWords.TryParse<T>(text, out var value))
        {
            return value;
        }

        log.Skip(Place(attribute), $"'{Shown.Of(text)}' is none of the words known here");
        return null;
    }

    /// <summary>What an attribute holds as JSON.</summary>
    public bool TryDetail<T>(QualifiedName attribute, TryRead<T> read, [NotNullWhen(true)] out T? detail)
        where T : class
    {
        detail = null;
        if (Take(attribute).FirstOrDefault() is not { } value)
        {
            return false;
        }

        if (!read(value.Text, out detail))
        {
            log.Skip(Place(attribute), "the JSON in this text is not what belongs here");
        }
        else if (JsonDetails.TextsOf(detail!).Any(text => text?.Length > LongestText))
        {
            log.Skip(Place(attribute), TooLong);
            detail = null;
        }

        return detail is not null;
    }

    /// <summary>The members of a dossier's JSON that this version does not know.</summary>
    public ValueList<UnknownMember> UnknownMembers() =>
        TryDetail<ValueList<UnknownMember>>(Vocabulary.UnknownMembers, JsonDetails.TryReadUnknown, out var members) ? members : [];

    /// <summary>Reports that an attribute was left out.</summary>
    public void Skip(QualifiedName attribute, string why)
    {
        _ = Take(attribute).Count();
        log.Skip(Place(attribute), why);
    }

    /// <summary>Takes an attribute that repeats what is said elsewhere.</summary>
    public void Ignore(QualifiedName attribute) => _ = Take(attribute).Count();

    public delegate bool TryRead<T>(string json, out T? value)
        where T : class;

    private IEnumerable<ProvValue> Take(QualifiedName attribute)
    {
        for (var i = 0; i < _taken.Length; i++)
        {
            if (record.Attributes[i].Name.Equals(attribute))
            {
                _taken[i] = true;
                foreach (var value in record.Attributes[i].Values)
                {
                    yield return value;
                }
            }
        }
    }

    private string Place(QualifiedName attribute) => $"{where}['{Shown.Of(attribute.Text)}']";
}
