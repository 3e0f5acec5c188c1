using Aandeel.Answers;

namespace Aandeel.Words;

/// <summary>What would help, worded for a command line. It ends the sentence of its remark.</summary>
internal static class RemedyWords
{
    /// <summary>The words that follow the remark; empty where the remark is a sentence of its own.</summary>
    public static Text ForCommandLine(Remedy remedy) => (remedy.Code, remedy.What) switch
    {
        ("other-edition", { } edition) =>
            Text.Of($"; --edition {edition} answers from it.", $"; met --edition {edition} rekent u daarmee."),
        ("allocated-edition", { } edition) => Text.Of(
            $"; --edition {edition} answers from it, with years allocated.",
            $"; met --edition {edition} rekent u daarmee, de jaren zijn dan door ons toegedeeld."),
        ("at-the-time", _) => (
            " (--composition at-the-time shows them).", " (--composition at-the-time laat ze zien)."),
        ("answering-edition", { } edition) => Text.Of(
            $": aandeel sources use sipri {edition}.", $": aandeel sources use sipri {edition}."),
        ("include", { } word) => Text.Of($"; --include {word} counts them.", $"; --include {word} telt ze mee."),
        ("put-back", { } words) => Text.Of($", or --include {words}.", $", of --include {words}."),
        ("put-back", null) => ("; --include puts it back.", "; --include telt het mee."),
        ("by-class", _) => (" (leave --by out).", " (laat --by weg)."),
        ("new-products", _) => (
            " --without second-hand,modernised gives the limit for new products.",
            " --without second-hand,modernised geeft de grens voor nieuwe producten."),
        ("ceiling", _) => (", the ceiling of aandeel options ceiling.", ", de bovengrens van aandeel options ceiling."),
        ("list-findings", _) => (" (aandeel doctor --findings lists them).", " (aandeel doctor --findings noemt ze)."),
        ("one-category", _) => (" (--category gives that of one).", " (--category geeft dat van één categorie)."),
        ("get-register", _) => (" Get it: aandeel sources fetch sipri.", " Haal het op: aandeel sources fetch sipri."),
        ("get-printed-edition", _) => (
            " Those of a fact sheet need the edition that it was printed from: a download of it, aandeel sources "
                + "import FILE. The newest, which "
                + "SIPRI's site has, serves the others: aandeel sources fetch sipri.",
            " Die uit een overzicht van SIPRI vragen de editie waaruit het is gedrukt: een download ervan, aandeel "
                + "sources import BESTAND. "
                + "De nieuwste, die op SIPRI's site staat, volstaat voor de andere: aandeel sources fetch sipri."),
        ("between", { } pair) => Text.Of(
            $" All of them side by side: aandeel between {pair}.", $" Alle naast elkaar: aandeel between {pair}."),
        ("other-direction", { } pair) => Text.Of($": aandeel between {pair}."),
        ("dual-use", _) => (
            " aandeel share --source uk --include dual-use counts them.",
            " aandeel share --source uk --include dual-use telt ze mee."),
        ("two-sides", _) => Text.Of(": aandeel mirror --source unroca."),
        ("import-files", _) => (
            " docs/sources/README.md says which files, and aandeel sources import FILE reads them.",
            " docs/sources/README.md zegt welke bestanden, en aandeel sources import BESTAND leest ze."),
        ("import-sources", _) => (
            ": docs/sources/README.md says which files, and aandeel sources import FILE reads them.",
            ": docs/sources/README.md zegt welke, en aandeel sources import BESTAND leest ze."),
        ("import-for-targets", _) => (
            ": aandeel sources fetch sipri for SIPRI's register; docs/sources/README.md says which files of the EU "
                + "and NATO, and aandeel sources "
                + "import FILE reads them.",
            ": aandeel sources fetch sipri voor SIPRI's register; docs/sources/README.md zegt welke bestanden van de "
                + "EU en de NAVO, en aandeel "
                + "sources import BESTAND leest ze."),
        ("published-about", { } party) => Text.Of(
            $"; aandeel published --about {party} sets them all beside what is computed.",
            $"; aandeel published --about {party} zet ze alle naast wat is berekend."),
        _ => Text.None,
    };

    /// <summary>The command that helps, where it is one; null where no command does.</summary>
    public static string? Command(Remedy remedy) => remedy.Code switch
    {
        "get-source" => $"aandeel sources fetch {remedy.What}",
        "import-source" => "aandeel sources import FILE",
        _ => null,
    };

    /// <summary>A remark with what would help.</summary>
    public static Text Said(Note note) => note.Remedy is { } remedy ? note.Text + ForCommandLine(remedy) : note.Text;
}
