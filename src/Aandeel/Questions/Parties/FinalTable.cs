using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>Licences by the destination that is stated and the one where the goods end.</summary>
internal sealed class FinalTable(Ask ask, IReadOnlyList<FinalLine> lines)
{
    private const double LeastShown = 0.005;

    public static Column<FinalLine> Total { get; } =
        SeriesRow.Amount<FinalLine>("total", ("Total", "Totaal"), l => Cell.OfAmount(l.Sides.Amount));

    public static Column<FinalLine> Share { get; } =
        new("share", Kind.Share, ("Share", "Aandeel"), l => new Cell.Ratio(l.Share)) { Main = true };

    private static readonly IReadOnlyList<Column<FinalLine>> Columns =
    [
        .. SeriesRow.Columns<FinalLine>(),
        new(
            "licences", Kind.Code, ("Which licences", "Welke vergunningen"),
            l => Cell.Of(l.Licences)) { Role = Role.Dimension },
        new(
            "stated", Kind.Code, ("Stated", "Genoemd"),
            l => Cell.Of(Codes.Of(l.Sides.Stated))) { Role = Role.Dimension },
        new("final", Kind.Code, ("Final", "Eind"), l => Cell.Of(Codes.Of(l.Sides.Final))) { Role = Role.Dimension },
        Total,
        Share,
        SeriesRow.Behind<FinalLine>(_ => null),
    ];

    public Table<FinalLine> Rows { get; } =
        new(
            "final_destinations", ask, Columns, lines,
            l => $"{l.Licences} {l.Years} {Codes.Of(l.Sides.Stated)} {Codes.Of(l.Sides.Final)}");

    /// <summary>The longest period of all licences, without what is too small to see.</summary>
    public View? View()
    {
        var all = Enumerable.Range(0, Rows.Count)
            .Where(i => Rows.Rows[i].Licences == FinalLine.AllButExtensions).ToList();
        if (all.Count == 0) return null;
        var years = Rows.Rows[all[^1]].Years;
        return new View(
            Rows,
            ("Licences: stated destination against final destination",
                "Vergunningen: genoemde bestemming tegen eindbestemming"),
            [
                SeriesRow.PeriodOf<FinalLine>(),
                new Column<FinalLine>("stated", Kind.Words, ("Stated", "Genoemd"), l => Cell.Of(Side(l.Sides.Stated))),
                new Column<FinalLine>("final", Kind.Words, ("Final", "Eind"), l => Cell.Of(Side(l.Sides.Final))),
                Total.Titled(("EUR m", "mln euro")),
                new Column<FinalLine>("share", Kind.Share, Text.Of("%"), Share.Of) { Form = Form.Bare, Main = true },
            ])
        {
            Rows = all.FindAll(i => Rows.Rows[i].Years == years && Rows.Rows[i].Share >= LeastShown),
        };
    }

    private static Text Side(DestinationSide side) => side switch
    {
        DestinationSide.Inside => ("NATO", "NAVO"),
        DestinationSide.Outside => ("outside NATO", "buiten de NAVO"),
        DestinationSide.Unallocated => ("several or unknown", "meerdere of onbekend"),
        _ => ("not in our table", "niet in onze tabel"),
    };
}
