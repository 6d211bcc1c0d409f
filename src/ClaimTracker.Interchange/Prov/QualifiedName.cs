namespace ClaimTracker.Interchange.Prov;

/// <summary>
/// A name of PROV (PROV-DM section 5.7.1): a prefix and a local part, which together stand for a URI.
/// </summary>
/// <param name="text">The name as written, such as <c>ex:e1</c>, <c>e1</c> in a default namespace, or <c>_:id1</c>.</param>
/// <param name="uri">What it stands for; null where its prefix is not declared, and for blank nodes.</param>
/// <remarks>
/// Immutable. Two names are equal when they stand for the same URI, however they are written; names that stand for none are equal
/// when they are written alike.
/// </remarks>
public sealed class QualifiedName(string text, string? uri) : IEquatable<QualifiedName>
{
    /// <summary>The name as written.</summary>
    public string Text { get; } = text;

    /// <summary>The namespace and the local part together; null where the name stands for no URI.</summary>
    public string? Uri { get; } = uri;

    /// <summary>Whether it is the label of a blank node (<c>_:id1</c>), which means nothing outside its document.</summary>
    public bool IsBlank => Text.StartsWith("_:", StringComparison.Ordinal);

    /// <inheritdoc />
    public bool Equals(QualifiedName? other) =>
        other is not null && (Uri is null) == (other.Uri is null) && string.Equals(Uri ?? Text, other.Uri ?? other.Text, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as QualifiedName);

    /// <inheritdoc />
    public override int GetHashCode() => string.GetHashCode(Uri ?? Text, StringComparison.Ordinal);

    /// <summary>The name as written.</summary>
    /// <returns>A text for people.</returns>
    public override string ToString() => Text;
}
