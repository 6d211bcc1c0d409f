using System.Buffers;
using System.Text.Json;
using ClaimTracker.Ledger;
using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Serialization;

/// <summary>Writes the dossier format (DESIGN section 7). The same dossier gives the same bytes, everywhere and always.</summary>
/// <remarks>
/// Thread-safe. Linear in what it writes and bounded in memory by the largest record. Members come in a fixed order, absent ones
/// are left out, unknown ones follow the known; every script is written as it is, while characters that could end a script element
/// of HTML or turn the direction of a line are escaped.
/// </remarks>
public static class DossierWriter
{
    private const int FlushFrom = 64 * 1024;

    /// <summary>Writes a dossier to a stream, which is left open.</summary>
    /// <param name="dossier">The records. Each has its id; what they refer to need not be among them.</param>
    /// <param name="utf8Json">The stream, written from where it stands.</param>
    /// <param name="format">In which form.</param>
    /// <exception cref="ClaimTrackerException">
    /// A record holds what could not be read again: an id or text that is malformed, a number that is not finite, an unknown member
    /// that is no JSON. What was written by then is no dossier.
    /// </exception>
    public static void Write(Dossier dossier, Stream utf8Json, DossierFormat format)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(utf8Json);
        switch (format)
        {
            case DossierFormat.Json:
                WriteDocument(dossier, new Output(utf8Json));
                break;
            case DossierFormat.JsonLines:
                WriteLines(dossier, utf8Json);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form of the dossier format.");
        }
    }

    private static void WriteDocument(Dossier dossier, Output output)
    {
        var to = output.Records;
        to.Begin();
        to.Json.WriteString("format"u8, FormatVersion.Current);
        WriteArray(RecordKind.Agent, dossier.Agents, AgentJson.Write, output);
        WriteArray(RecordKind.Claim, dossier.Claims, ClaimJson.Write, output);
        WriteArray(RecordKind.Report, dossier.Reports, ReportJson.Write, output);
        WriteArray(RecordKind.Statement, dossier.Statements, StatementJson.Write, output);
        WriteArray(RecordKind.CounterClaim, dossier.CounterClaims, CounterClaimJson.Write, output);
        WriteArray(RecordKind.Retraction, dossier.Retractions, RetractionJson.Write, output);
        if (dossier.Redactions.Count > 0)
        {
            WriteArray(RecordKind.Redaction, dossier.Redactions, RedactionJson.Write, output);
        }

        to.UnknownOfDocument(dossier.UnknownMembers, DocumentJson.Shape);
        to.Json.WriteEndObject();
        output.End();
    }

    private static void WriteArray<T>(RecordKind kind, ValueList<T> records, Action<RecordWriter, T> write, Output output)
    {
        output.Records.Json.WriteStartArray(DocumentJson.ArrayOf(kind));
        for (var i = 0; i < records.Count; i++)
        {
            write(output.Records, records[i]);
            output.FlushIfFull();
        }

        output.Records.Json.WriteEndArray();
    }

    private static void WriteLines(Dossier dossier, Stream utf8Json)
    {
        using var lines = new DossierLineWriter(utf8Json, dossier.UnknownMembers);
        lines.AddAll(dossier);
    }

    /// <summary>A stream behind a buffer that is written out whenever it has filled up.</summary>
    private sealed class Output
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushFrom);
        private readonly Stream _stream;

        public Output(Stream stream)
        {
            _stream = stream;
            Records = new RecordWriter(new Utf8JsonWriter(_buffer, JsonStyle.Indented));
        }

        public RecordWriter Records { get; }

        public void FlushIfFull()
        {
            if (_buffer.WrittenCount + Records.Json.BytesPending >= FlushFrom)
            {
                Flush();
            }
        }

        public void End()
        {
            Records.Json.Flush();
            _buffer.Write("\n"u8);
            Flush();
        }

        private void Flush()
        {
            Records.Json.Flush();
            _stream.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}
