namespace Aandeel.Sources;

/// <summary>Sums by year: those that there are, in the order of their years.</summary>
/// <remarks>
/// Two arrays, and no table by a pair of key and year: tables over structures are compiled anew at every start
/// (docs/performance.md). A party has some seventy years.
/// </remarks>
public sealed class YearSums
{
    private int[] _years = [];
    private decimal[] _amounts = [];

    /// <summary>The sums of a name in a table of them, to be added to.</summary>
    public static YearSums In(Dictionary<string, YearSums> sums, string name)
    {
        if (!sums.TryGetValue(name, out var own)) sums.Add(name, own = new YearSums());
        return own;
    }

    /// <summary>How many years there are.</summary>
    public int Count { get; private set; }

    /// <summary>The years that there are, first to last.</summary>
    public ReadOnlySpan<int> Years => _years.AsSpan(0, Count);

    /// <summary>The sum of the year at a place in <see cref="Years"/>.</summary>
    public decimal At(int place) => _amounts[place];

    /// <summary>The sum of a year; zero where there is none.</summary>
    public decimal this[int year] => PlaceOf(year) is >= 0 and var place ? _amounts[place] : 0;

    /// <summary>What all years come to together.</summary>
    public decimal All
    {
        get
        {
            var sum = 0m;
            for (var i = 0; i < Count; i++) sum += _amounts[i];
            return sum;
        }
    }

    /// <summary>Whether there is a sum of the year, be it zero.</summary>
    public bool Has(int year) => PlaceOf(year) >= 0;

    /// <summary>Adds to the sum of a year.</summary>
    public void Add(int year, decimal amount)
    {
        var place = PlaceOf(year);
        if (place < 0) place = Insert(~place, year);
        _amounts[place] += amount;
    }

    /// <summary>Adds the sums of each year.</summary>
    public void Add(YearSums sums)
    {
        for (var i = 0; i < sums.Count; i++) Add(sums._years[i], sums._amounts[i]);
    }

    /// <summary>What the years of a range come to together.</summary>
    public decimal Of(YearRange years)
    {
        var sum = 0m;
        for (var i = 0; i < Count; i++)
        {
            if (years.Contains(_years[i])) sum += _amounts[i];
        }

        return sum;
    }

    private int PlaceOf(int year) => Array.BinarySearch(_years, 0, Count, year);

    private int Insert(int place, int year)
    {
        if (Count == _years.Length)
        {
            var (years, amounts) = (new int[Math.Max(8, Count * 2)], new decimal[Math.Max(8, Count * 2)]);
            Array.Copy(_years, years, Count);
            Array.Copy(_amounts, amounts, Count);
            (_years, _amounts) = (years, amounts);
        }

        Array.Copy(_years, place, _years, place + 1, Count - place);
        Array.Copy(_amounts, place, _amounts, place + 1, Count - place);
        (_years[place], _amounts[place]) = (year, 0);
        Count++;
        return place;
    }
}
