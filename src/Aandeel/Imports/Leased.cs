namespace Aandeel.Imports;

/// <summary>
/// Something that is imported and stays open while anyone holds a lease on it, also when something newer has taken its
/// place: it is closed when the last lease is given back.
/// </summary>
/// <param name="close">Closes it; called once.</param>
public sealed class Leased(Action close)
{
    private readonly Lock _turn = new();
    private int _leases;
    private bool _isRetired;

    /// <summary>Takes a lease, or says that it is too late for one.</summary>
    public bool TryTake()
    {
        lock (_turn)
        {
            if (_isRetired) return false;
            _leases++;
            return true;
        }
    }

    /// <summary>Gives a lease back.</summary>
    public void Leave()
    {
        lock (_turn)
        {
            if (--_leases > 0 || !_isRetired) return;
        }

        close();
    }

    /// <summary>No lease is taken from now on; it is closed when the last one is given back.</summary>
    public void Retire()
    {
        lock (_turn)
        {
            if (_isRetired) return;
            _isRetired = true;
            if (_leases > 0) return;
        }

        close();
    }
}
