using System.Text;

namespace ClaimTracker.Cli.Tests.Support;

/// <summary>A pipe that brings one line each time it is read from, and tells when it is.</summary>
internal sealed class LinePipe(string[] lines, Action onRead) : Stream
{
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        onRead();
        return _next == lines.Length ? 0 : Encoding.UTF8.GetBytes(lines[_next++], buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
