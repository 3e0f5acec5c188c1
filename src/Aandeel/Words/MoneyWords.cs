namespace Aandeel.Words;

/// <summary>
/// What a currency is called: by its code in English, by its name in Dutch ("376 miljoen euro"); millions are short in
/// tables.
/// </summary>
internal static class MoneyWords
{
    /// <summary>The currency as Dutch names it.</summary>
    public static string DutchOf(Unit unit) => unit.Code switch
    {
        "EUR" => "euro",
        "USD" => "dollar",
        "GBP" => "pond",
        _ => unit.Code,
    };

    /// <summary>An amount in a sentence: "EUR 376 million", "376 miljoen euro".</summary>
    public static string Of(string millions, Unit unit, Language language) => language == Language.Nl
        ? $"{millions} miljoen {DutchOf(unit)}" : $"{unit.Code} {millions} million";

    /// <summary>The unit of a sentence without its number: "EUR million".</summary>
    public static Text Millions(Unit unit) => Text.Name($"{unit.Code} million", $"miljoen {DutchOf(unit)}");

    /// <summary>The same over a column and in a row, where there is little room.</summary>
    public static Text Short(Unit unit) => Text.Name($"{unit.Code} m", $"mln {DutchOf(unit)}");
}
