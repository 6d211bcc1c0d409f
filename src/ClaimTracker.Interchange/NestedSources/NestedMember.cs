namespace ClaimTracker.Interchange.NestedSources;

/// <summary>The members of a record, and the words that mean something in a chain.</summary>
internal static class NestedMember
{
    public const string Doc = "doc";
    public const string Sentence = "sentence";
    public const string Source = "source";
    public const string Text = "text";

    /// <summary>MPQA's name for the writer of the document.</summary>
    public const string Writer = "w";

    /// <summary>MPQA's name for a source that the text does not mention.</summary>
    public const string Implicit = "implicit";

    /// <summary>The member of a claim that keeps what the model has no place for, so that the record can be written again.</summary>
    public const string KeptOnClaim = "nestedSource";

    /// <summary>The member of an agent or a statement that keeps how the source was written, where its name does not.</summary>
    public const string KeptSource = "source";

    /// <summary>The id of the statement of a source.</summary>
    public static string StatementId(string doc, long record, int place) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{doc}#{record}/{place}");
}
