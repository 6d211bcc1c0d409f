using System.Text.Json;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>A dossier as one JSON document.</summary>
internal static class DocumentJson
{
    public static readonly Shape Shape = Shape.Of("a document", [Member.Format]);

    /// <summary>The name of a kind's array.</summary>
    public static string ArrayOf(RecordKind kind) => Shape.Names[(int)kind + 1];

    private enum Member
    {
        Format,
        Agents,
        Claims,
        Reports,
        Statements,
        CounterClaims,
        Retractions,
        Redactions,
    }

    /// <summary>Reads a whole document, without byte order mark.</summary>
    /// <param name="json">The document.</param>
    /// <param name="limits">How much it may hold.</param>
    /// <param name="into">What its records are passed on to.</param>
    /// <param name="locator">Tells where they are.</param>
    /// <param name="progress">Is told how far it has been read.</param>
    /// <exception cref="ClaimTrackerException">It breaks a rule.</exception>
    public static void Read(ReadOnlySpan<byte> json, DossierLimits limits, RecordIntake into, IRecordLocator locator, ReadProgress progress)
    {
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            throw JsonFault.NotUtf8(json, 0);
        }

        var knowsFormat = false;
        var cursor = new JsonCursor(json, 0, new ReadSession(limits));
        try
        {
            Read(ref cursor, into, locator, progress, ref knowsFormat);
        }
        catch (JsonException)
        {
            throw (knowsFormat ? null : FormatVersion.FindOther(json)) ?? JsonFault.Malformed(json, 0);
        }
        catch (ClaimTrackerException) when (!knowsFormat)
        {
            if (FormatVersion.FindOther(json) is { } first)
            {
                throw first;
            }

            throw;
        }
    }

    private static void Read(
        ref JsonCursor json, RecordIntake into, IRecordLocator locator, ReadProgress progress, ref bool knowsFormat)
    {
        json.EnterRoot();
        var walk = json.Enter(Shape);
        while (json.Next(ref walk, out var member))
        {
            if ((Member)member == Member.Format)
            {
                FormatVersion.Require(ref json);
                knowsFormat = true;
                continue;
            }

            json.EnterArray();
            while (json.NextItem())
            {
                var start = json.Offset;
                into.Add(RecordJson.Read((RecordKind)(member - 1), ref json), start, locator);
                progress.Report(json.BytesConsumed);
            }
        }

        into.UnknownMembers = walk.Unknown;
        json.LeaveRoot();
    }
}
