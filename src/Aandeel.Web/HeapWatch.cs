namespace Aandeel.Web;

/// <summary>
/// Gives memory back that is garbage. A server that rests most of the time has room enough for the collector to let its
/// heap grow for long; others on the machine have better use for it (docs/performance.md).
/// </summary>
internal sealed class HeapWatch : IDisposable
{
    /// <summary>By how much the process may grow beyond what was in use.</summary>
    private const long Spare = 28 << 20;

    /// <summary>From here on garbage goes at once when a little has come again: 300 MB are what the site may hold.</summary>
    private const long Much = 255 << 20;
    private const long SpareOfMuch = 8 << 20;

    /// <summary>What may be in use before the usual pages are made.</summary>
    private const long AtFirst = 160 << 20;

    /// <summary>How often it looks; collecting costs readers time, so it collects less often where there is room.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);
    private const int LooksBetween = 4;

    /// <summary>How long nothing may have grown before what is in use is looked at anew.</summary>
    private const int LooksOfRest = 12;
    private readonly ITimer _timer;
    private readonly Lock _turn = new();
    private long _used = AtFirst;
    private long _last;
    private int _quiet;
    private int _since;
    private bool _isSettled;

    public HeapWatch(TimeProvider clock) => _timer = clock.CreateTimer(_ => Look(), null, Rest, Rest);

    /// <summary>Collects all that is garbage now; what is left is in use.</summary>
    public void Settle()
    {
        lock (_turn) Collect();
    }

    public void Dispose() => _timer.Dispose();

    private void Collect()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (_used, _since) = (Environment.WorkingSet, 0);
    }

    /// <summary>What the process holds is asked of the system: what the collector says of itself is as of its last run.</summary>
    private void Look()
    {
        // A look that comes while another collects has nothing to see.
        if (!_turn.TryEnter()) return;
        try
        {
            var now = Environment.WorkingSet;
            _since++;
            if (now > Much ? now > _used + SpareOfMuch : now > _used + Spare && _since >= LooksBetween)
            {
                Collect();
                (_quiet, _isSettled) = (0, false);
                return;
            }

            // What a request held while garbage was collected is garbage once it is answered.
            var grew = Math.Abs(now - _last) > 1 << 20;
            _last = now;
            _quiet = grew ? 0 : _quiet + 1;
            if (grew) _isSettled = false;
            if (_quiet < LooksOfRest || _isSettled) return;
            Collect();
            _isSettled = true;
        }
        finally
        {
            _turn.Exit();
        }
    }
}
