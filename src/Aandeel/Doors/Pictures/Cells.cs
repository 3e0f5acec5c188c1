using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>What a picture reads of a table: numbers to place, and words to write.</summary>
internal sealed class Cells(Chart chart, Language language)
{
    private readonly Dictionary<Column, (Cell?[] Cells, string?[] Words)> _known = [];

    public double? Number(int row, Column column) => At(row, column).Number;

    /// <summary>The ends of a band, where it has both.</summary>
    public (double Low, double High)? Ends(int row, Column? column) =>
        column is not null && At(row, column) is Cell.Band band
            && band.Lower.Number is { } low && band.Upper.Number is { } high
            ? (low, high)
            : null;

    public string Words(int row, Column column)
    {
        var words = Known(column).Words;
        if (words[row] is { } known) return known;
        var of = chart.Table.Row(row);
        return words[row] = Wording.Of(At(row, column), column.KindAt(of), column.UnitAt(of), column.FormAt(of), language);
    }

    /// <summary>The same without the sign of per cent, where the axis has it.</summary>
    public string Bare(int row, Column column)
    {
        var of = chart.Table.Row(row);
        var form = column.FormAt(of);
        return Wording.Of(
            At(row, column), column.KindAt(of), column.UnitAt(of), form == Form.Usual ? Form.Bare : form, language);
    }

    public string End(int row, Column column, bool isUpper)
    {
        var of = chart.Table.Row(row);
        var band = (Cell.Band)At(row, column);
        return Wording.Of(
            isUpper ? band.Upper : band.Lower, column.KindAt(of), column.UnitAt(of), Form.Bare, language);
    }

    /// <summary>A cell, worked out once: a picture reads it for its axis, its marks and its words.</summary>
    private Cell At(int row, Column column) => Known(column).Cells[row] ??= chart.Table[row, column];

    private (Cell?[] Cells, string?[] Words) Known(Column column)
    {
        if (_known.TryGetValue(column, out var known)) return known;
        known = (new Cell?[chart.Table.Count], new string?[chart.Table.Count]);
        _known.Add(column, known);
        return known;
    }

    public string Title(Column column) => Wording.Of(column.Title, language);

    public YearRange? Period(int row) => At(row, chart.X) switch
    {
        Cell.Period period => period.Value,
        Cell.Whole whole when chart.X.Kind == Kind.Year => new YearRange((int)whole.Value, (int)whole.Value),
        _ => null,
    };
}
