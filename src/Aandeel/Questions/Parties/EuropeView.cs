using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The part in Europe's exports as people see it: a row per series, a column per definition of Europe.
/// </summary>
internal sealed class EuropeView
{
    private readonly IReadOnlyList<Line> _lines;

    private EuropeView(IReadOnlyList<Line> lines) => _lines = lines;

    /// <summary>The view; null where there are no rows.</summary>
    public static View? Of(Ask ask, IReadOnlyList<EuropeLine> lines)
    {
        if (lines.Count == 0) return null;
        var groups = lines.GroupBy(l => Key(l), StringComparer.Ordinal).Select(g => g.ToList());
        return new EuropeView([.. groups.SelectMany(Rows)]).View(ask, lines);
    }

    private static string Key(EuropeLine line) => $"{line.Source} {Codes.Of(line.Flows.Series.Flow)}";

    /// <summary>To everyone, and below it to recipients of the same definition where that can be given.</summary>
    private static IEnumerable<Line> Rows(List<EuropeLine> group)
    {
        yield return new Line(group, false);
        if (group.Exists(l => l.ShareWithin is not null)) yield return new Line(group, true);
    }

    private View View(Ask ask, IReadOnlyList<EuropeLine> lines)
    {
        List<Column<Line>> columns =
        [
            new("source", Kind.Words, ("Source", "Bron"), l => Cell.Of(NameOf(l)))
            {
                Role = Role.Dimension,
            },
            new("period", Kind.Period, ("Years", "Jaren"), l => Cell.Of(l.Of[0].Years)),
            .. lines.DistinctBy(l => l.Definition.Text, StringComparer.Ordinal).Select(Column),
        ];
        var table = new Table<Line>(
            "europe_by_definition", ask, columns, _lines, l => $"{Key(l.Of[0])} {(l.IsWithin ? "within" : "all")}");
        return new View(
            table,
            (
                "Its part in the exports of all European suppliers, by what Europe is",
                "Het deel in de uitvoer van alle Europese leveranciers, naar wat Europa is"),
            columns);
    }

    private static Text NameOf(Line line) =>
        line.IsWithin ? ("  to recipients in it", "  aan ontvangers erin") : SeriesNames.Of(line.Of[0].Flows.Series);

    private static Column<Line> Column(EuropeLine definition)
    {
        var name = definition.Definition.Text;
        return new(
            name, Kind.Share, definition.Name.Capital(),
            l => Part(l.Of.First(e => e.Definition.Text == name), l.IsWithin))
        {
            Short = Text.Of(name),
            Form = Form.TenthsWithUnit,
        };
    }

    private static Cell Part(EuropeLine line, bool isWithin)
    {
        if (isWithin) return Cell.Of(line.ShareWithin, line.ReasonOf(line.Within));
        if (line.Reason == EuropeLine.NotInIt) return Cell.Of((Text)("not in it", "niet erin"));
        if (line is not { Share: { } share, LeastShare: { } least }) return Cell.Lacks(line.ReasonOf(line.All));
        return ShareShown.Differ(least, share)
            ? new Cell.Band(new Cell.Ratio(least), new Cell.Ratio(share))
            : new Cell.Ratio(share);
    }

    private sealed record Line(IReadOnlyList<EuropeLine> Of, bool IsWithin);
}
