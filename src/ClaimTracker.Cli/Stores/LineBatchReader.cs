using ClaimTracker.Serialization;

namespace ClaimTracker.Cli.Stores;

/// <summary>Reads lines batch by batch, each as soon as its last line has come.</summary>
/// <param name="stream">The lines.</param>
/// <param name="size">How many make a batch.</param>
internal sealed class LineBatchReader(Stream stream, int size)
{
    private readonly DossierLineReader _lines = new(stream);
    private bool _hasHeadBeenTold;

    /// <summary>The number of the line that was read last, from 1; 0 before the first.</summary>
    public long Line => _lines.Line;

    /// <summary>Reads the next batch; the last one may be smaller.</summary>
    /// <returns>Whether there was a line.</returns>
    /// <exception cref="ClaimTrackerException">A line is malformed; the message names it.</exception>
    public bool Read(LineBatch batch)
    {
        batch.Clear();
        var count = 0;
        while (count < size && _lines.Read(batch))
        {
            batch.Count(_lines.Line);
            count++;
        }

        if (!_hasHeadBeenTold && _lines.UnknownMembers.Count > 0)
        {
            batch.UnknownMembers = _lines.UnknownMembers;
            _hasHeadBeenTold = true;
        }

        return count > 0 || batch.UnknownMembers.Count > 0;
    }
}
