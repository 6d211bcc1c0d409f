using ClaimTracker.Cli.Stores;

namespace ClaimTracker.Cli.Input;

/// <summary>
/// A document as it is read: it ends at its first bytes where these are a durable ledger's, which no format of documents could explain. What a
/// pipe has not given yet is not waited for.
/// </summary>
/// <param name="inner">The document.</param>
/// <param name="refuse">What to tell the user where it is a ledger.</param>
internal sealed class DocumentStream(Stream inner, Func<ToolException> refuse) : Stream
{
    private bool _begun;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        if (!_begun && StoreFile.BeginsLike(buffer[..count]))
        {
            throw refuse();
        }

        _begun = true;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
