using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>What one reading of a dossier shares between its records: limits, pools and scratch space.</summary>
internal sealed class ReadSession(DossierLimits limits, IProgress<long>? progress)
{
    private const long ProgressStep = 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _scratch = new();
    private Utf8JsonWriter? _compact;
    private long _nextReport = ProgressStep;

    public DossierLimits Limits => limits;

    /// <summary>Strings that have been checked to be ids.</summary>
    public StringPool Ids { get; } = new(8192);

    public StringPool Words { get; } = new(512);

    public DatePool Dates { get; } = new(1024);

    /// <summary>Tells how far the reading has come, once in a while.</summary>
    public void Report(long bytes)
    {
        if (bytes >= _nextReport)
        {
            _nextReport = bytes + ProgressStep;
            progress?.Report(bytes);
        }
    }

    /// <summary>Tells that the reading is done.</summary>
    public void ReportDone(long bytes) => progress?.Report(bytes);

    /// <summary>The value that a reader stands on, as compact JSON; the reader is left on its last token.</summary>
    /// <returns>The rule that the value breaks, if any.</returns>
    public string? Capture(ref Utf8JsonReader reader, string name, int recordDepth, out UnknownMember member)
    {
        _scratch.ResetWrittenCount();
        _compact ??= new Utf8JsonWriter(_scratch, JsonStyle.Compact);
        _compact.Reset();
        var broken = RawJson.Copy(ref reader, _compact, recordDepth, limits.MaxDepth);
        _compact.Flush();
        member = broken is null ? new UnknownMember(name, Encoding.UTF8.GetString(_scratch.WrittenSpan)) : default;
        return broken;
    }
}
