using System.Text;

namespace ClaimTracker.Cli.Tests.Support;

/// <summary>A pipe that brings one line each time it is read from, and tells when it is.</summary>
internal sealed class LinePipe(string[] lines, Action onRead) : OneWayStream
{
    private int _next;

    public override bool CanRead => true;

    public override int Read(Span<byte> buffer)
    {
        onRead();
        return _next == lines.Length ? 0 : Encoding.UTF8.GetBytes(lines[_next++], buffer);
    }
}
