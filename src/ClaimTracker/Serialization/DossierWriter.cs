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
        var output = new Output(utf8Json, format);
        switch (format)
        {
            case DossierFormat.Json:
                WriteDocument(dossier, output);
                break;
            case DossierFormat.JsonLines:
                WriteLines(dossier, output);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such form of the dossier format.");
        }

        output.Flush();
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
        to.UnknownOfDocument(dossier.UnknownMembers, DocumentJson.Shape);
        to.Json.WriteEndObject();
        output.EndLine();
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

    private static void WriteLines(Dossier dossier, Output output)
    {
        var to = output.Records;
        to.Begin();
        to.Json.WriteString("format"u8, FormatVersion.Current);
        to.UnknownOfDocument(dossier.UnknownMembers, LineJson.Shape);
        to.Json.WriteEndObject();
        output.EndLine();
        WriteEach(RecordKind.Agent, dossier.Agents, AgentJson.Write, output);
        WriteEach(RecordKind.Claim, dossier.Claims, ClaimJson.Write, output);
        WriteEach(RecordKind.Report, dossier.Reports, ReportJson.Write, output);
        WriteEach(RecordKind.Statement, dossier.Statements, StatementJson.Write, output);
        WriteEach(RecordKind.CounterClaim, dossier.CounterClaims, CounterClaimJson.Write, output);
        WriteEach(RecordKind.Retraction, dossier.Retractions, RetractionJson.Write, output);
    }

    private static void WriteEach<T>(RecordKind kind, ValueList<T> records, Action<RecordWriter, T> write, Output output)
    {
        for (var i = 0; i < records.Count; i++)
        {
            output.Records.Json.WriteStartObject();
            output.Records.Json.WritePropertyName(LineJson.WrapperOf(kind));
            write(output.Records, records[i]);
            output.Records.Json.WriteEndObject();
            output.EndLine();
        }
    }

    /// <summary>A stream behind a buffer that is written out whenever it has filled up.</summary>
    private sealed class Output(Stream stream, DossierFormat format)
    {
        private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushFrom);
        private RecordWriter? _records;

        public RecordWriter Records => _records ??= new RecordWriter(
            new Utf8JsonWriter(_buffer, format == DossierFormat.Json ? JsonStyle.Indented : JsonStyle.Compact));

        public void FlushIfFull()
        {
            if (_buffer.WrittenCount + Records.Json.BytesPending >= FlushFrom)
            {
                Flush();
            }
        }

        public void EndLine()
        {
            Records.Json.Flush();
            Records.Json.Reset();
            _buffer.Write("\n"u8);
            FlushIfFull();
        }

        public void Flush()
        {
            Records.Json.Flush();
            stream.Write(_buffer.WrittenSpan);
            _buffer.ResetWrittenCount();
        }
    }
}
