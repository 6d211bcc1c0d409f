using System.Text.Json;

namespace ClaimTracker.Cli.Output.Json;

/// <summary>Writes answers as JSON, each on a line of its own.</summary>
internal static class JsonOutput
{
    private const int AnswersPerPage = 16;

    public static void WriteOne(Stream output, Action<Utf8JsonWriter> write)
    {
        using var page = new JsonPage();
        page.Add(write);
        page.WriteTo(output);
        output.Flush();
    }

    /// <summary>
    /// Writes one answer a line, in order. Several pages of answers are worked out at a time, each by one processor; they are then
    /// written in order, so that memory holds no more than these pages.
    /// </summary>
    /// <param name="output">Where to write.</param>
    /// <param name="ids">What to answer about.</param>
    /// <param name="write">Writes one answer.</param>
    public static void WriteLines(Stream output, IReadOnlyList<string> ids, Action<Utf8JsonWriter, string> write)
    {
        var pages = new JsonPage[Environment.ProcessorCount * 4];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = new JsonPage();
        }

        for (var start = 0; start < ids.Count; start += pages.Length * AnswersPerPage)
        {
            var first = start;
            Parallel.For(0, pages.Length, index =>
            {
                var from = first + (index * AnswersPerPage);
                for (var i = from; i < Math.Min(from + AnswersPerPage, ids.Count); i++)
                {
                    pages[index].Add(json => write(json, ids[i]));
                }
            });

            foreach (var page in pages)
            {
                page.WriteTo(output);
            }
        }

        output.Flush();
        foreach (var page in pages)
        {
            page.Dispose();
        }
    }
}
