using System.Globalization;

namespace Aandeel.Doors;

/// <summary>
/// How wide the columns of a sheet are, in characters: as wide as what stands in them, within bounds.
/// </summary>
internal static class XlsxWidths
{
    private const int Least = 8;
    private const int Most = 60;
    private const int OfText = 100;
    private const int OfLabel = 28;

    /// <summary>Room beside the text for the button of the filter.</summary>
    private const int Button = 3;

    /// <summary>More rows than these change little.</summary>
    private const int Looked = 1000;

    public static int[] Of(XlsxSheet sheet)
    {
        if (!sheet.IsTable)
        {
            return [.. Enumerable.Range(0, sheet.Width).Select(c => c == sheet.Width - 1 ? OfText : OfLabel)];
        }

        var widths = new int[sheet.Columns.Count];
        for (var c = 0; c < widths.Length; c++)
        {
            // A heading wraps, so its longest word counts.
            var widest = sheet.Columns[c].Heading.Split(' ').Max(w => w.Length) + Button;
            foreach (var row in sheet.Rows.Take(Looked))
            {
                if (c < row.Count) widest = Math.Max(widest, Length(row[c], sheet.Columns[c].Format));
            }

            widths[c] = Math.Clamp(widest + 1, Least, Most);
        }

        return widths;
    }

    private static int Length(XlsxCell cell, XlsxFormat format) => cell switch
    {
        XlsxCell.Text text => text.Value.Split('\n').Max(l => l.Length),
        XlsxCell.Number number => Shown(number.Digits, number.Format ?? format).Length,
        XlsxCell.Truth => 5,
        _ => 0,
    };

    private static string Shown(string digits, XlsxFormat format)
    {
        var number = double.Parse(digits, CultureInfo.InvariantCulture);
        return format switch
        {
            XlsxFormat.General => digits.Length > 11 ? digits[..11] : digits,
            XlsxFormat.Whole => number.ToString("N0", CultureInfo.InvariantCulture),
            XlsxFormat.Amount or XlsxFormat.Trimmed => number.ToString("N2", CultureInfo.InvariantCulture),
            XlsxFormat.PerCent => (100 * number).ToString("F1", CultureInfo.InvariantCulture) + " %",
            XlsxFormat.Points => number.ToString("+0.0;-0.0", CultureInfo.InvariantCulture),
            _ => number.ToString("F0", CultureInfo.InvariantCulture),
        };
    }
}
