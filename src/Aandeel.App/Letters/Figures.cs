namespace Aandeel.App.Letters;

/// <summary>The value of a figure as a plain number.</summary>
internal static class Figures
{
    /// <summary>Shares in parts of one, amounts in their unit; null where there is no number.</summary>
    public static double? Value(Figure figure) => figure.Cell switch
    {
        Cell.Ratio ratio => ratio.Value,
        Cell.Amount amount => (double)amount.Value,
        Cell.Exact exact => (double)exact.Value,
        Cell.Whole whole => whole.Value,
        _ => null,
    };

    /// <summary>Its value as files hold it: unrounded, with a dot; years as printed.</summary>
    public static string Printed(Figure figure) => figure.Cell switch
    {
        Cell.Period period => period.Value.ToString(),
        _ when Value(figure) is { } value => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}
