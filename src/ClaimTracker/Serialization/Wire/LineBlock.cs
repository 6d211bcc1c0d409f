namespace ClaimTracker.Serialization.Wire;

/// <summary>Some whole lines of JSON Lines, as they came.</summary>
/// <param name="Bytes">The lines with their line ends, in memory lent by the pool; the last line of a stream may lack its own.</param>
/// <param name="FirstLine">The number of the first of them, from 1.</param>
/// <param name="MayHoldHead">Whether only blank lines came before, so that the head may be among these.</param>
internal readonly record struct LineBlock(ArraySegment<byte> Bytes, long FirstLine, bool MayHoldHead);
