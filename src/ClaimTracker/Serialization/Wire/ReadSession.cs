using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>What records read one after the other share: limits, pools and scratch space. Not thread-safe.</summary>
internal sealed class ReadSession(DossierLimits limits)
{
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private Utf8JsonWriter? _compact;

    public DossierLimits Limits => limits;

    /// <summary>
    /// Strings that have been checked to be ids. There are few: each one outlives the next collections, which costs more than building an id
    /// anew that comes seldom.
    /// </summary>
    public StringPool Ids { get; } = new(512);

    public StringPool Words { get; } = new(512);

    public DatePool Dates { get; } = new(1024);

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
