using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.AspNetCore.Connections;

namespace Aandeel.Web;

/// <summary>
/// The memory in which the server reads and sends. Its own pool has blocks of 4 KB, of which a page takes ten: each is
/// pinned and handed to the system apart (docs/performance.md).
/// </summary>
internal sealed class BlockPool : MemoryPool<byte>, IMemoryPoolFactory<byte>
{
    private const int Length = 16 * 1024;

    /// <summary>Blocks that are kept: 4 MB; what is beyond is garbage.</summary>
    private const int Most = 256;
    private readonly ConcurrentQueue<Block> _free = new();
    private int _kept;

    public override int MaxBufferSize => Length;

    /// <summary>One pool for all: connections of one kind use it.</summary>
    public MemoryPool<byte> Create(MemoryPoolOptions? options = null) => this;

    public override IMemoryOwner<byte> Rent(int minBufferSize = -1)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minBufferSize, Length);
        if (!_free.TryDequeue(out var block)) return new Block(this);
        Interlocked.Decrement(ref _kept);
        return block;
    }

    /// <summary>Connections come and go, and the pool stays.</summary>
    protected override void Dispose(bool disposing)
    {
        // What is free is garbage once nobody holds the pool.
    }

    private void Return(Block block)
    {
        if (Interlocked.Increment(ref _kept) <= Most) _free.Enqueue(block);
        else Interlocked.Decrement(ref _kept);
    }

    private sealed class Block(BlockPool pool) : IMemoryOwner<byte>
    {
        public Memory<byte> Memory { get; } = MemoryMarshal.CreateFromPinnedArray(
            GC.AllocateUninitializedArray<byte>(BlockPool.Length, pinned: true), 0, BlockPool.Length);

        public void Dispose() => pool.Return(this);
    }
}
