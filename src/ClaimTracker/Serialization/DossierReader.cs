using System.Globalization;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Serialization;

/// <summary>
/// Reads the dossier format (DESIGN section 7): strictly, within limits, and keeping what this version does not know.
/// </summary>
/// <remarks>
/// Thread-safe. Both ways of reading are linear in the bytes read. What is refused is refused with one
/// <see cref="ClaimTrackerException"/> whose <see cref="ClaimTrackerException.Where"/> gives JSON path and line:
/// <c>$.statements[3].attributions[0].confidence, line 12</c>, or in JSON Lines <c>line 12: $.statement.agent</c>. Exceptions of
/// the stream itself come through as they are. A byte order mark is passed over; the stream is left open.
/// </remarks>
public static class DossierReader
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>What a stream holds, as records.</summary>
    /// <param name="utf8Json">The stream, read from where it stands to its end.</param>
    /// <param name="format">In which form it is written.</param>
    /// <param name="limits">How much it may hold; <see cref="DossierLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told, once in a while and at the end, how many bytes have been understood so far.</param>
    /// <returns>The records. Whether their ids agree with each other is seen when a ledger records them.</returns>
    /// <exception cref="ClaimTrackerException">The text is malformed, exceeds a limit or breaks a rule of the format.</exception>
    public static Dossier Read(Stream utf8Json, DossierFormat format, DossierLimits? limits = null, IProgress<long>? bytesRead = null) =>
        Read(utf8Json, format, limits, bytesRead, static (dossier, _) => dossier);

    /// <summary>
    /// Reads a stream and records all of it in a ledger as one revision, or nothing. Errors that only the whole can show, such as an
    /// id that nobody declares, name their place in the stream too.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="utf8Json">The stream, read from where it stands to its end.</param>
    /// <param name="format">In which form it is written.</param>
    /// <param name="limits">How much it may hold; <see cref="DossierLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told, once in a while and at the end, how many bytes have been understood so far.</param>
    /// <returns>The revision at which all of it is visible.</returns>
    /// <exception cref="ClaimTrackerException">
    /// The text is malformed, exceeds a limit or breaks a rule of the format or of the ledger; nothing was recorded.
    /// </exception>
    public static long Load(
        ClaimLedger ledger, Stream utf8Json, DossierFormat format, DossierLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Read(utf8Json, format, limits, bytesRead, ledger.Record);
    }

    private static T Read<T>(
        Stream utf8Json, DossierFormat format, DossierLimits? limits, IProgress<long>? bytesRead, Func<Dossier, IRecordLocator, T> use)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        limits ??= DossierLimits.Default;
        var session = new ReadSession(limits, bytesRead);
        return format switch
        {
            DossierFormat.Json => ReadDocument(utf8Json, session, use),
            DossierFormat.JsonLines => ReadLines(utf8Json, session, use),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form of the dossier format."),
        };
    }

    private static T ReadDocument<T>(Stream utf8Json, ReadSession session, Func<Dossier, IRecordLocator, T> use)
    {
        var limits = session.Limits;
        var expected = utf8Json.CanSeek ? utf8Json.Length - utf8Json.Position : 0;
        using var bytes = new PooledBytes((int)Math.Clamp(expected + 1, FirstBuffer, Math.Max(FirstBuffer, limits.MaxDocumentBytes + 1L)));
        while (bytes.Fill(utf8Json))
        {
            if (bytes.Span.Length > limits.MaxDocumentBytes)
            {
                throw new ClaimTrackerException(
                    "the document",
                    $"a document is at most {Shown(limits.MaxDocumentBytes)} bytes long",
                    "Write it as JSON Lines, which may be of any length, or raise DossierLimits.MaxDocumentBytes");
            }
        }

        var length = bytes.Span.Length;
        bytes.Drop(ByteOrderMark(bytes.Span));
        var records = new DossierBuilder(
            session,
            limits.MaxStatements ?? DossierLimits.DocumentStatements,
            limits.MaxAttributions ?? DossierLimits.DocumentAttributions);
        DocumentJson.Read(bytes.Span, records);
        session.ReportDone(length);
        return use(records.Build(), new DocumentLocator(bytes.Memory, records));
    }

    private static T ReadLines<T>(Stream utf8Json, ReadSession session, Func<Dossier, IRecordLocator, T> use)
    {
        var records = new DossierBuilder(
            session, session.Limits.MaxStatements ?? long.MaxValue, session.Limits.MaxAttributions ?? long.MaxValue);
        using var lines = new LineSource(utf8Json, session.Limits.MaxLineBytes);
        var isFirst = true;
        while (lines.TryNext(out var line))
        {
            if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            LineJson.Read(line, lines.Number, isFirst, records);
            isFirst = false;
            session.Report(lines.BytesRead);
        }

        session.ReportDone(lines.BytesRead);
        return use(records.Build(), new LineLocator(records));
    }

    internal static int ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    internal static string Shown(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
