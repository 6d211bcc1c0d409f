using ClaimTracker.Interchange.Brat.Corpus;
using ClaimTracker.Interchange.Brat.Mapping;
using ClaimTracker.Interchange.Brat.Standoff;
using ClaimTracker.Interchange.Quoting;
using ClaimTracker.Serialization;

namespace ClaimTracker.Interchange.Brat;

/// <summary>
/// Brat standoff (brat.nlplab.org/standoff.html), the format of attribution corpora such as PolNeAR (Newell, Margolin and Ruths, LREC
/// 2018): annotation files (<c>.ann</c>) beside texts (<c>.txt</c>), and a table that tells of each document who published it.
/// docs/interchange/brat.md says what becomes of what.
/// </summary>
public static class BratStandoff
{
    /// <summary>
    /// Reads every attribution below a folder as a statement of its source, which the outlet's own statement credits. The statement for
    /// attribution <c>E7</c> of <c>NAME.ann</c> has the id <c>NAME/E7</c>, the outlet's <c>NAME/E7@outlet</c>.
    /// </summary>
    /// <remarks>One document is in memory at a time. Linear in the size of the files.</remarks>
    /// <param name="path">The folder, or one annotation file.</param>
    /// <param name="sink">Is given each record once, a document's records one after the other.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Is told how many bytes have been read.</param>
    /// <returns>
    /// How many attributions were read and came along, and what was left out: annotations that are no attributions, lines that are not of
    /// the format, offsets that do not agree with the text.
    /// </returns>
    /// <exception cref="ClaimTrackerException">There is no annotation file, an option is wrong, or a file exceeds a limit.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static TransferSummary Import(string path, IRecordSink sink, BratOptions? options = null, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(sink);
        options ??= new BratOptions();
        var log = new TransferLog();
        var files = new TextFile(options.Limits, progress);
        var corpus = new CorpusFolder(path, options.Limits);
        var table = ReadTable(options.MetadataPath, corpus.Root, files, log);
        var articles = new ArticleMaker(table, options, sink, log);
        var schema = new SchemaWords(options.Schema);
        foreach (var document in corpus.Documents(table.Has))
        {
            var records = new ArticleRecords(articles.Make(document));
            var text = ReadText(document, files, log);
            foreach (var annotations in document.Annotations)
            {
                Map(annotations, text, files, schema, options.Limits, log, records);
            }

            records.WriteTo(sink);
        }

        return log.ToSummary();
    }

    private static void Map(
        AnnotationSource source, (string Text, bool HadMark)? text, TextFile files, SchemaWords schema, BratLimits limits, TransferLog log, ArticleRecords records)
    {
        var lines = files.Read(source.Path, out _, out var isExact);
        if (!isExact)
        {
            log.Skip(source.Shown, "the file is not UTF-8 throughout; what is not, was read as U+FFFD");
        }

        var file = new AnnotationReader(source.Shown, limits, log).Read(lines);
        var alignment = text is { } known ? Alignment.Of(known.Text, known.HadMark, file.TextBounds.Values) : Alignment.WithoutText;
        foreach (var (quotation, line) in new FileMapping(source, file, alignment, schema, log).Map())
        {
            foreach (var loss in records.Add(quotation))
            {
                log.Skip($"{source.Shown}, line {line}, {quotation.Key}", loss);
            }

            log.CountMapped();
        }
    }

    private static MetadataTable ReadTable(string? given, string folder, TextFile files, TransferLog log)
    {
        if ((given ?? MetadataTable.Find(folder)) is not { } path)
        {
            return MetadataTable.Empty;
        }

        // A table that lies with the corpus goes by its name there, another by its path.
        var name = given ?? Path.GetFileName(path);
        var text = files.Read(path, out _, out var isExact);
        if (!isExact)
        {
            log.Skip(name, "the table is not UTF-8 throughout; what is not, was read as U+FFFD");
        }

        try
        {
            return MetadataTable.Read(text, name, log);
        }
        catch (ClaimTrackerException exception) when (given is null)
        {
            // A table that only has the right name may be about something else.
            log.Skip(name, exception.Rule);
            return MetadataTable.Empty;
        }
    }

    private static (string Text, bool HadMark)? ReadText(AnnotatedDocument document, TextFile files, TransferLog log)
    {
        if (document.TextPath is null)
        {
            log.Skip(document.Annotations[0].Shown, "its text is not there, so that its offsets could not be checked, and evidence came along without what surrounds it");
            return null;
        }

        var text = files.Read(document.TextPath, out var hadMark, out var isExact);
        if (!isExact)
        {
            log.Skip(Path.GetFileName(document.TextPath), "the text is not UTF-8 throughout; what is not, was read as U+FFFD");
        }

        return (text, hadMark);
    }
}
