using System.Text;

namespace Aandeel.App.Cli;

/// <summary>
/// The words of help in both languages. They are written in English where a command is made; <c>help.csv</c> has the
/// Dutch. A test holds that it has all of them.
/// </summary>
internal static class HelpWords
{
    private static readonly Lazy<Dictionary<string, string>> Dutch = new(Load);

    /// <summary>All words that have a Dutch form.</summary>
    public static IReadOnlyCollection<string> All => Dutch.Value.Keys;

    /// <summary>Words in a language; as they were written where the table has them not.</summary>
    public static string In(Language language, string? english) =>
        english is null ? "" : language == Language.Nl ? Dutch.Value.GetValueOrDefault(english, english) : english;

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(HelpWords).Assembly.GetManifestResourceStream("Cli/help.csv")
            ?? throw new InvalidOperationException("The words of help are not in the program.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return ProblemWords.RowsOf(text.ReadToEnd()).ToDictionary(r => r[0], r => r[1], StringComparer.Ordinal);
    }
}
