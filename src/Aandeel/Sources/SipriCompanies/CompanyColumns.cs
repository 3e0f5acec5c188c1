using System.Globalization;
using System.Text.RegularExpressions;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.SipriCompanies;

/// <summary>A column of figures of the list, by what its title says after blanks and notes are taken off.</summary>
internal sealed record CompanyColumn(int Column, string Title, int Year, FigureKind Kind);

/// <summary>Finds the columns of a sheet, whose titles vary from year to year.</summary>
internal static partial class CompanyColumns
{
    public const string ArmsRevenue = "arms-revenue";

    private const decimal Million = 1_000_000;

    public static List<CompanyColumn> Of(SheetRow header, int year, string sheet, FileReading reading)
    {
        var columns = new List<CompanyColumn>();
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var title = Blanks().Replace(header[i].Text ?? "", " ");
            if (Column(i, title, year) is not { } column)
            {
                if (title.StartsWith("Arms revenues", StringComparison.OrdinalIgnoreCase))
                {
                    reading.Remark(
                        header.Line, $"{sheet}: {title}", "year-unreadable", title,
                        "a title with a year of four digits; the column is not read");
                }

                continue;
            }

            if (columns.Exists(c => c.Kind.Measure == column.Kind.Measure && c.Year == column.Year))
            {
                // The sheet of 2023 calls both columns of constant prices 2023; the second agrees with the sheet of the
                // year before.
                column = column with
                {
                    Year = column.Year - 1,
                    Kind = column.Kind with { Measure = column.Kind.Measure + "-year-before" }
                };
                reading.Remark(
                    header.Line, $"{sheet}: {title}", "title-repeated", title,
                    $"a title that names {column.Year}; read as that year");
            }

            columns.Add(column);
        }

        return columns;
    }

    private static CompanyColumn? Column(int place, string title, int year)
    {
        if (title.StartsWith("Arms revenues as a %", StringComparison.OrdinalIgnoreCase))
        {
            return new(place, title, year, new("arms-share-of-revenue", Unit.Percent, 100));
        }

        if (title.StartsWith("Total revenues", StringComparison.OrdinalIgnoreCase))
        {
            return new(place, title, year, new("total-revenue", Unit.UsDollar, Million));
        }

        if (!title.StartsWith("Arms revenues", StringComparison.OrdinalIgnoreCase)
            || Year().Match(title) is not { Success: true } match)
        {
            return null;
        }

        var own = int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var before = own == year ? "" : "-year-before";
        return Constant().Match(title) is { Success: true } prices
            ? new(
                place, title, own,
                new(
                    $"arms-revenue-constant{before}",
                    Unit.UsDollar.AtPricesOf(
                        int.Parse(prices.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
                        Million))
            : new(place, title, own, new(ArmsRevenue + before, Unit.UsDollar, Million));
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\b(?<year>(19|20)\d\d)\b", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"constant (?<year>\d{4}) prices",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Constant();
}
