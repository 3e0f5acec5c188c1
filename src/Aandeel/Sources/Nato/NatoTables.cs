using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.Nato;

/// <summary>Which sheets of NATO's workbook are read, and what their sections are called there and here.</summary>
internal static class NatoTables
{
    /// <summary>The sheets without which the equipment expenditure cannot be had.</summary>
    public static readonly string[] Needed = ["TABLE1", "TABLE2", "TABLE8A"];

    private const decimal Million = 1_000_000;
    private static readonly Unit Dollars2015 = Unit.UsDollar.AtPricesOf(2015);
    private static readonly Unit Persons = new("persons", "number of persons", "aantal personen");

    /// <summary>A section of a sheet: the words that begin it, and what its figures are. Null as unit: the currency of the row.</summary>
    public static readonly IReadOnlyList<Section> Sections =
    [
        new("TABLE1", "Current prices", new("expenditure-national-currency", Unit.UsDollar, Million), Currency: true),
        new("TABLE1", "Constant 2015 prices", new("expenditure-national-currency-2015", Unit.UsDollar, Million), Currency: true),
        new("TABLE2", "Current prices and exchange rates", new("expenditure-usd", Unit.UsDollar, Million)),
        new("TABLE2", "Constant 2015 prices and exchange rates", new("expenditure-usd-2015", Dollars2015, Million)),
        new("TABLE3", "Share of real GDP (%)", new("expenditure-share-of-gdp", Unit.Percent)),
        new("TABLE3", "Annual real change (%)", new("expenditure-real-change", Unit.Percent, MayBeNegative: true)),
        new("TABLE5", "Current prices and exchange rates", new("gdp-usd", Unit.UsDollar, Million)),
        new("TABLE5", "Constant 2015 prices and exchange rates", new("gdp-usd-2015", Dollars2015, Million)),
        new("TABLE6", "GDP per capita (thousand US dollars)", new("gdp-per-person-usd-2015", Dollars2015, 1_000)),
        new("TABLE6", "Defence expenditure per capita (US dollars)", new("expenditure-per-person-usd-2015", Dollars2015)),
        new("TABLE7", "Thousands", new("military-personnel", Persons, 1_000)),
        new("TABLE8A", "Equipment (a)", new("equipment-share", Unit.Percent)),
        new("TABLE8A", "Personnel (b)", new("personnel-share", Unit.Percent)),
        new("TABLE8B", "Infrastructure (c)", new("infrastructure-share", Unit.Percent)),
        new("TABLE8B", "Other (d)", new("other-share", Unit.Percent)),
    ];

    /// <summary>The change over ten years, whose columns are not years: two years, the change, and two shares.</summary>
    public const string Change = "TABLE4";

    /// <summary>The figures of <see cref="Change"/>: they repeat other tables, so their measures are their own and nothing is counted twice.</summary>
    public static readonly IReadOnlyList<FigureKind> ChangeKinds =
    [
        new("change-table-expenditure-usd-2015", Dollars2015, Million),
        new("change-table-expenditure-usd-2015", Dollars2015, Million),
        new("change-table-real-change", Unit.Percent, MayBeNegative: true),
        new("change-table-share-of-gdp", Unit.Percent),
        new("change-table-share-of-gdp", Unit.Percent),
    ];
}

/// <summary>A section of a sheet of NATO's workbook.</summary>
/// <param name="Currency">Whether the unit is the national currency named behind the country.</param>
internal sealed record Section(string Sheet, string Title, FigureKind Kind, bool Currency = false);
