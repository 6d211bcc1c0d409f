using System.Globalization;
using ClaimTracker.Interchange.Prov.Json;
using ClaimTracker.Interchange.Prov.Mapping;

namespace ClaimTracker.Interchange.Prov;

/// <summary>
/// Writes a ledger as PROV: statements, claims and reports as entities, agents as agents, credits as quotations, affiliations as
/// delegations, retractions as invalidations. What PROV has no word for is kept in attributes of a namespace of our own, so that
/// <see cref="ProvImporter"/> gives back the same records. docs/interchange/prov-json.md lists what maps to what.
/// </summary>
/// <remarks>Thread-safe. Linear in the records.</remarks>
public static class ProvExporter
{
    /// <summary>Writes what a view sees as PROV-JSON, a record at a time.</summary>
    /// <param name="view">The view.</param>
    /// <param name="utf8Json">The stream, written from where it stands and left open.</param>
    /// <returns>
    /// Read counts the ledger's agents, claims, reports, statements, counter-claims and retractions; all of them are mapped. When each
    /// was recorded stays behind, as it does in a dossier.
    /// </returns>
    public static TransferSummary Export(LedgerView view, Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(utf8Json);
        var dossier = view.ToDossier();
        using var writer = new DocumentWriter(utf8Json);
        var scope = writer.Begin(Vocabulary.Prefixes, null);
        var label = 0;
        foreach (var (kind, records) in new DossierRecords(dossier).ByKind)
        {
            var isOpen = false;
            foreach (var record in records)
            {
                if (!isOpen)
                {
                    writer.BeginKind(kind);
                    isOpen = true;
                }

                writer.WriteSharing(record.Id?.Text ?? string.Create(CultureInfo.InvariantCulture, $"_:id{++label}"), [record], scope);
            }

            if (isOpen)
            {
                writer.EndKind();
            }
        }

        writer.End();
        long count = (long)dossier.Agents.Count + dossier.Claims.Count + dossier.Reports.Count + dossier.Statements.Count
            + dossier.CounterClaims.Count + dossier.Retractions.Count;
        return new TransferSummary(count + dossier.Redactions.Count, count, [
            .. dossier.Redactions.Select(redaction => new SkippedItem(
                $"redaction of '{Shown.Of(redaction.Id)}'", "PROV has what is left of the record, and no word for what was erased")),
            .. dossier.UnknownMembers.Select(member => new SkippedItem(
                $"document, member '{Shown.Of(member.Name)}'", "PROV has no place for members of the document itself")),
        ]);
    }
}
