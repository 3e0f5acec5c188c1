using Aandeel.Harmonise;
using Aandeel.Store;

namespace Aandeel.App.Cli;

/// <summary>
/// What a shell offers for a value that is no closed set of words: parties by code, product classes, and the editions
/// that are imported. Of a list the last item is completed.
/// </summary>
internal static class Suggestions
{
    private static readonly string[] OfParties = ["suppliers", "recipients", "about", "party", "from", "to"];
    private static readonly string[] Lists = ["suppliers", "recipients"];
    private static readonly string[] OfEditions = ["edition", "compare-edition", "older", "newer"];

    /// <summary>What an argument can be completed to.</summary>
    /// <param name="argument">Its name.</param>
    /// <param name="word">What was typed of its value.</param>
    public static IEnumerable<string> Of(string argument, string word)
    {
        if (Array.IndexOf(OfParties, argument) >= 0)
        {
            return Array.IndexOf(Lists, argument) >= 0 ? Listed(Parties(), word) : Parties();
        }

        if (argument == "class") return ProductClasses.BuiltIn.All.Skip(1).Select(c => c.Code);
        return Array.IndexOf(OfEditions, argument) >= 0 ? Editions() : [];
    }

    /// <summary>The parties that a question can be asked of, by code.</summary>
    public static IEnumerable<string> Parties() => Imported.Parties.All.Skip(1).Select(p => p.Code.Value);

    /// <summary>The editions of the register that are imported, the newest first.</summary>
    public static IEnumerable<string> Editions()
    {
        try
        {
            using var imported = Imported.Open(SnapshotHome.Default(null), _ => { });
            return [.. imported.Editions().Select(e => e.Name).Distinct().OrderDescending(StringComparer.Ordinal)];
        }
        catch (AandeelException)
        {
            // A folder that cannot be read is no reason to disturb who types; the question itself will say it.
            return [];
        }
    }

    /// <summary>Words behind what a list has already.</summary>
    private static IEnumerable<string> Listed(IEnumerable<string> words, string word)
    {
        var before = word[..(word.LastIndexOf(',') + 1)];
        return before.Length == 0 ? words : words.Select(w => before + w);
    }
}
