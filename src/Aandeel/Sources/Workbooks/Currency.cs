namespace Aandeel.Sources.Workbooks;

/// <summary>
/// The unit of a national currency as a source names it. Two countries' "Dinar" are two units; euros and US dollars are
/// one everywhere.
/// </summary>
internal static class Currency
{
    /// <summary>The unit of a currency of a country.</summary>
    /// <param name="word">The source's word, such as <c>Kroner</c>.</param>
    /// <param name="country">The country as printed; a trailing mark of a footnote is left out.</param>
    public static Unit Of(string word, string country)
    {
        word = word.Trim();
        country = country.TrimEnd('*', ' ');
        return (word.ToUpperInvariant(), country) switch
        {
            ("EURO" or "EUROS", _) => Unit.Euro,
            ("US DOLLARS" or "US DOLLAR", _) => Unit.UsDollar,
            ("POUNDS", "United Kingdom") => Unit.PoundSterling,
            _ =>
                new Unit(
                    $"{word} ({country})", $"{word} ({country}), current prices",
                    $"{word} ({country}), lopende prijzen"),
        };
    }

    /// <summary>The same currency at the prices of one year: never added to current prices.</summary>
    public static Unit AtPricesOf(this Unit unit, int year) =>
        new(
            $"{unit.Code}-{year}", unit.En.Replace("current prices", $"prices of {year}", StringComparison.Ordinal),
            unit.Nl.Replace("lopende prijzen", $"prijzen van {year}", StringComparison.Ordinal));
}
