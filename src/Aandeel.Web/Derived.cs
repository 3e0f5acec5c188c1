namespace Aandeel.Web;

/// <summary>A figure that a page works out of two quoted ones: their quotient, or how much more one is than the other.</summary>
/// <param name="Key">What tells it apart on its page.</param>
/// <param name="Times">By how much the lower figure is taken, such as a year's part of five.</param>
/// <param name="IsChange">Whether one is taken off: 1.71 is 71 % more.</param>
internal sealed record Derived(string Key, Text Title, Figure Over, Figure Under, decimal Times, bool IsChange)
{
    public Figure Figure
    {
        get
        {
            var (over, under) = (RowOrder.Number(Over.Cell), RowOrder.Number(Under.Cell) * Times);
            var value = over is { } o && under is { } u && u != 0 ? (double)(o / u) - (IsChange
                ? 1 : 0) : (double?)null;
            return new Figure(Cell.Of(value, "inputs-missing"), IsChange ? Kind.Change : Kind.Share, null, Key)
            {
                Place = new Place(new Ask("home", []), "derived", Key, "value", null),
            };
        }
    }
}
