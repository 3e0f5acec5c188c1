using Aandeel.Answers;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Tests;

/// <summary>An answer of a few rows with one chart, for values that no data at hand has.</summary>
internal static class InventedChart
{
    public static Answer Of(Draw way, params Cell[] values)
    {
        var ask = new Ask("invented", []);
        var isTimed = way is Draw.Line or Draw.Path or Draw.Stacked;
        Column<Row> name = new("name", isTimed ? Kind.Period : Kind.Words, ("Name", "Naam"), r => isTimed
            ? Cell.Of(new YearRange(2000 + r.Index, 2000 + r.Index))
            : Cell.Of(Text.Name($"Row {r.Index}", $"Rij {r.Index}")))
        {
            Role = Role.Dimension,
        };
        Column<Row> value = new("value", Kind.Share, ("Value", "Waarde"), r => r.Value);
        Column<Row> band = new("band", Kind.Share, ("Band", "Band"), r => new Cell.Band(r.Value, r.Value));
        var table = new Table<Row>(
            "rows", ask, [name, value, band], [.. values.Select((v, i) => new Row(i, v))], r => $"{r.Index}");
        var chart = new Chart("invented", way, table, ("What it shows", "Wat het toont"), name, [value]) { Band = band };
        return new Answer
        {
            Filled = ask,
            Identity = new Identity("invented", "000000000000", "0"),
            Editions = [],
            Title = ("Invented", "Verzonnen"),
            Rows = table,
            Views = [],
            Charts = [chart],
            Notes = [],
        };
    }

    private sealed record Row(int Index, Cell Value);
}
