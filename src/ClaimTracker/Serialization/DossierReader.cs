using System.Globalization;
using System.Runtime.ExceptionServices;
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
    public static Dossier Read(Stream utf8Json, DossierFormat format, DossierLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        var collected = new DossierCollector();
        var unknownMembers = ReadTo(collected, utf8Json, format, limits, bytesRead);
        return collected.ToDossier() with { UnknownMembers = unknownMembers };
    }

    /// <summary>
    /// Passes on what a stream holds, a record at a time and in the order of the stream, so that there is never a whole dossier in
    /// memory: of JSON Lines, no more than a few blocks of lines.
    /// </summary>
    /// <param name="sink">Takes the records, on the thread that called.</param>
    /// <param name="utf8Json">The stream, read from where it stands to its end.</param>
    /// <param name="format">In which form it is written.</param>
    /// <param name="limits">How much it may hold; <see cref="DossierLimits.Default"/> if left out.</param>
    /// <param name="bytesRead">Is told, once in a while and at the end, how many bytes have been understood so far.</param>
    /// <returns>The members of the document that this version does not know.</returns>
    /// <exception cref="ClaimTrackerException">
    /// The text is malformed, exceeds a limit or breaks a rule of the format; every record before that place has been passed on.
    /// </exception>
    public static ValueList<UnknownMember> ReadTo(
        IRecordSink sink, Stream utf8Json, DossierFormat format, DossierLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(sink);
        return Read(sink, keepsPlaces: false, utf8Json, format, limits, bytesRead, begin: null, finish: static intake => intake.UnknownMembers);
    }

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
    /// <remarks>
    /// Records go into the ledger as they are read, so that there is never a whole dossier in memory; nobody sees them before all of
    /// them are there. Another writer waits until the stream has ended.
    /// </remarks>
    /// <exception cref="ClaimTrackerException">
    /// The text is malformed, exceeds a limit or breaks a rule of the format or of the ledger; nothing was recorded.
    /// </exception>
    public static long Load(
        ClaimLedger ledger, Stream utf8Json, DossierFormat format, DossierLimits? limits = null, IProgress<long>? bytesRead = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Record(batch => Read(
            batch,
            keepsPlaces: true,
            utf8Json,
            format,
            limits,
            bytesRead,
            begin: locator => batch.Locator = locator,
            finish: intake =>
            {
                batch.AddUnknownMembers(intake.UnknownMembers);
                // As long as the place of a record can be told.
                batch.RequireAll();
                return batch;
            }));
    }

    private static T Read<T>(
        IRecordSink sink,
        bool keepsPlaces,
        Stream utf8Json,
        DossierFormat format,
        DossierLimits? limits,
        IProgress<long>? bytesRead,
        Action<IRecordLocator>? begin,
        Func<RecordIntake, T> finish)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        limits ??= DossierLimits.Default;
        var isDocument = format == DossierFormat.Json;
        var intake = new RecordIntake(
            sink,
            keepsPlaces,
            limits.MaxStatements ?? (isDocument ? DossierLimits.DocumentStatements : long.MaxValue),
            limits.MaxAttributions ?? (isDocument ? DossierLimits.DocumentAttributions : long.MaxValue));
        var progress = new ReadProgress(bytesRead);
        return format switch
        {
            DossierFormat.Json => ReadDocument(intake, utf8Json, limits, progress, begin, finish),
            DossierFormat.JsonLines => ReadLines(intake, utf8Json, limits, progress, begin, finish),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form of the dossier format."),
        };
    }

    private static T ReadDocument<T>(
        RecordIntake intake, Stream utf8Json, DossierLimits limits, ReadProgress progress, Action<IRecordLocator>? begin, Func<RecordIntake, T> finish)
    {
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
        var locator = new DocumentLocator(bytes.Memory, intake);
        begin?.Invoke(locator);
        DocumentJson.Read(bytes.Span, limits, intake, locator, progress);
        progress.ReportDone(length);
        return finish(intake);
    }

    private static T ReadLines<T>(
        RecordIntake intake, Stream utf8Json, DossierLimits limits, ReadProgress progress, Action<IRecordLocator>? begin, Func<RecordIntake, T> finish)
    {
        var locator = new LineLocator(intake);
        begin?.Invoke(locator);
        using var pipeline = new LinePipeline(new LineBlocks(utf8Json, limits.MaxLineBytes), limits, intake.TakesRows);
        long bytesRead = 0;
        while (pipeline.TryNext(out var lines))
        {
            intake.Add(lines, locator);
            if (lines.Fault is { } fault)
            {
                ExceptionDispatchInfo.Throw(fault);
            }

            intake.UnknownMembers = lines.UnknownMembers ?? intake.UnknownMembers;
            bytesRead += lines.BytesRead;
            progress.Report(bytesRead);
        }

        progress.ReportDone(bytesRead);
        return finish(intake);
    }

    internal static int ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    internal static string Shown(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
