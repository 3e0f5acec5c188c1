using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>How far the first print of a period moved in later editions.</summary>
/// <param name="Points">The largest move, in percentage points, with its sign.</param>
/// <param name="Edition">The edition that has it.</param>
public sealed record VintageMove(YearRange Period, double Points, string Edition);

/// <summary>
/// The share outside NATO of the same periods in several editions of SIPRI (shares only, to a tenth of a point): what
/// revision did to first prints. Three cases are no range, so they are listed with their number and never made into a
/// lower and an upper end (docs/methods/revision.md).
/// </summary>
public sealed class Vintages
{
    private static readonly Lazy<Vintages> Loaded = new(Load);
    private readonly List<Row> _rows;
    private readonly string[] _editions;

    private Vintages(string[] editions, List<Row> rows) => (_editions, _rows) = (editions, rows);

    public static Vintages BuiltIn => Loaded.Value;

    /// <summary>
    /// The largest moves of first prints, by period: of what was printed in the edition of the year after a period, in
    /// the editions after that.
    /// </summary>
    /// <param name="key"><c>nato</c>, or the code of a supplier.</param>
    /// <param name="years">How long the periods are: 1 or 5; of other lengths nothing is known.</param>
    public IReadOnlyList<VintageMove> Moves(string key, Composition composition, int years)
    {
        var moves = new List<VintageMove>();
        foreach (var row in _rows.Where(r => r.Key == key && r.Composition == composition && r.Period.Count == years))
        {
            var first = Array.IndexOf(_editions, (row.Period.Last + 1).ToString(CultureInfo.InvariantCulture));
            if (first >= 0 && row.Printed[first].Length > 0 && Largest(row, first) is { } move) moves.Add(move);
        }

        return moves;
    }

    private VintageMove? Largest(Row row, int first)
    {
        VintageMove? largest = null;
        for (var edition = first + 1; edition < _editions.Length; edition++)
        {
            if (row.Printed[edition].Length == 0) continue;
            var points = (double)(Share(row.Printed[edition]) - Share(row.Printed[first]));
            if (largest is null || Math.Abs(points) > Math.Abs(largest.Points))
            {
                largest = new VintageMove(row.Period, points, _editions[edition]);
            }
        }

        return largest;
    }

    private static decimal Share(string printed) => decimal.Parse(printed, CultureInfo.InvariantCulture);

    private static Vintages Load()
    {
        var table = CsvTable.OfResource("Harmonise/vintages.csv");
        return new Vintages(
            table.Header[4..],
            [
                .. table.Rows.Select(r => new Row(
                    r[0],
                    Composition.TryParse(r[1], out var composition)
                        ? composition
                        : throw new InvalidOperationException(r[1]),
                    new YearRange(int.Parse(r[2]), int.Parse(r[3])),
                    r[4..])),
            ]);
    }

    /// <summary>A period in several editions.</summary>
    /// <param name="Printed">The share by edition, as printed; empty where an edition has none.</param>
    private sealed record Row(string Key, Composition Composition, YearRange Period, string[] Printed);
}
