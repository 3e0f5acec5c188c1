using System.Globalization;

namespace Aandeel.Doors;

/// <summary>
/// What stands in a cell of a workbook. A number may name its own format; else it has that of its column.
/// </summary>
public abstract record XlsxCell
{
    private XlsxCell()
    {
    }

    /// <summary>Nothing: unknown, or not applicable. Never a zero.</summary>
    public static XlsxCell Blank { get; } = new Empty();

    /// <summary>
    /// Text, whatever it looks like: <c>=1+1</c> is three characters and no formula, <c>2024</c> is no number.
    /// </summary>
    public static XlsxCell Of(string text) => text.Length == 0 ? Blank : new Text(text);

    /// <summary>A number, rounded only in how it is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no number: a spreadsheet has no infinity and no
    /// NaN.</exception>
    public static XlsxCell Of(double number, XlsxFormat? format = null) => double.IsFinite(number)
        ? new Number((number == 0 ? 0 : number).ToString("R", CultureInfo.InvariantCulture), format)
        : throw new ArgumentOutOfRangeException(
            nameof(number), number, "A cell holds a finite number; one that is not known is XlsxCell.Blank.");

    public static XlsxCell Of(decimal number, XlsxFormat? format = null) =>
        new Number(number.ToString(CultureInfo.InvariantCulture), format);

    public static XlsxCell Of(long number, XlsxFormat? format = null) =>
        new Number(number.ToString(CultureInfo.InvariantCulture), format);

    public static XlsxCell Of(bool truth) => new Truth(truth);

    internal sealed record Empty : XlsxCell;

    internal sealed record Text(string Value) : XlsxCell;

    internal sealed record Number(string Digits, XlsxFormat? Format) : XlsxCell;

    internal sealed record Truth(bool Value) : XlsxCell;
}
