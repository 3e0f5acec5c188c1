using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>What a picture reads of a table: numbers to place, and words to write.</summary>
internal sealed class Cells(Chart chart, Language language)
{
    public double? Number(int row, Column column) => chart.Table[row, column].Number;

    /// <summary>The ends of a band, where it has both.</summary>
    public (double Low, double High)? Ends(int row, Column? column) =>
        column is not null && chart.Table[row, column] is Cell.Band band
            && band.Lower.Number is { } low && band.Upper.Number is { } high
            ? (low, high)
            : null;

    public string Words(int row, Column column)
    {
        var of = chart.Table.Row(row);
        return Wording.Of(column.At(of), column.KindAt(of), column.UnitAt(of), column.FormAt(of), language);
    }

    /// <summary>The same without the sign of per cent, where the axis has it.</summary>
    public string Bare(int row, Column column)
    {
        var of = chart.Table.Row(row);
        var form = column.FormAt(of);
        return Wording.Of(
            column.At(of), column.KindAt(of), column.UnitAt(of), form == Form.Usual ? Form.Bare : form, language);
    }

    public string End(int row, Column column, bool isUpper)
    {
        var of = chart.Table.Row(row);
        var band = (Cell.Band)column.At(of);
        return Wording.Of(
            isUpper ? band.Upper : band.Lower, column.KindAt(of), column.UnitAt(of), Form.Bare, language);
    }

    public string Title(Column column) => Wording.Of(column.Title, language);

    public YearRange? Period(int row) => chart.Table[row, chart.X] switch
    {
        Cell.Period period => period.Value,
        Cell.Whole whole when chart.X.Kind == Kind.Year => new YearRange((int)whole.Value, (int)whole.Value),
        _ => null,
    };
}
