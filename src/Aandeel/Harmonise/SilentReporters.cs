namespace Aandeel.Harmonise;

/// <summary>
/// What a member states about one year: the value of its licences and of its actual exports. The two are never added.
/// </summary>
/// <param name="Licences">The licensed value of the year; null where none is stated.</param>
/// <param name="ActualExports">The value of actual exports; null where none is stated.</param>
public readonly record struct ReportedYear(PartyCode Reporter, int Year, Amount? Licences, Amount? ActualExports);

/// <summary>
/// Which members say nothing about their actual exports in a year. A member that gives licences and states actual
/// exports below 0.1 % of them does not report actual exports: its cells are silence, not zero. One cell of debris does
/// not make a report. Not to be confused with a member without licences, of which nothing can be told. Method:
/// docs/methods/silent-reporters.md.
/// </summary>
public static class SilentReporters
{
    /// <summary>Actual exports below one in this many of the licensed value are silence.</summary>
    public const int OneIn = 1000;

    /// <summary>Whether a member is silent about actual exports in a year.</summary>
    public static bool IsSilent(ReportedYear year) =>
        IsDebris(year.ActualExports?.TenThousandths ?? 0, year.Licences?.TenThousandths ?? 0);

    /// <summary>
    /// Whether actual exports are nothing beside what was licensed, both in 1/10,000 of one unit; never without
    /// licences.
    /// </summary>
    public static bool IsDebris(long exports, long licensed) => licensed > 0 && (Int128)exports * OneIn < licensed;

    /// <summary>
    /// The silent members and years, ordered by year and code; rows of one member and year are summed first.
    /// </summary>
    public static IReadOnlyList<(PartyCode Reporter, int Year)> Of(IEnumerable<ReportedYear> years) =>
    [
        .. years.GroupBy(y => (y.Reporter, y.Year))
            .Where(
                g => IsSilent(
                    new ReportedYear(
                        g.Key.Reporter, g.Key.Year, Sum(g.Select(y => y.Licences)),
                        Sum(g.Select(y => y.ActualExports)))))
            .Select(g => g.Key)
            .OrderBy(k => k.Year).ThenBy(k => k.Reporter.Value, StringComparer.Ordinal),
    ];

    /// <summary>The sum of what is stated; null where nothing is.</summary>
    private static Amount? Sum(IEnumerable<Amount?> amounts)
    {
        Amount? sum = null;
        foreach (var amount in amounts)
        {
            if (amount is { } stated) sum = (sum ?? default) + stated;
        }

        return sum;
    }
}
