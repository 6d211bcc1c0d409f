using ClaimTracker.Model;
using ClaimTracker.Serialization.Wire;

namespace ClaimTracker.Serialization;

/// <summary>
/// Reads JSON Lines (DESIGN section 7) one line at a time, as a pipe brings them: a line is handed over as soon as it has come, and
/// nothing that has not come is waited for. For streams that are there already, <see cref="DossierReader"/> is faster.
/// </summary>
/// <remarks>
/// Not thread-safe. Memory is bounded by the longest line. What is refused is refused as by <see cref="DossierReader"/>, and the stream is
/// left open.
/// </remarks>
public sealed class DossierLineReader
{
    private const int FirstBuffer = 64 * 1024;

    private readonly Stream _stream;
    private readonly DossierLimits _limits;
    private readonly ReadSession _session;
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _mayBeHead = true;

    /// <summary>Begins to read.</summary>
    /// <param name="utf8Json">The stream, read from where it stands.</param>
    /// <param name="limits">How long a line may be and how deep it may nest; <see cref="DossierLimits.Default"/> if left out.</param>
    public DossierLineReader(Stream utf8Json, DossierLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        _stream = utf8Json;
        _limits = limits ?? DossierLimits.Default;
        _session = new ReadSession(_limits);
    }

    /// <summary>The number of the line that was read last, from 1; 0 before the first.</summary>
    public long Line { get; private set; }

    /// <summary>The members of the head that this version does not know, once the head has been read.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; private set; } = [];

    /// <summary>Reads the next line that holds a record and hands the record over. Blank lines and the head are passed over.</summary>
    /// <param name="sink">Takes the record.</param>
    /// <returns>Whether there was one; false at the end of the stream.</returns>
    /// <exception cref="ClaimTrackerException">The line is malformed, exceeds a limit or breaks a rule of the format.</exception>
    public bool Read(IRecordSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        while (TryNextLine(out var line))
        {
            if (line.IndexOfAnyExcept(" \t\r"u8) < 0)
            {
                continue;
            }

            LineJson.RequireUtf8(line, Line);
            var record = LineJson.Read(line, Line, _mayBeHead, _session, out var unknownMembers);
            _mayBeHead = false;
            if (record is null)
            {
                UnknownMembers = unknownMembers;
                continue;
            }

            HandOver(record, sink);
            return true;
        }

        return false;
    }

    private static void HandOver(object record, IRecordSink sink)
    {
        switch (record)
        {
            case Agent agent:
                sink.Add(agent);
                break;
            case Claim claim:
                sink.Add(claim);
                break;
            case Report report:
                sink.Add(report);
                break;
            case Statement statement:
                sink.Add(statement);
                break;
            case CounterClaim counterClaim:
                sink.Add(counterClaim);
                break;
            case Retraction retraction:
                sink.Add(retraction);
                break;
            case Redaction redaction:
                sink.Add(redaction);
                break;
        }
    }

    private bool TryNextLine(out ReadOnlySpan<byte> line)
    {
        var seen = 0;
        while (true)
        {
            var length = _buffer.AsSpan(_start + seen, _end - _start - seen).IndexOf((byte)'\n');
            if (length >= 0 || _isAtEnd)
            {
                line = _buffer.AsSpan(_start, length >= 0 ? seen + length : _end - _start);
                if (line.IsEmpty && length < 0)
                {
                    return false;
                }

                Line++;
                LineJson.RequireBounded(line.Length, Line, _limits.MaxLineBytes);
                _start += line.Length + (length >= 0 ? 1 : 0);
                line = Line == 1 ? line[DossierReader.ByteOrderMark(line)..] : line;
                return true;
            }

            seen = _end - _start;
            LineJson.RequireBounded(seen, Line + 1, _limits.MaxLineBytes);
            Fill();
        }
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        // One read and no more: a pipe gives what it has.
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
