using System.Globalization;
using System.Xml.Linq;

namespace Aandeel.App.Letters.Word;

/// <summary>
/// What a letter's file holds about its figures, beside its words: the frame, and for each control its value, unit,
/// text and the command that gives it.
/// </summary>
internal sealed record LetterData(
    string Kind,
    string? Party,
    string Edition,
    Language Language,
    DateOnly Date,
    bool IsPublic,
    string Questions,
    IReadOnlyList<DataFigure> Figures)
{
    public static LetterData Of(Letter letter, Body body)
    {
        var (choice, entries) = (letter.Choice, letter.Facts.Entries);
        return new LetterData(
            letter.Kind, choice.Party?.Code.Value, letter.Facts.Frame.Edition, choice.Language, choice.Date,
            choice.IsPublic, letter.Asked,
            [
                .. body.Figures.DistinctBy(f => f.Tag).Select(f => new DataFigure(
                    f.Tag, f.Text, Letters.Figures.Printed(f.Figure), f.Figure.Unit?.Code ?? Codes.Of(f.Figure.Kind),
                    SourceOf(entries.GetValueOrDefault(f.Figure.Name)))),
            ]);
    }

    public XDocument ToXml() => new(new XElement(
        Names.Letter + "letter",
        new XAttribute("kind", Kind),
        Party is null ? null : new XAttribute("party", Party),
        new XAttribute("edition", Edition),
        new XAttribute("composition", LetterFrame.Composition),
        new XAttribute("language", Codes.Of(Language)),
        new XAttribute("date", Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        IsPublic ? new XAttribute("public", "true") : null,
        Questions.Length == 0 ? null : new XElement(Names.Letter + "questions", Questions),
        Figures.Select(f => new XElement(
            Names.Letter + "figure", new XAttribute("tag", f.Tag), new XAttribute("text", f.Text),
            new XAttribute("value", f.Value), new XAttribute("unit", f.Unit), new XAttribute("source", f.Source)))));

    /// <summary>Reads the part of a file; null where the file is not one of ours.</summary>
    public static LetterData? Find(Zip zip)
    {
        foreach (var name in zip.Names.Where(n => n.StartsWith("customXml/item", StringComparison.Ordinal)))
        {
            if (zip.Xml(name)?.Root is not { } root || root.Name != Names.Letter + "letter") continue;
            string Of(string attribute) => (string?)root.Attribute(attribute) ?? "";
            _ = Codes.TryParse(Of("language"), out Language language);
            return new LetterData(
                Of("kind"), (string?)root.Attribute("party"), Of("edition"), language,
                DateOnly.TryParseExact(Of("date"), "yyyy-MM-dd", out var date) ? date : DateOnly.MinValue,
                Of("public") == "true",
                (string?)root.Element(Names.Letter + "questions") ?? "",
                [
                    .. root.Elements(Names.Letter + "figure").Select(f => new DataFigure(
                        (string?)f.Attribute("tag") ?? "", (string?)f.Attribute("text") ?? "",
                        (string?)f.Attribute("value") ?? "", (string?)f.Attribute("unit") ?? "",
                        (string?)f.Attribute("source") ?? "")),
                ]);
        }

        return null;
    }

    /// <summary>The name of the part that holds it.</summary>
    public static string? PartOf(Zip zip) => zip.Names.FirstOrDefault(
        n => n.StartsWith("customXml/item", StringComparison.Ordinal)
            && zip.Xml(n)?.Root?.Name == Names.Letter + "letter");

    private static string SourceOf(Entry? entry) => entry switch
    {
        { Ask: { } ask } => ask.Command,
        { Derivation: { } derivation } => derivation.Formula(f => f.Name),
        { Table: { } table } => table,
        _ => "frame",
    };
}
