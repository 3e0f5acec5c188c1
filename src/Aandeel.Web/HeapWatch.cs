namespace Aandeel.Web;

/// <summary>
/// Gives memory back that is garbage. A server that rests most of the time has room enough for the collector to let its
/// heap grow for long; others on the machine have better use for it (docs/performance.md).
/// </summary>
internal sealed class HeapWatch : IDisposable
{
    /// <summary>By how much the process may grow beyond what was in use.</summary>
    private const long Spare = 28 << 20;

    /// <summary>From here on garbage goes when a little has come again: 300 MB are what the site may hold.</summary>
    private const long Much = 225 << 20;
    private const long SpareOfMuch = 8 << 20;

    /// <summary>What may be in use before the usual pages are made.</summary>
    private const long AtFirst = 160 << 20;

    /// <summary>Readers wait meanwhile: it takes a tenth of the time at most, and a third where much is held.</summary>
    private const int PartsBetween = 10;
    private const int PartsOfMuch = 2;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(150);

    /// <summary>How long nothing may have grown before what is in use is looked at anew.</summary>
    private const int LooksOfRest = 20;
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly Lock _turn = new();
    private long _used = AtFirst;
    private long _last;
    private int _quiet;
    private long _ended;
    private TimeSpan _took;
    private bool _isSettled;

    public HeapWatch(TimeProvider clock) =>
        (_clock, _timer) = (clock, clock.CreateTimer(_ => Look(), null, Rest, Rest));

    /// <summary>Collects all that is garbage now; what is left is in use.</summary>
    public void Settle()
    {
        lock (_turn) Collect();
    }

    public void Dispose() => _timer.Dispose();

    private void Collect()
    {
        var began = _clock.GetTimestamp();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        (_used, _took, _ended) = (Environment.WorkingSet, _clock.GetElapsedTime(began), _clock.GetTimestamp());
    }

    /// <summary>What the process holds is asked of the system: what the collector says of itself is as of its last run.</summary>
    private void Look()
    {
        // A look that comes while another collects has nothing to see.
        if (!_turn.TryEnter()) return;
        try
        {
            var now = Environment.WorkingSet;
            var (spare, parts) = now > Much ? (SpareOfMuch, PartsOfMuch) : (Spare, PartsBetween);
            if (now > _used + spare && _clock.GetElapsedTime(_ended) > _took * parts)
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
