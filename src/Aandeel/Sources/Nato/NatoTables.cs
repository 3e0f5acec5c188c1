using System.Text.RegularExpressions;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.Nato;

/// <summary>Which sheets of NATO's workbook are read, and what their sections are called there and here.</summary>
internal static class NatoTables
{
    /// <summary>The sheets without which the equipment expenditure cannot be had.</summary>
    public static readonly string[] Needed = ["TABLE1", "TABLE2", "TABLE8A"];

    private const decimal Million = 1_000_000;
    private static readonly Unit Persons = new("persons", "number of persons", "aantal personen");

    /// <summary>
    /// A section of a sheet: the words that begin it, and what its figures are. The year of constant prices differs by
    /// edition (2015 to 2024, 2021 since), so it stands as <c>YYYY</c> in the words and as <c>{p}</c> in the measure.
    /// </summary>
    public static readonly IReadOnlyList<Section> Sections =
    [
        new("TABLE1", "Current prices", new("expenditure-national-currency", Unit.UsDollar, Million), Currency: true),
        new(
            "TABLE1", "Constant YYYY prices", new("expenditure-national-currency-{p}", Unit.UsDollar, Million),
            Currency: true),
        new("TABLE2", "Current prices and exchange rates", new("expenditure-usd", Unit.UsDollar, Million)),
        new("TABLE2", "Constant YYYY prices and exchange rates", new("expenditure-usd-{p}", Unit.UsDollar, Million)),
        new("TABLE3", "Share of real GDP (%)", new("expenditure-share-of-gdp", Unit.Percent)),
        new("TABLE3", "Annual real change (%)", new("expenditure-real-change", Unit.Percent, MayBeNegative: true)),
        new("TABLE5", "Current prices and exchange rates", new("gdp-usd", Unit.UsDollar, Million)),
        new("TABLE5", "Constant YYYY prices and exchange rates", new("gdp-usd-{p}", Unit.UsDollar, Million)),
        new("TABLE6", "GDP per capita (thousand US dollars)", new("gdp-per-person-usd-{p}", Unit.UsDollar, 1_000)),
        new(
            "TABLE6", "Defence expenditure per capita (US dollars)",
            new("expenditure-per-person-usd-{p}", Unit.UsDollar)),
        new("TABLE7", "Thousands", new("military-personnel", Persons, 1_000)),
        new("TABLE8A", "Equipment (a)", new("equipment-share", Unit.Percent)),
        new("TABLE8A", "Personnel (b)", new("personnel-share", Unit.Percent)),
        new("TABLE8B", "Infrastructure (c)", new("infrastructure-share", Unit.Percent)),
        new("TABLE8B", "Other (d)", new("other-share", Unit.Percent)),
    ];

    /// <summary>
    /// The change over ten years, whose columns are not years: two years, the change, and two shares.
    /// </summary>
    public const string Change = "TABLE4";

    /// <summary>
    /// The figures of <see cref="Change"/>: they repeat other tables, so their measures are their own and nothing is
    /// counted twice.
    /// </summary>
    public static readonly IReadOnlyList<FigureKind> ChangeKinds =
    [
        new("change-table-expenditure-usd-{p}", Unit.UsDollar, Million),
        new("change-table-expenditure-usd-{p}", Unit.UsDollar, Million),
        new("change-table-real-change", Unit.Percent, MayBeNegative: true),
        new("change-table-share-of-gdp", Unit.Percent),
        new("change-table-share-of-gdp", Unit.Percent),
    ];
}

/// <summary>A section of a sheet of NATO's workbook.</summary>
/// <param name="Title">Its words as printed, with <c>YYYY</c> for the year of constant prices, and without "core"
/// before expenditure.</param>
/// <param name="Currency">Whether the unit is the national currency named behind the country.</param>
internal sealed partial record Section(string Sheet, string Title, FigureKind Kind, bool Currency = false)
{
    private const string PricesMark = "{p}";

    /// <summary>
    /// The words of a title as editions have in common: single blanks, no "core", no year, and nothing behind the sign
    /// of the unit.
    /// </summary>
    public static string Common(string label)
    {
        var text = Blanks().Replace(label, " ").Trim();
        if (text.StartsWith("Core ", StringComparison.OrdinalIgnoreCase))
        {
            text = char.ToUpperInvariant(text[5]) + text[6..];
        }

        var basedOn = text.IndexOf(", based on", StringComparison.OrdinalIgnoreCase);
        return Year().Replace(basedOn < 0 ? text : text[..basedOn], "YYYY");
    }

    /// <summary>The year of the prices in a title or a note of units, or null.</summary>
    public static int? PricesIn(string text) =>
        Prices().Match(text) is { Success: true } found
            ? int.Parse(found.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : null;

    public bool Is(string label) => string.Equals(Title, Common(label), StringComparison.OrdinalIgnoreCase);

    /// <summary>What the figures are, at the prices that the sheet names.</summary>
    public FigureKind KindAt(int? prices) => Of(Kind, prices);

    /// <summary>
    /// A unit at the prices of a year; where the workbook does not say of which, it is still never added to current
    /// prices.
    /// </summary>
    internal static Unit AtPrices(Unit unit, int? prices) => prices is { } year
        ? unit.AtPricesOf(year)
        : new Unit(
            unit.Code + "-constant", unit.En.Replace("current prices", "prices of one year", StringComparison.Ordinal),
            unit.Nl.Replace("lopende prijzen", "prijzen van één jaar", StringComparison.Ordinal));

    internal static FigureKind Of(FigureKind kind, int? prices)
    {
        if (!kind.Measure.Contains(PricesMark, StringComparison.Ordinal)) return kind;
        var measure = kind.Measure.Replace(
            PricesMark, prices?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "constant",
            StringComparison.Ordinal);
        return kind with { Measure = measure, Unit = AtPrices(kind.Unit, prices) };
    }

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(?<year>(19|20)\d\d) prices",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, MatchLimits.MostMilliseconds)]
    private static partial Regex Prices();
}
