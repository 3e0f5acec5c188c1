using Aandeel.Harmonise;
using Aandeel.Questions;
using Aandeel.Words;

namespace Aandeel.Web;

/// <summary>
/// The words of a form's fields: what the command line calls <c>--composition</c> a reader of a page is asked for in
/// words, with a short line where the words alone do not say what to fill in.
/// </summary>
internal static class FieldWords
{
    private static readonly Text Nothing = Text.None;

    private static readonly Text Listed = Text.Name(
        "a group from the list, or codes with commas (NLD,DEU)", "een groep uit de lijst, of codes met komma's (NLD,DEU)");

    private static readonly Dictionary<string, Field> Fields = new(StringComparer.Ordinal)
    {
        ["years"] = new(("Years", "Jaren"), Text.Name("2020-2024, or one year", "2020-2024, of één jaar")),
        ["periods"] = new(("Years a period", "Jaren per periode"), Text.Name(
            "5: periods of five years; 5,last adds the last year", "5: perioden van vijf jaar; 5,last voegt het laatste jaar toe")),
        ["compare"] = new(("Compare with", "Vergelijk met"), Text.Name("2015-2019", "2015-2019")),
        ["by"] = new(("A row for each", "Een rij per"), Nothing),
        ["composition"] = new(("Who counts as a member", "Wie telt als lid"), Text.Name(
            "present, at-the-time, or the members of a day (2022-02-24)",
            "present (nu), at-the-time (bij levering), of de leden van een dag (2022-02-24)")),
        ["alliance"] = new(("Inside is", "Binnen is"), Nothing),
        ["suppliers"] = new(("Deliveries of", "Leveringen van"), Listed),
        ["recipients"] = new(("To", "Aan"), Listed),
        ["without"] = new(("Leave out", "Laat buiten beschouwing"), Nothing),
        ["regions"] = new(("Regions instead of countries", "Regio's in plaats van landen"), Nothing),
        ["partners"] = new(("Partners in each row", "Partners per rij"), Nothing),
        ["draws"] = new(("Number of draws", "Aantal trekkingen"), Nothing),
        ["seed"] = new(("Seed of the draws", "Zaad van de trekkingen"), (
            "the same seed gives the same answer", "hetzelfde zaad geeft hetzelfde antwoord")),
        ["side"] = new(("Report of", "Opgave van"), ("UN Register and customs", "VN-register en douane")),
        ["destination"] = new(("Destination of a licence", "Bestemming van een vergunning"), (
            "Netherlands only", "alleen Nederland")),
        ["edition"] = new(("Edition of the source", "Editie van de bron"), Text.Name("a year, such as 2025", "een jaar, zoals 2025")),
        ["compare-edition"] = new(("Edition to compare with", "Editie om mee te vergelijken"), Nothing),
        ["key"] = new(("Only the rows behind", "Alleen de regels achter"), (
            "such as supplier:NLD, group:ukraine or side:outside", "zoals supplier:NLD, group:ukraine of side:outside")),
        ["rows"] = new(("Rows as printed", "Regels zoals gedrukt"), Nothing),
        ["made-in"] = new(("Count by place of production too", "Tel ook naar plaats van productie"), Nothing),
        ["across"] = new(("Match across classes", "Koppel over klassen heen"), Nothing),
        ["apart"] = new(("At most so many years apart", "Hoogstens zoveel jaren uiteen"), Nothing),
        ["costs"] = new(("Cost of a less near match", "Strafpunten van een minder passende koppeling"), Text.Name(
            "year=1,status=2,class=10", "year=1,status=2,class=10")),
        ["share"] = new(("Share outside to reach, %", "Te bereiken aandeel buiten, %"), Nothing),
        ["until"] = new(("By the year", "In het jaar"), Nothing),
        ["growth"] = new(("Most that suppliers can grow in a year, %", "Grootste groei van leveranciers per jaar, %"), Nothing),
        ["mix"] = new(("Part of each lever, %", "Deel van elke knop, %"), Text.Name(
            "such as redirect=50,demand=50", "zoals redirect=50,demand=50")),
        ["include"] = new(("Count too", "Tel ook mee"), Nothing),
        ["set"] = new(("Changes of the scenario", "Wijzigingen van het scenario"), Nothing),
        ["who"] = new(("Published by", "Gepubliceerd door"), ("a word of the name", "een woord van de naam")),
        ["about"] = new(("About", "Over"), ("a country, by name or code", "een land, met naam of code")),
        ["party"] = new(("Country or organisation", "Land of organisatie"), ("by name or code", "met naam of code")),
        ["from"] = new(("From", "Van"), ("a country, by name or code", "een land, met naam of code")),
        ["to"] = new(("To", "Aan"), ("a country, by name or code", "een land, met naam of code")),
        ["older"] = new(("Older edition", "Oudere editie"), Nothing),
        ["newer"] = new(("Newer edition", "Nieuwere editie"), Nothing),
        ["words"] = new(("The sentence, quoted", "De zin, geciteerd"), (
            "with its percentage and its years", "met het percentage en de jaren")),
        ["claim"] = new(("The figure is of", "Het cijfer is van"), (
            "share (outside NATO), exports, imports, or the code of a statement",
            "share (buiten de NAVO), exports, imports, of de code van een uitspraak")),
        ["value"] = new(("The figure, in per cent", "Het cijfer, in procenten"), Nothing),
        ["within"] = new(("May differ by so many points", "Mag zoveel procentpunt schelen"), Nothing),
        ["inside"] = new(("It is of what stays inside", "Het is van wat binnen blijft"), Nothing),
        ["rd"] = new(("Research in expenditure, %", "Onderzoek in de uitgaven, %"), Text.Name("a range: 0-25", "van-tot: 0-25")),
        ["other"] = new(
            ("Industry in other expenditure, %", "Industrie in overige uitgaven, %"), Text.Name("a range: 0-30", "van-tot: 0-30")),
        ["source"] = new(("Source", "Bron"), Nothing),
        ["flow"] = new(("What of it", "Wat daaruit"), Nothing),
        ["unit"] = new(("Unit", "Eenheid"), Nothing),
        ["category"] = new(
            ("Only the category", "Alleen de categorie"),
            ("as printed, such as Aircraft or ML10", "zoals gedrukt, bijvoorbeeld Aircraft of ML10")),
        ["class"] = new(("Only the product class", "Alleen de productklasse"), Nothing),
        ["item"] = new(("Only the product", "Alleen het product"), Text.Name("a word, such as F-35", "een woord, zoals F-35")),
    };

