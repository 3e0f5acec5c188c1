using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Published statements about a party, and one of them in a sentence.</summary>
internal static class StatementWords
{
    /// <summary>The statements about a party.</summary>
    public static IReadOnlyList<PublishedStatement> About(Party party) => [.. PublishedStatements.All.Where(s => s.About.Contains(party.Code.Value))];

    /// <summary>Whether a statement is of what an industry makes and sells, and not of its exports alone.</summary>
    public static bool IsOfProduction(PublishedStatement statement) => statement.Id.StartsWith("berenschot", StringComparison.Ordinal) || statement.Id == "trouw-exported";

    /// <summary>Who said what, when, and what differs from what is computed here.</summary>
    public static string Sentence(PublishedStatement statement, Language language)
    {
        var published = statement.Published.Length > 0 ? $" ({statement.Published})" : "";
        var differs = statement.Differs(language) is { Length: > 0 } words ? language.Say(" What differs: ", " Wat verschilt: ") + words : "";
        return $"{statement.Who(language)}{published}: {statement.Sentence(language)}{Value(statement, language)}.{differs}";
    }

    private static string Value(PublishedStatement statement, Language language)
    {
        // A sentence that prints its own figure needs it no second time.
        if (statement.Value is not { } value || statement.Sentence(language).Contains(language.Figure(value) + " %", StringComparison.Ordinal)) return "";
        var unit = statement.Unit switch
        {
            "percent" => " %",
            "EUR billion" => language.Say(" billion euros", " miljard euro"),
            "EUR million" => language.Say(" million euros", " miljoen euro"),
            "USD billion" => language.Say(" billion dollars", " miljard dollar"),
            "USD million" => language.Say(" million dollars", " miljoen dollar"),
            _ => "",
        };
        var period = statement.Period.Length > 0 ? $" ({statement.Period})" : "";
        return $": {language.Figure(value)}{unit}{period}";
    }
}
