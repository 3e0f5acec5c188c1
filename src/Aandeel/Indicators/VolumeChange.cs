using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// A part of the deliveries in two periods of one length, and what its change did to the share: numerator and
/// denominator apart. Amounts in 1/10,000 of the unit.
/// </summary>
/// <param name="Key">outside, outside-without-ukraine, ukraine, inside or all.</param>
/// <param name="Points">
/// What it did to the share, in parts of one: with S and T the means of both periods' share and volume, (1 − S)·ΔO/T of
/// what went outside and −S·ΔI/T of what went inside; together exactly the change. Null where there is no share.
/// </param>
public sealed record VolumeChange(string Key, long Before, long Now, double? Points)
{
    public const string OutsideKey = "outside";
    public const string WithoutUkraineKey = "outside-without-ukraine";
    public const string UkraineKey = "ukraine";
    public const string InsideKey = "inside";
    public const string AllKey = "all";

    /// <summary>The relative change: 0.11 is 11 per cent more; null where nothing was before.</summary>
    public double? Change => Before > 0 ? (double)(Now - Before) / Before : null;

    /// <summary>More than six times as much was next to nothing before: the two amounts say more than 36,900 per cent.</summary>
    private const double MostTold = 5;

    /// <summary>Whether the relative change says something; else the two amounts do.</summary>
    public bool IsTold => Change is <= MostTold;

    /// <summary>What went outside, to Ukraine and elsewhere, and what members took from each other.</summary>
    public static IReadOnlyList<VolumeChange> Of(ShareSums before, ShareSums now)
    {
        var change = new ShareChange(before, now);
        var (then, today) = (before.ByGroup[(int)DestinationGroup.Ukraine], now.ByGroup[(int)DestinationGroup.Ukraine]);
        return
        [
            Outside(OutsideKey, before.Outside, now.Outside),
            Outside(WithoutUkraineKey, before.Outside - then, now.Outside - today),
            Outside(UkraineKey, then, today),
            new(InsideKey, before.Inside, now.Inside, change.Inside(now.Inside - before.Inside)),
            new(AllKey, before.Inside + before.Outside, now.Inside + now.Outside, change.Total),
        ];

        VolumeChange Outside(string key, long from, long to) => new(key, from, to, change.Outside(to - from));
    }
}
