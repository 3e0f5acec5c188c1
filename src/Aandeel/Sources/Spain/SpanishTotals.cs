using System.Globalization;

namespace Aandeel.Sources.Spain;

/// <summary>One cell of Spain's tables, sums among them.</summary>
internal sealed record SpanishCell(int Year, string Category, string Country, int Line, Amount Amount);

/// <summary>
/// The cells of Spain's tables against the sums that are printed beside them. A sum that holds more than its countries
/// gives a remainder without a destination; one that holds less is a finding and changes nothing.
/// </summary>
internal sealed class SpanishTotals
{
    private const string AllCategories = "total";
    private readonly Dictionary<string, SpanishCell> _cells = new(StringComparer.Ordinal);

    /// <summary>Keeps a cell; false with the line of the first where it stands a second time.</summary>
    public bool TryAdd(SpanishCell cell, out int before)
    {
        var key = $"{cell.Year} {cell.Category} {cell.Country}";
        before = _cells.TryGetValue(key, out var first) ? first.Line : 0;
        return first is null && _cells.TryAdd(key, cell);
    }

    /// <summary>
    /// Compares every printed sum with its cells; a difference beyond rounding is a finding, and what a sum over
    /// countries has more is given.
    /// </summary>
    public IReadOnlyList<(int Line, int Year, string Category, Amount Amount)> Check(FileReading reading)
    {
        var rest = new List<(int, int, string, Amount)>();
        var byCategory = Sums(c => c.Country != SpanishExportsReader.AllCountries
            && c.Category != AllCategories, c => $"{c.Year} {c.Category}");
        var byCountry = Sums(c => c.Country != SpanishExportsReader.AllCountries
            && c.Category != AllCategories, c => $"{c.Year} {c.Country.ToUpperInvariant()}");
        foreach (var total in _cells.Values.OrderBy(c => c.Line))
        {
            var (ofCountries, ofEntries) = (total.Country == SpanishExportsReader.AllCountries,
                total.Category == AllCategories);
            if (ofCountries == ofEntries) continue;
            var (sum, parts) = (ofCountries ? byCategory : byCountry)
                .GetValueOrDefault($"{total.Year} {(ofCountries ? total.Category : total.Country.ToUpperInvariant())}");

            // Every part is rounded to a euro.
            var difference = total.Amount.Value - sum;
            if (Math.Abs(difference) <= Math.Max(2, parts / 2m)) continue;
            reading.Remark(total.Line, "euros", "total-differs", Text(total.Amount.Value),
                $"{Text(sum)}, the sum of the {(ofCountries ? "countries" : "entries")} of {total.Year}");
            if (ofCountries && difference > 0 && Amount.TryFrom(difference, out var more))
            {
                rest.Add((total.Line, total.Year, total.Category, more));
            }
        }

        return rest;
    }

    private Dictionary<string, (decimal Sum, int Parts)> Sums(Func<SpanishCell, bool> counts,
        Func<SpanishCell, string> key) =>
        _cells.Values.Where(counts).GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (g.Sum(c => c.Amount.Value), g.Count()), StringComparer.Ordinal);

    private static string Text(decimal amount) => amount.ToString("0.####", CultureInfo.InvariantCulture);
}
