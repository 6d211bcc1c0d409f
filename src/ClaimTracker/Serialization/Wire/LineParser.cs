using System.Buffers;
using System.Runtime.InteropServices;
using ClaimTracker.Model;

namespace ClaimTracker.Serialization.Wire;

/// <summary>Parses one block of lines after the other; each on any thread, and never two at a time.</summary>
internal sealed class LineParser(DossierLimits limits)
{
    private readonly ReadSession _session = new(limits);
    private readonly List<(object Record, int Line)> _records = [];

    /// <summary>The records of the block, each with its line, up to <see cref="Fault"/> if there is one.</summary>
    public ReadOnlySpan<(object Record, int Line)> Records => CollectionsMarshal.AsSpan(_records);

    /// <summary>Members of the head that this version does not know, if the head is among the lines and has any.</summary>
    public ValueList<UnknownMember>? UnknownMembers { get; private set; }

    /// <summary>What is wrong with the line behind the last record, if anything.</summary>
    public ClaimTrackerException? Fault { get; private set; }

    /// <summary>How many bytes of the stream the block took.</summary>
    public int BytesRead { get; private set; }

    /// <summary>Parses a block and gives its memory back to the pool.</summary>
    public LineParser Parse(LineBlock block)
    {
        _records.Clear();
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

        return this;
    }

    private void Parse(ReadOnlySpan<byte> rest, long number, bool mayBeHead)
    {
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

            var record = LineJson.Read(line, number, mayBeHead, _session, out var unknownMembers);
            if (record is not null)
            {
                _records.Add((record, (int)number));
            }
            else if (unknownMembers.Count > 0)
            {
                UnknownMembers = unknownMembers;
            }

            mayBeHead = false;
        }
    }
}
