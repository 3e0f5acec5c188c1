namespace Aandeel.Indicators;

/// <summary>
/// How a change of the share divides over changes of volume: with S and T the means of both periods' share and volume,
/// the change is ((1 − S)·ΔO − S·ΔI)/T, exactly.
/// </summary>
public sealed class ShareChange
{
    private readonly double? _share;
    private readonly double _volume;

    public ShareChange(ShareSums before, ShareSums now)
    {
        _share = (before.ShareOutside + now.ShareOutside) / 2;
        _volume = ((double)(before.Inside + before.Outside) + (now.Inside + now.Outside)) / 2;
        Total = now.ShareOutside - before.ShareOutside;
    }

    /// <summary>The change of the share itself, in parts of one.</summary>
    public double? Total { get; }

    /// <summary>What more volume outside did to the share.</summary>
    public double? Outside(long more) => (1 - _share) * more / _volume;

    /// <summary>What more volume inside did to it: the other way.</summary>
    public double? Inside(long more) => -_share * more / _volume;
}
