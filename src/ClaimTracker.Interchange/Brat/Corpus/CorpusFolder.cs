using System.Globalization;
using ClaimTracker.Interchange.Quoting;

namespace ClaimTracker.Interchange.Brat.Corpus;

/// <summary>
/// Finds the annotation files below a folder and the text of each: <c>DOC.txt</c> or, where several annotated one document,
/// <c>DOC_ANNOTATOR.ann</c> with <c>DOC.txt</c>, in the same folder, in one beside it, or anywhere below.
/// </summary>
internal sealed class CorpusFolder
{
    private static readonly string[] TextFolders = ["text", "texts", "txt", "raw"];

    private static readonly EnumerationOptions Everywhere = new()
    {
        RecurseSubdirectories = true,
        MatchCasing = MatchCasing.CaseInsensitive,

        // Links may lead round in circles, or out of the folder.
        AttributesToSkip = FileAttributes.ReparsePoint,

        // What cannot be read is said, and not taken for absent.
        IgnoreInaccessible = false,
    };

    private readonly string _root;
    private readonly IReadOnlyList<string> _annotations;
    private readonly Dictionary<string, List<string>> _texts = new(StringComparer.Ordinal);

    /// <param name="input">The folder, or one annotation file.</param>
    /// <param name="limits">How many files there may be.</param>
    /// <exception cref="ClaimTrackerException">There is no annotation file.</exception>
    public CorpusFolder(string input, BratLimits limits)
    {
        if (Directory.Exists(input))
        {
            _root = Path.GetFullPath(input);
            _annotations = [.. List("*.ann", limits)];
            foreach (var text in List("*.txt", limits))
            {
                var key = Path.GetFileNameWithoutExtension(text);
                if (!_texts.TryGetValue(key, out var paths))
                {
                    _texts.Add(key, paths = []);
                }

                paths.Add(text);
            }
        }
        else
        {
            _root = Path.GetDirectoryName(Path.GetFullPath(input))!;
            _annotations = [Path.GetFullPath(input)];
        }

        if (_annotations.Count == 0)
        {
            throw new ClaimTrackerException(input, "a corpus in brat standoff has .ann files, and there is none in this folder", "Give the folder that holds them");
        }
    }

    /// <summary>The folder, or that of the one file.</summary>
    public string Root => _root;

    /// <summary>The documents, in the order of their first annotation files.</summary>
    /// <param name="isInTable">Whether a table knows of a document of a name.</param>
    public List<AnnotatedDocument> Documents(Func<string, bool> isInTable)
    {
        var names = Names(_annotations, ".ann");
        var found = new OrderedDictionary<string, (string Key, string? Text, List<AnnotationSource> Annotations)>(StringComparer.Ordinal);
        foreach (var path in _annotations)
        {
            var (key, text) = DocumentOf(path, isInTable);
            var place = text ?? Path.Combine(Path.GetDirectoryName(path)!, key);
            if (!found.TryGetValue(place, out var document))
            {
                found.Add(place, document = (key, text, []));
            }

            document.Annotations.Add(new AnnotationSource(names[path], path, Shown(path)));
        }

        var documents = Names(found.Keys, ".txt");
        return [.. found.Select(pair => new AnnotatedDocument(documents[pair.Key], pair.Value.Key, pair.Value.Text, pair.Value.Annotations))];
    }

    /// <summary>The name of a document's text without ending, and its text: found by the annotation file's whole name, or by what stands before its last separator.</summary>
    private (string Key, string? Text) DocumentOf(string annotation, Func<string, bool> isInTable)
    {
        var whole = Path.GetFileNameWithoutExtension(annotation);
        var cut = whole.LastIndexOfAny(['_', '-', '.']);
        string[] keys = cut > 0 ? [whole, whole[..cut]] : [whole];
        foreach (var key in keys)
        {
            if (TextOf(key, Path.GetDirectoryName(annotation)!) is { } text)
            {
                return (key, text);
            }
        }

        return (Array.Find(keys, key => isInTable(key)) ?? whole, null);
    }

    private string? TextOf(string key, string folder)
    {
        var parent = Path.GetDirectoryName(folder) ?? folder;
        var near = TextFolders.Select(name => Path.Combine(parent, name)).Where(place => !TextFile.IsLink(place)).Prepend(folder);
        return near.Select(place => Path.Combine(place, key + ".txt")).FirstOrDefault(path => File.Exists(path) && !TextFile.IsLink(path))
            ?? (_texts.TryGetValue(key, out var anywhere) && anywhere.Count == 1 ? anywhere[0] : null);
    }

    /// <summary>What files are called: their names without ending or, where several have the same, their paths below the input.</summary>
    private Dictionary<string, string> Names(IEnumerable<string> paths, string ending)
    {
        var all = paths.ToList();
        var shared = all.GroupBy(Stem, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var free = new FreeIds();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);

        // Those that keep their file's name come first, so that no path takes it.
        foreach (var path in all.OrderBy(path => shared.Contains(Stem(path))))
        {
            names.Add(path, free.Take(LedgerText.Name(shared.Contains(Stem(path)) ? WithoutEnding(Shown(path)) : Stem(path))));
        }

        return names;

        string Stem(string path) => WithoutEnding(Path.GetFileName(path));

        string WithoutEnding(string path) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? path[..^ending.Length] : path;
    }

    private string Shown(string path) => Path.GetRelativePath(_root, path).Replace('\\', '/');

    private List<string> List(string pattern, BratLimits limits)
    {
        var files = Enumerate(pattern, limits.MaxFiles + 1);
        if (files.Count > limits.MaxFiles)
        {
            throw new ClaimTrackerException(
                _root,
                string.Create(CultureInfo.InvariantCulture, $"a corpus has at most {limits.MaxFiles:N0} files"),
                "Give a part of it, or raise BratLimits.MaxFiles");
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private List<string> Enumerate(string pattern, int count)
    {
        try
        {
            return [.. Directory.EnumerateFiles(_root, pattern, Everywhere).Take(count)];
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ClaimTrackerException(
                _root, $"every folder of a corpus can be read, and one cannot ({exception.Message.TrimEnd('.')})", "Correct its permissions, or give another folder", exception);
        }
    }
}
