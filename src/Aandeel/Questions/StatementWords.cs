using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>Published statements about a party, and one of them in a sentence.</summary>
internal static class StatementWords
{
    /// <summary>The statements that name a party: by its code in the question they compare with, or by its name.</summary>
    public static IReadOnlyList<PublishedStatement> About(Party party)
    {
        string[] names = [party.NameEn, party.Code.Value, .. Holdings.Parties.PrintedNames(SourceCatalog.Sipri, party.Code)];
        return [.. PublishedStatements.All.Where(s => names.Any(n => Names($"{s.Who} {s.Sentence} {s.ComparesWith}", n)))];
    }

    /// <summary>Who said what, when.</summary>
    public static string Sentence(PublishedStatement statement, Language language) =>
        $"{statement.Who}{(statement.Published.Length > 0 ? $" ({statement.Published})" : "")}: {WithValue(statement, language)}{(statement.ComparesWith is { } compares && compares.Contains(';', StringComparison.Ordinal) ? language.Say(" What differs: ", " Wat verschilt: ") + compares[(compares.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim() + "." : "")}";

    /// <summary>The sentence, with its figure where it does not print it.</summary>
    private static string WithValue(PublishedStatement statement, Language language)
    {
        if (statement.Value is not { } value || Prints("0.##") || Prints("#,0.##")) return statement.Sentence;
        return $"{statement.Sentence.TrimEnd('.')}: {language.Figure(value)} {(statement.Unit == "percent" ? "%" : statement.Unit)}.";

        bool Prints(string format) => statement.Sentence.Contains(value.ToString(format, CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Whether a name stands in a text as words of their own.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!IsLetter(at - 1) && !IsLetter(at + name.Length)) return true;
        }

        return false;

        bool IsLetter(int place) => place >= 0 && place < text.Length && (char.IsLetterOrDigit(text[place]) || text[place] == '-');
    }
}
