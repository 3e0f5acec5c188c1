using System.Globalization;

namespace Aandeel.Sources.Eu;

/// <summary>
/// Checks of a year against its neighbours, since copies of the EU report have held one year twice (2013 was a repeat
/// of 2016) and one source's rows doubled (Sweden, until 2014). What is found is told; the rows count as printed.
/// </summary>
internal static class CaatChecks
{
    private const int FewestRows = 20;

    public static void Check(IReadOnlyList<Observation> rows, FileReading reading)
    {
        var cells = rows.Where(o => o.Amount is { TenThousandths: > 0 } && o.Category != EuText.Total).ToList();
        foreach (var supplier in cells.GroupBy(o => o.Supplier, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var years = supplier.GroupBy(o => o.YearFrom!.Value)
                .Where(g => g.Count() >= FewestRows).OrderBy(g => g.Key).ToList();
            Repeated(supplier.Key, years, reading);
            foreach (var year in years) Doubled(supplier.Key, year, reading);
        }
    }

    private static void Repeated(string supplier, List<IGrouping<int, Observation>> years, FileReading reading)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var year in years)
        {
            var print = string.Join('\n', year.Select(Cell).Order(StringComparer.Ordinal));
            if (seen.TryAdd(print, year.Key)) continue;
            reading.Remark(
                year.First().Line, null, "year-repeated",
                $"{supplier} {year.Key.ToString(CultureInfo.InvariantCulture)}: {year.Count()} cells",
                $"other figures than those of {seen[print].ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static void Doubled(string supplier, IGrouping<int, Observation> year, FileReading reading)
    {
        if (year.GroupBy(Cell, StringComparer.Ordinal).All(c => c.Count() % 2 == 0))
        {
            reading.Remark(
                year.First().Line, null, "rows-doubled",
                $"{supplier} {year.Key.ToString(CultureInfo.InvariantCulture)}: every row twice", "every cell once");
        }
    }

    private static string Cell(Observation o) => $"{o.Recipient}|{o.Category}|{o.Flow}|{o.Measure}|{o.Item}|{o.Amount}";
}
