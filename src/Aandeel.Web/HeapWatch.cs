namespace Aandeel.Web;

/// <summary>
/// Gives memory back that is garbage. A server that rests most of the time has room enough for the collector to let its
/// heap grow for long; others on the machine have better use for it (docs/performance.md).
/// </summary>
internal sealed class HeapWatch : IDisposable
{
    /// <summary>By how much the heap may grow beyond what was in use.</summary>
    private const long Spare = 40 << 20;
    private const long AtFirst = 64 << 20;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private readonly ITimer _timer;
    private long _used = AtFirst;

    public HeapWatch(TimeProvider clock) => _timer = clock.CreateTimer(_ => Look(), null, Rest, Rest);

    /// <summary>Collects all that is garbage now; what is left is in use.</summary>
    public void Settle()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        Interlocked.Exchange(ref _used, GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes > Interlocked.Read(ref _used) + Spare) Settle();
    }
}
