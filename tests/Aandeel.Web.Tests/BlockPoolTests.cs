using System.Buffers;
using System.Collections.Concurrent;

namespace Aandeel.Web.Tests;

/// <summary>The memory of connections: lent to one at a time, given again, and no more of it kept than was meant.</summary>
public sealed class BlockPoolTests
{
    [Fact]
    public void What_is_given_back_is_lent_again_and_no_block_is_larger()
    {
        using var pool = new BlockPool();
        var block = pool.Rent();
        block.Memory.Length.ShouldBe(pool.MaxBufferSize);
        block.Dispose();

        pool.Rent(100).ShouldBeSameAs(block);
        Should.Throw<ArgumentOutOfRangeException>(() => pool.Rent(pool.MaxBufferSize + 1));
        pool.Create().ShouldBeSameAs(pool);
    }

    [Fact]
    public void No_more_is_kept_than_four_megabytes()
    {
        using var pool = new BlockPool();
        var lent = Enumerable.Range(0, 1_000).Select(_ => pool.Rent()).ToList();
        lent.Distinct().Count().ShouldBe(1_000);
        foreach (var block in lent) block.Dispose();

        var again = Enumerable.Range(0, 1_000).Select(_ => pool.Rent()).ToList();
        again.Count(lent.Contains).ShouldBe(4 * 1024 * 1024 / pool.MaxBufferSize);
        again.Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public async Task Of_many_at_once_no_two_hold_the_same_block()
    {
        using var pool = new BlockPool();
        var held = new ConcurrentDictionary<IMemoryOwner<byte>, bool>();
        var twice = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 50_000; i++)
            {
                var block = pool.Rent();
                if (!held.TryAdd(block, true)) Interlocked.Increment(ref twice);
                held.TryRemove(block, out var _);
                block.Dispose();
            }
        })));

        twice.ShouldBe(0);
    }
}
