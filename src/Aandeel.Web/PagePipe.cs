using System.Buffers;
using System.IO.Pipelines;

namespace Aandeel.Web;

/// <summary>
/// Takes a page or data as the bytes that they are sent as, in rented memory; who sends them gives it back. Where nobody does, it is
/// garbage like any other.
/// </summary>
internal sealed class PagePipe : PipeWriter, IDisposable
{
    private const int OfPage = 64 * 1024;
    private byte[] _bytes;
    private int _length;

    public PagePipe()
        : this(OfPage)
    {
    }

    private PagePipe(int length) => _bytes = ArrayPool<byte>.Shared.Rent(length);

    /// <summary>Bytes as they are, copied.</summary>
    public static PagePipe Of(ReadOnlySpan<byte> bytes)
    {
        var pipe = new PagePipe(bytes.Length);
        bytes.CopyTo(pipe._bytes);
        pipe._length = bytes.Length;
        return pipe;
    }

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => 0;

    /// <summary>What was written; not to be read once the memory is given back.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

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
