using System.Globalization;
using System.Text;
using ClaimTracker.Journals;
using ClaimTracker.Model;
using ClaimTracker.Relational;
using ClaimTracker.Serialization;

namespace ClaimTracker.Torture.Recording;

/// <summary>
/// What a ledger holds, beside what its recorder was sent, one line a revision, and what it has acknowledged: revision <c>r</c> is line <c>r</c>,
/// whole, and nothing else.
/// </summary>
/// <param name="Revision">The newest revision.</param>
/// <param name="Lost">How many acknowledged records are not there.</param>
/// <param name="Faults">Everything else that is not as it should be.</param>
internal sealed record Inspection(long Revision, int Lost, ValueList<string> Faults)
{
    /// <summary>Whether everything that was acknowledged is there, whole and in order.</summary>
    public bool IsSound => Lost == 0 && Faults.Count == 0;

    /// <summary>Inspects a ledger.</summary>
    /// <param name="store">The ledger, opened anew.</param>
    /// <param name="lines">The lines in the order in which the recorder was sent them, one a revision.</param>
    /// <param name="acknowledged">What it has acknowledged.</param>
    /// <param name="head">A head of the ledger that was kept elsewhere, if one was.</param>
    public static Inspection Of(RelationalStore store, RecordLine[] lines, IEnumerable<Acknowledgement> acknowledged, JournalHead? head = null)
    {
        var revision = store.Ledger.Revision;
        var faults = new List<string>();
        var verification = store.Verify(head);
        if (!verification.IsIntact)
        {
            faults.Add(verification.ToString());
        }

        if (verification.Head.Revision != revision || verification.Head.Records != revision)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"revision {revision} has the head {verification.Head}, and a line is one record"));
        }

        if (revision > lines.Length)
        {
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"revision {revision} was never sent"));
            return new Inspection(revision, 0, [.. faults]);
        }

        var sent = lines.AsSpan(0, (int)revision);
        CompareRecords(store.Ledger.Now, sent, faults);
        CompareRevisions(store.Ledger.Now, sent, faults);
        var lost = 0;
        foreach (var (acknowledgedRevision, ids) in acknowledged)
        {
            if (acknowledgedRevision > revision)
            {
                lost++;
            }
            else if (lines[acknowledgedRevision - 1].Id is { } id && !ids.Contains(id) && !ids.All(lines[..(int)acknowledgedRevision].Select(line => line.Id).Contains))
            {
                // What was there before is acknowledged with the revision that there is.
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"revision {acknowledgedRevision} was acknowledged for {ids} and holds {id}"));
            }
        }

        return new Inspection(revision, lost, [.. faults]);
    }

    /// <summary>The records of a view as lines, kind by kind.</summary>
    public static string[] LinesOf(LedgerView view)
    {
        using var text = new MemoryStream();
        using (var writer = new DossierLineWriter(text))
        {
            writer.AddAll(view.ToDossier());
        }

        return [.. Encoding.UTF8.GetString(text.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"revision {Revision}, {Lost} lost{string.Concat(Faults.Select(fault => $"; {fault}"))}");

    private static void CompareRecords(LedgerView view, ReadOnlySpan<RecordLine> sent, List<string> faults)
    {
        // Within a kind, records come in the order of recording.
        var kept = LinesOf(view).Select(RecordLine.Parse).ToLookup(line => line.Kind, line => line.Text);
        var expected = sent.ToArray().ToLookup(line => line.Kind, line => line.Text);
        foreach (var kind in kept.Select(group => group.Key).Union(expected.Select(group => group.Key)))
        {
            foreach (var (there, due) in kept[kind].Zip(expected[kind]).Where(pair => pair.First != pair.Second).Take(1))
            {
                faults.Add($"there is {Shorten(there)} where {Shorten(due)} was sent");
            }

            if (kept[kind].Count() != expected[kind].Count())
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"there are {kept[kind].Count()} records '{kind}' instead of {expected[kind].Count()}"));
            }
        }
    }

    private static void CompareRevisions(LedgerView view, ReadOnlySpan<RecordLine> sent, List<string> faults)
    {
        for (var i = 0; i < sent.Length; i++)
        {
            if (sent[i] is { Kind: "statement", Id: { } id } && view.TryGetStatement(id, out _) && view.GetRecordedTime(id).Revision != i + 1)
            {
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"'{id}' is in revision {view.GetRecordedTime(id).Revision} instead of {i + 1}"));
            }
        }
    }

    private static string Shorten(string line) => line.Length <= 200 ? line : line[..200] + "...";
}
