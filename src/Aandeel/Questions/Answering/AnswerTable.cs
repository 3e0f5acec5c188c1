using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>
/// The figures behind the sentences, a row each with the question that gives it: what a script, a page and a letter read.
/// </summary>
internal static class AnswerTable
{
    public static Table<AnswerFigure> Of(Ask ask, IEnumerable<Note> lines) => new(
        "rows",
        ask,
        [
            Code("key", ("Figure", "Cijfer"), f => f.Key, Role.Dimension),
            Code("line", ("Sentence", "Zin"), f => f.Line),
            Code("name", ("Name", "Naam"), f => f.Figure.Name),
            new(
                "value", Kind.Factor, ("Value", "Waarde"), f => f.Figure.Cell)
            {
                KindOf = f => f.Figure.Kind,
                UnitOf = f => f.Figure.Unit,
                Main = true,
                About = ("A share or change is a ratio, points are points.",
                    "Een aandeel of verandering is een verhouding, punten zijn procentpunten."),
            },
            Code("kind", ("Kind", "Soort"), f => Codes.Of(f.Figure.Kind)),
            Code("unit", ("Unit", "Eenheid"), f => f.Figure.Unit?.Code),
            new("question", Kind.Ask, ("Question", "Vraag"), f => Cell.Of(f.Figure.Place!.Ask)) { Role = Role.Attribute },
            Code("table", ("Table", "Tabel"), f => f.Figure.Place!.Table),
            Code("row", ("Row", "Rij"), f => f.Figure.Place!.Row),
            Code("column", ("Column", "Kolom"), f => f.Figure.Place!.Column),
            new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), f => Cell.Of(f.Figure.Place!.Behind))
            {
                Role = Role.Attribute,
            },
        ],
        [.. lines.SelectMany(Figures)],
        f => f.Key);

    private static IEnumerable<AnswerFigure> Figures(Note line) => line.Text.Figures()
        .Where(f => f.Place is not null)
        .DistinctBy(f => f.Place)
        .Select((f, i) => new AnswerFigure(line.Code, i + 1, f));

    private static Column<AnswerFigure> Code(
        string name, Text title, Func<AnswerFigure, string?> of, Role role = Role.Attribute) =>
        new(name, Kind.Code, title, f => Cell.Of(of(f))) { Role = role };
}
