using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>Sums by party and year, in 1/10,000 of their unit.</summary>
public sealed class PartySums
{
    private YearSums?[] _parties = [];

    /// <summary>Behind the index of the last party that has sums.</summary>
    public int End => _parties.Length;

    /// <summary>How many sums there are, of all parties together.</summary>
    public int Count => _parties.Sum(p => p?.Count ?? 0);

    /// <summary>From the first year of any party to the last; null where there are no sums.</summary>
    public YearRange? Years()
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var sums in _parties)
        {
            if (sums is null || sums.Count == 0) continue;
            (first, last) = (Math.Min(first, sums.Years[0]), Math.Max(last, sums.Years[^1]));
        }

        return first <= last ? new YearRange(first, last) : null;
    }

    /// <summary>The sums of a party by its index; null where it has none.</summary>
    public YearSums? this[int party] => party < _parties.Length ? _parties[party] : null;

    /// <summary>The sums of a party, to be added to.</summary>
    public YearSums Of(short party)
    {
        if (party >= _parties.Length) Array.Resize(ref _parties, party + 1);
        return _parties[party] ??= new YearSums();
    }
}
