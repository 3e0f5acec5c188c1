namespace Aandeel;

/// <summary>Years in words: runs of them, as 2016-2018, 2020.</summary>
internal static class Runs
{
    public static string Of(IEnumerable<int> years)
    {
        var runs = new List<YearRange>();
        foreach (var year in years.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last == year - 1) runs[^1] = new YearRange(runs[^1].First, year);
            else runs.Add(new YearRange(year, year));
        }

        return string.Join(", ", runs);
    }
}
