using Aandeel.Harmonise;
using Aandeel.Sources;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Words;

/// <summary>What customs do not show, said beside every figure of them: it is where they are misread.</summary>
internal static class CustomsWords
{
    /// <summary>The headings that are asked for: a file can have one of them alone.</summary>
    private static readonly string[] Headings = ["93", "8710"];

    public static IEnumerable<Note> Notes(FlowTable flows)
    {
        if (flows.Series.Source != SourceCatalog.Customs) yield break;
        yield return new Note("customs-scope", (
            "Military aircraft and ships are not in these headings (HS 93 and 8710), sporting guns are, and many states "
                + "leave military goods out: a small figure, or none, does not say that no arms went.",
            "Militaire vliegtuigen en schepen vallen niet onder deze posten (HS 93 en 8710), jachtgeweren wel, en veel "
                + "staten laten militaire goederen weg: een klein bedrag, of geen, zegt niet dat er geen wapens gingen."));
        var here = flows.Categories.Where(c => c.Length > 0).ToList();
        var missing = Headings.Where(
            h => here.Count > 0 && !here.Exists(c => c.StartsWith(h, StringComparison.Ordinal))).ToList();
        if (missing.Count == 0) yield break;
        var list = string.Join(", ", missing);
        yield return new Note("customs-headings", Text.Of(
            $"Of these headings {list} is not in the files that are here.",
            $"Van deze posten staat {list} niet in de ingelezen bestanden."));
    }
}
