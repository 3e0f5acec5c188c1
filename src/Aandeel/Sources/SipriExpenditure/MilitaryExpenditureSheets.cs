using System.Globalization;
using Aandeel.Sources.Workbooks;

namespace Aandeel.Sources.SipriExpenditure;

/// <summary>What a sheet of the workbook holds.</summary>
internal sealed record SheetKind(string Name, FigureKind Kind, bool IsLocal = false, bool IsTotal = false)
{
    public string NameColumn => IsTotal ? "Region" : "Country";
}

/// <summary>The sheets of SIPRI's military expenditure; the front page and the footnotes hold no figures.</summary>
internal static class MilitaryExpenditureSheets
{
    private const string ConstantStart = "Constant (";

    private static readonly SheetKind[] Kinds =
    [
        new("Local currency financial years", new("expenditure-local-financial-year", Unit.UsDollar), IsLocal: true),
        new("Local currency calendar years", new("expenditure-local", Unit.UsDollar), IsLocal: true),
        new("Current US$", new("expenditure-usd", Unit.UsDollar, 1_000_000)),
        new("Share of GDP", new("expenditure-share-of-gdp", Unit.Percent, 100)),
        new("Per capita", new("expenditure-per-person-usd", Unit.UsDollar)),
        new("Share of Govt. spending", new("expenditure-share-of-government", Unit.Percent, 100)),
        new(
            "Regional totals",
            new(
                "expenditure-region-usd-constant",
                new Unit("USD-constant", "US dollars, prices of one year", "Amerikaanse dollars, prijzen van één jaar"),
                1_000_000_000), IsTotal: true),
    ];

    public static SheetKind? Find(string name)
    {
        name = name.Trim();
        if (name.StartsWith(ConstantStart, StringComparison.Ordinal) && name.Length > ConstantStart.Length + 4
            && int.TryParse(
                name.AsSpan(ConstantStart.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return new SheetKind(name, new("expenditure-usd-constant", Unit.UsDollar.AtPricesOf(year), 1_000_000));
        }

        if (string.Equals(name, "Current USD", StringComparison.OrdinalIgnoreCase)) name = "Current US$";
        return Array.Find(Kinds, k => string.Equals(k.Name, name, StringComparison.OrdinalIgnoreCase));
    }
}
