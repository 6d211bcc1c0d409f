namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>A document of a corpus: its text, and the annotation files that were made of it, one an annotator.</summary>
/// <param name="Name">What it is called; its report's id.</param>
/// <param name="Key">The name of its files without folder and ending; rows of the table are found by it.</param>
/// <param name="TextPath">Its text, or null where there is none.</param>
/// <param name="Annotations">Its annotation files.</param>
internal sealed record AnnotatedDocument(string Name, string Key, string? TextPath, IReadOnlyList<AnnotationSource> Annotations);

/// <summary>An annotation file.</summary>
/// <param name="Name">What statements' ids begin with.</param>
/// <param name="Path">Where it is.</param>
/// <param name="Shown">Its path below the input, for reports.</param>
internal sealed record AnnotationSource(string Name, string Path, string Shown);
