using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// A year from which a reporter's figures mean something else than before; not an error and not a revision.
/// </summary>
/// <param name="From">The first year of the new meaning; a break within a year makes that year the first.</param>
public sealed record SeriesBreak(
    string Source, PartyCode Reporter, int From, string WhatEn, string Address, string WhatNl)
{
    public string What(Language language) => language == Language.Nl ? WhatNl : WhatEn;
};

/// <summary>The breaks in series that are known (<c>breaks.csv</c>).</summary>
public static class SeriesBreaks
{
    public static IReadOnlyList<SeriesBreak> All { get; } =
        [.. CsvTable.OfResource("Harmonise/breaks.csv").Rows.Select(
            r => new SeriesBreak(
                r[0], PartyCode.Parse(r[1]), int.Parse(r[2], CultureInfo.InvariantCulture), r[3], r[4], r[5]))];

    /// <summary>
    /// The breaks of a source that fall within a period: its years before and after are not comparable.
    /// </summary>
    public static IEnumerable<SeriesBreak> Within(string source, YearRange years) =>
        All.Where(b => b.Source == source && b.From > years.First && b.From <= years.Last);
}
