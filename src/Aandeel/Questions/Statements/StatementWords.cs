using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Published statements about a party, and one of them in a sentence.</summary>
internal static class StatementWords
{
    /// <summary>The statements about a party.</summary>
    public static IReadOnlyList<PublishedStatement> About(Party party) =>
        [.. PublishedStatements.All.Where(s => s.About.Contains(party.Code.Value))];

    /// <summary>Whether a statement is of what an industry makes and sells, and not of its exports alone.</summary>
    public static bool IsOfProduction(PublishedStatement statement) =>
        statement.Id.StartsWith("berenschot", StringComparison.Ordinal) || statement.Id == "trouw-exported";

    public static Text Who(PublishedStatement statement) => Text.Name(statement.WhoEn, statement.WhoNl);

    /// <summary>What it says, in our short words or the publisher's.</summary>
    public static Text Said(PublishedStatement statement) => Text.Name(statement.SentenceEn, statement.SentenceNl);

    /// <summary>What differs from what is computed; null where nothing does.</summary>
    public static Text? Differs(PublishedStatement statement) =>
        statement.DiffersEn.Length > 0 ? Text.Name(statement.DiffersEn, statement.DiffersNl) : null;

    /// <summary>Who said what, when, and what differs from what is computed.</summary>
    public static Text Sentence(PublishedStatement statement)
    {
        var day = DayWords.Of(statement.Published);
        var published = day.IsEmpty ? Text.None : Text.Of($" ({day})", $" ({day})");
        var (who, said, value) = (Who(statement), Said(statement), Value(statement));
        var differs = Differs(statement) is { } words
            ? Text.Of($" What differs: {words}", $" Wat verschilt: {words}")
            : Text.None;
        return Text.Of($"{who}{published}: {said}{value}.{differs}", $"{who}{published}: {said}{value}.{differs}");
    }

    private static Text Value(PublishedStatement statement)
    {
        // A sentence that prints its own figure needs it no second time.
        if (statement.Value is not { } value || PrintsItself(statement.SentenceEn, value)) return Text.None;
        Text unit = statement.Unit switch
        {
            "percent" => Text.Of(" %"),
            "EUR billion" => (" billion euros", " miljard euro"),
            "EUR million" => (" million euros", " miljoen euro"),
            "USD billion" => (" billion dollars", " miljard dollar"),
            "USD million" => (" million dollars", " miljoen dollar"),
            _ => Text.None,
        };
        var period = statement.Period.Length > 0 ? $" ({statement.Period})" : "";
        var figure = Figure.Printed(statement.Id, value, Kind.Factor, null);
        return Text.Of($": {figure}{unit}{period}", $": {figure}{unit}{period}");
    }

    private static bool PrintsItself(string sentence, decimal value) =>
        sentence.Contains(value.ToString("#,0.##", CultureInfo.InvariantCulture) + " %", StringComparison.Ordinal);
}