    /// <summary>What a word of a list is called; sources and groups are called by their own names.</summary>
    private static readonly Dictionary<string, Text> Called = new(StringComparer.Ordinal)
    {
        ["year"] = ("year", "jaar"),
        ["supplier"] = ("supplier", "leverancier"),
        ["recipient"] = ("recipient", "ontvanger"),
        ["reporter"] = ("reporting state", "rapporterend land"),
        ["group"] = ("group of destinations", "groep bestemmingen"),
        ["category"] = ("category of the source", "categorie van de bron"),
        ["class"] = ("product class", "productklasse"),
        ["nato"] = ("NATO members", "NAVO-leden"),
        ["eu"] = ("EU members", "EU-leden"),
        ["european-nato"] = ("European NATO members", "Europese NAVO-leden"),
        ["europe"] = ("Europe", "Europa"),
        ["all"] = ("all", "alle"),
        ["delivery"] = ("deliveries", "leveringen"),
        ["actual-export"] = ("actual exports", "feitelijke uitvoer"),
        ["licence"] = ("licences", "vergunningen"),
        ["denial"] = ("refusals", "weigeringen"),
        ["notification"] = ("notifications to Congress", "meldingen aan het Congres"),
        ["customs"] = ("customs", "douane"),
        ["TIV-million"] = Text.Of("TIV (SIPRI)"),
        ["EUR"] = Text.Of("euro"),
        ["GBP"] = ("pounds sterling", "pond sterling"),
        ["USD"] = ("US dollars", "Amerikaanse dollar"),
        ["documents"] = ("documents", "documenten"),
        ["items"] = ("items", "stuks"),
        ["export"] = ("the supplier", "de leverancier"),
        ["import"] = ("the recipient", "de ontvanger"),
        ["stated"] = ("as stated", "zoals opgegeven"),
        ["final"] = ("the final one", "de eindbestemming"),
        ["present"] = ("present members", "huidige leden"),
        ["at-the-time"] = ("members at the time", "leden ten tijde van de levering"),
        ["2022-02-24"] = ("members of 24 February 2022", "leden op 24 februari 2022"),
        ["largest"] = ("the largest", "de grootste"),
        ["n"] = ("how many", "hoeveel"),
        ["dual-use"] = ("dual-use goods (United Kingdom)", "dual-usegoederen (Verenigd Koninkrijk)"),
        ["extensions"] = ("extensions of licences (Netherlands)", "verlengingen van vergunningen (Nederland)"),
        ["ukraine"] = ("Ukraine", "Oekraïne"),
        ["made-in-recipient"] = ("what recipients outside made themselves", "wat ontvangers daarbuiten zelf maakten"),
    };

    /// <summary>The words above a field.</summary>
    public static Text Label(Argument argument) => Fields[argument.Name].Label;

    /// <summary>The line below it; nothing where the label says enough.</summary>
    public static Text Hint(Argument argument) => Fields[argument.Name].Hint;

    /// <summary>What a word that an argument knows is called; null where it has no other name.</summary>
    public static Text? Of(Argument argument, string word) => argument.Name switch
    {
        "source" when word != Question.AllSources => SeriesNames.Source(word),
        "regions" => Text.Of("SIPRI"),
        "without" when Codes.TryParse(word, out Switch what) => SwitchWords.Name(what),
        _ when IsWho(argument) && Codes.TryParse(word, out DestinationGroup group) => Names.Of(group),
        _ => Called.GetValueOrDefault(word),
    };

    /// <summary>What a code in an answer is called: a group, a composition, a part of a range; null where it has no other
    /// name.</summary>
    public static Text? OfCode(string code) =>
        Codes.TryParse(code, out DestinationGroup group) ? Names.Of(group) : Called.GetValueOrDefault(code);

    /// <summary>Whether parties or a group of them are asked for.</summary>
    public static bool IsWho(Argument argument) => argument.Shape == "WHO";

    private sealed record Field(Text Label, Text Hint);
}
