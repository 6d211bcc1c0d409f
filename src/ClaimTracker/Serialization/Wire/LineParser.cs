using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using ClaimTracker.Ledger;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Parses one block of lines after the other; each on any thread, and never two at a time.</summary>
/// <param name="limits">How much there may be.</param>
/// <param name="makesRows">Whether plain statements and claims are wanted as rows, which saves making records of them.</param>
internal sealed class LineParser(DossierLimits limits, bool makesRows)
{
    private readonly ReadSession _session = new(limits);
    private readonly List<ParsedLine> _lines = [];

    /// <summary>What the lines of the block hold, up to <see cref="Fault"/> if there is one.</summary>
    public ReadOnlySpan<ParsedLine> Lines => CollectionsMarshal.AsSpan(_lines);

    /// <summary>The statements among them that are rows.</summary>
    public StatementRows Statements { get; } = new();

    /// <summary>The claims among them that are rows.</summary>
    public ClaimRows Claims { get; } = new();

    /// <summary>Members of the head that this version does not know, if the head is among the lines and has any.</summary>
    public ValueList<UnknownMember>? UnknownMembers { get; private set; }

    /// <summary>What is wrong with the line behind the last record, if anything.</summary>
    public ClaimTrackerException? Fault { get; private set; }

    /// <summary>How many bytes of the stream the block took.</summary>
    public int BytesRead { get; private set; }

    /// <summary>Parses a block and gives its memory back to the pool.</summary>
    public void Parse(LineBlock block)
    {
        _lines.Clear();
        Statements.Truncate(0);
        Claims.Truncate(0);
        UnknownMembers = null;
        Fault = null;
        BytesRead = block.Bytes.Offset + block.Bytes.Count;
        try
        {
            Parse(block.Bytes, block.FirstLine, block.MayHoldHead);
        }
        catch (ClaimTrackerException fault)
        {
            Fault = fault;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block.Bytes.Array!);
        }
    }

    private void Parse(ReadOnlySpan<byte> rest, long number, bool mayBeHead)
    {
        // Seldom is one of the lines invalid, and seen at once they are seen faster.
        var isUtf8 = Utf8.IsValid(rest);
        for (; !rest.IsEmpty; number++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            LineJson.RequireBounded(line.Length, number, limits.MaxLineBytes);
            if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            if (!isUtf8)
            {
                LineJson.RequireUtf8(line, number);
            }

            if (makesRows && LineJson.TryReadRow(line, _session, Statements, Claims, out var kind))
            {
                _lines.Add(new ParsedLine(kind, null, (int)number));
                mayBeHead = false;
                continue;
            }

            var record = LineJson.Read(line, number, mayBeHead, _session, out var unknownMembers);
            if (record is not null)
            {
                _lines.Add(new ParsedLine(default, record, (int)number));
            }
            else if (unknownMembers.Count > 0)
            {
                UnknownMembers = unknownMembers;
            }

            mayBeHead = false;
        }
    }
}
