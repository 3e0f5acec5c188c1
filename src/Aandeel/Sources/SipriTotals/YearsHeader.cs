using System.Globalization;
using Aandeel.Sources.Sipri;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// The header of a table with a column for each year: names, years, and behind them sums and percentages.
/// </summary>
/// <param name="Corner">The first cell: Exports by, Supplier, Recipient, or nothing.</param>
/// <param name="Sum">The column of the sum over all years, or -1.</param>
internal sealed record YearsHeader(
    string Text, char Separator, string Corner, IReadOnlyList<(int Column, int Year)> Years, int Sum)
{
    private static readonly string[] Corners = ["Exports by", "Imports by", "Supplier", "Recipient", ""];

    /// <summary>The first line that is such a header, or null.</summary>
    /// <param name="names">How many columns stand before the years.</param>
    public static YearsHeader? Find(SourceFile file, int names) =>
        HeaderLine.First(file, (line, separator) => Of(line, separator, names));

    private static YearsHeader? Of(string line, char separator, int names)
    {
        var cells = line.Split(separator).Select(c => c.Trim(' ', '"')).ToArray();
        if (cells.Length < names + 2 || !Corners.Contains(cells[0], StringComparer.OrdinalIgnoreCase)
            || cells.Take(names).Skip(1).Any(c => c.Length > 0))
        {
            return null;
        }

        var years = new List<(int Column, int Year)>();
        for (var i = names; i < cells.Length && SipriText.TryYear(cells[i], out var year) && cells[i].Length == 4; i++)
        {
            years.Add((i, year));
        }

        if (years.Count == 0) return null;
        var sum = names + years.Count;

        // Behind the years stands their sum: "2000-2025" today, "Total" on the site before 2023. A table without one is
        // not SIPRI's.
        if (sum >= cells.Length
            || !(cells[sum] == "Total"
                || (YearRange.TryParse(cells[sum], CultureInfo.InvariantCulture, out var all)
                    && all.First == years[0].Year)))
        {
            return null;
        }

        return new YearsHeader(line, separator, cells[0], years, sum);
    }
}
