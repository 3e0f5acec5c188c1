using System.Buffers;
using System.IO.Pipelines;

namespace Aandeel.Web;

/// <summary>Takes a page as the bytes that it is sent as, in rented memory.</summary>
internal sealed class PagePipe : PipeWriter, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _length;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    /// <summary>What was written, as bytes of their own.</summary>
    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public override void Advance(int bytes) => _length += bytes;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        Widen(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public override Span<byte> GetSpan(int sizeHint = 0)
    {
        Widen(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => default;

    public override void CancelPendingFlush()
    {
        // Nothing waits.
    }

    public override void Complete(Exception? exception = null)
    {
        // Nobody reads on the other side.
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Widen(int sizeHint)
    {
        if (_bytes.Length - _length >= Math.Max(sizeHint, 256)) return;
        var wider = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + sizeHint));
        _bytes.AsSpan(0, _length).CopyTo(wider);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = wider;
    }
}
