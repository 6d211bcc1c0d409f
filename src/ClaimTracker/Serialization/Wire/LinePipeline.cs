using System.Diagnostics.CodeAnalysis;
using ClaimTracker.Ledger;

namespace ClaimTracker.Serialization.Wire;

/// <summary>
/// Parses JSON Lines ahead: while the records of one block of lines are put to use, the next few blocks are parsed on other
/// threads. What comes out is in the order of the stream, errors included.
/// </summary>
internal sealed class LinePipeline(LineBlocks blocks, DossierLimits limits, bool makesRows) : IDisposable
{
    private readonly WorkAhead<LineParser> _ahead = new(() => new LineParser(limits, makesRows));
    private bool _isAtEnd;

    /// <summary>Gives the next block parsed, valid until the next call.</summary>
    /// <returns>False at the end of the stream.</returns>
    /// <exception cref="ClaimTrackerException">The line that comes next is too long.</exception>
    public bool TryNext([NotNullWhen(true)] out LineParser? lines)
    {
        while (!_isAtEnd && !_ahead.IsFull)
        {
            Begin();
        }

        lines = _ahead.IsEmpty ? null : _ahead.Take();
        return lines is not null;
    }

    /// <summary>Waits until nothing is parsed any more.</summary>
    public void Dispose() => _ahead.Abandon();

    private void Begin()
    {
        try
        {
            if (blocks.TryNext(out var block))
            {
                _ahead.Begin(parser => parser.Parse(block), isAll: blocks.IsAtEnd && _ahead.IsEmpty);
            }
            else
            {
                _isAtEnd = true;
            }
        }
        catch (Exception fault)
        {
            _isAtEnd = true;
            _ahead.Fail(fault);
        }
    }
}
