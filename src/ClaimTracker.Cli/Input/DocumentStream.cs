using ClaimTracker.Cli.Stores;

namespace ClaimTracker.Cli.Input;

/// <summary>
/// A document as it is read: it ends at its first bytes where these are a durable ledger's, which no format of documents could explain. What a
/// pipe has not given yet is not waited for.
/// </summary>
/// <param name="inner">The document.</param>
/// <param name="refuse">What to tell the user where it is a ledger.</param>
internal sealed class DocumentStream(Stream inner, Func<ToolException> refuse) : OneWayStream
{
    private bool _begun;

    public override bool CanRead => true;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
