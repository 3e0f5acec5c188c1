using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The exports on the page of a party: the columns of <c>share --source all</c> over lines in every composition that is
/// shown.
/// </summary>
internal sealed class ExportTable
{
    private readonly ShareOfAllTable _sources;
    private readonly Text _outside;

    public ExportTable(Alliance alliance, Ask ask, IReadOnlyList<ExportLine> lines)
    {
        _sources = new ShareOfAllTable(alliance, ask, []);
        _outside = Text.Of($"outside {Names.Of(alliance)}", $"buiten {Names.Of(alliance)}");
        (Share, Bounds, Period) = (Of(_sources.Share), Of(_sources.Bounds), Of(_sources.Period));
        (Ukraine, IndoPacific) = (Of(_sources.Ukraine), Of(_sources.IndoPacific));
        var total = _sources.Total;
        Total = new(total.Name, total.Kind, total.Title, l => Cell.OfAmount(l.Total, l.Reason))
        {
            About = total.About,
            UnitOf = l => total.UnitAt(l.Line),
        };
        Rows = new Table<ExportLine>(
            "exports", ask, [.. _sources.Rows.Typed.Select(Own)], lines, l => l.Key, l => l.Behind);
    }

    public Table<ExportLine> Rows { get; }

    public Column<ExportLine> Period { get; }

    public Column<ExportLine> Share { get; }

    public Column<ExportLine> Bounds { get; }

    public Column<ExportLine> Ukraine { get; }

    public Column<ExportLine> IndoPacific { get; }

    public Column<ExportLine> Total { get; }

    /// <summary>Source, measure and years in one, for a picture.</summary>
    public Column<ExportLine> Named { get; } =
        new("named", Kind.Words, ("Source", "Bron"), l => Cell.Of(NameOf(l))) { Role = Role.Dimension };

    /// <summary>One line per series and period: the first composition, and beside it the share in the last.</summary>
    public View View(bool severalCompositions, IReadOnlyList<int> rows)
    {
        var heading = Text.Of(
            $"Delivered to others: the share {_outside}", $"Geleverd aan anderen: het aandeel {_outside}");
        List<Column<ExportLine>> seen =
        [
            Of(_sources.Source),
            new(
                "measures", Kind.Words, ("What it measures", "Wat zij meet"),
                l => Cell.Of(Measures(l))) { Short = ("Measures", "Meet") },
            _sources.Dated<ExportLine>(Old(rows), l => l.Line),
            new(Share.Name, Share.Kind, _outside.Capital(), Share.Of) { Main = true, Short = ("Outside", "Buiten") },
            Bounds,
        ];
        if (severalCompositions)
        {
            var other = rows.Count == 0 ? Composition.AtTheTime : Rows.Rows[rows[0]].Last.Line.Composition;
            var isDated = other == Composition.AtTheTime;
            seen.Add(
                new(
                    $"share_outside_{other.Code}", Kind.Share,
                    isDated ? ("Members at the time", "Leden van toen") : Names.Of(other).Capital(), l => Share.Of(l.Last))
                {
                    Short = isDated ? ("At the time", "Van toen") : null,
                });
        }

        seen.AddRange(
        [
            Ukraine.Titled(Ukraine.Title, ("Ukraine", "Oekraïne")),
            IndoPacific.Titled(IndoPacific.Title, Text.Of("Pacific 4")), Total,
        ]);
        return new View(Rows, heading, seen) { Rows = rows };
    }

    /// <summary>Which of the rows that are shown are of years long gone.</summary>
    public OldYears Old(IReadOnlyList<int> rows) => new(rows.Select(r => Rows.Rows[r].Line));

    /// <summary>What is counted, and in what; a category is of items.</summary>
    public static Text Measures(ExportLine line) => Measures(line, MoneyWords.Short);

    /// <summary>The same in a sentence, where there is room for the unit.</summary>
    public static Text Told(ExportLine line) => Measures(line, MoneyWords.Millions).Small();

    private static Text Measures(ExportLine line, Func<Unit, Text> money)
    {
        if (line.IsOfCategory)
        {
            var category = CategoryNames.Of(line.Line.Category!.TrimEnd('.'));
            return Text.Of($"{category} (items)", $"{category} (stuks)");
        }

        var series = line.Line.Series;
        var things = SeriesWords.ThingsOf(series, new SourceChoice());
        var unit = series.IsMoney ? money(series.Unit) : SeriesWords.UnitOf(series);
        var counted = unit.IsEmpty ? things : Text.Of($"{things} ({unit})", $"{things} ({unit})");
        return line.Line.Destination is null ? counted : counted + (", by final destination", ", naar eindbestemming");
    }

    private static Text NameOf(ExportLine line)
    {
        var (source, measures, period) = (SeriesNames.Source(line.Line.Series.Source), Measures(line),
            line.Line.Period?.ToString());
        return Text.Of($"{source}: {measures}, {period}", $"{source}: {measures}, {period}");
    }

    private static Column<ExportLine> Of(Column<SourceLine> column) => column.On<ExportLine>(l => l.Line);

    private Column<ExportLine> Own(Column<SourceLine> column) =>
        column == _sources.Share ? Share
        : column == _sources.Bounds ? Bounds
        : column == _sources.Period ? Period
        : column == _sources.Ukraine ? Ukraine
        : column == _sources.IndoPacific ? IndoPacific
        : column == _sources.Total ? Total
        : Of(column);
}
