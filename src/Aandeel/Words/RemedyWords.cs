using Aandeel.Answers;

namespace Aandeel.Words;

/// <summary>What would help, worded for a command line. It ends the sentence of its remark.</summary>
internal static class RemedyWords
{
    /// <summary>The words that follow the remark; empty where the remark is a sentence of its own.</summary>
    public static Text ForCommandLine(Remedy remedy) => (remedy.Code, remedy.What) switch
    {
        ("other-edition", { } edition) => Text.Of($"; --edition {edition} answers from it.", $"; --edition {edition} antwoordt daaruit."),
        ("allocated-edition", { } edition) => Text.Of(
            $"; --edition {edition} answers from it, with years allocated.",
            $"; --edition {edition} antwoordt daaruit, met toegedeelde jaren."),
        ("include", { } word) => Text.Of($"; --include {word} counts them.", $"; --include {word} telt ze mee."),
        ("list-findings", _) => (" (aandeel doctor --findings lists them).", " (aandeel doctor --findings noemt ze)."),
        ("one-category", _) => (" (--category gives that of one).", " (--category geeft dat van één categorie)."),
        ("import-sources", _) => (
            ": docs/sources/README.md says which files, and aandeel sources import FILE reads them.",
            ": docs/sources/README.md zegt welke, en aandeel sources import BESTAND leest ze."),
        _ => Text.None,
    };

    /// <summary>A remark with what would help.</summary>
    public static Text Said(Note note) => note.Remedy is { } remedy ? note.Text + ForCommandLine(remedy) : note.Text;
}
