using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The table of <c>sensitivity</c>: the share of each window, how far the draws lie apart, and how much of it is
/// estimated.
/// </summary>
internal sealed class SensitivityTable
{
    private const string Nothing = "nothing-delivered";
    private readonly Column<SensitivityResult> _period;
    private readonly SensitivityChoice _choice;

    public SensitivityTable(SensitivityChoice choice, Ask ask, IReadOnlyList<SensitivityResult> results)
    {
        _choice = choice;
        _period = Dimensions.Period<SensitivityResult>(r => r.Period);
        Revision = new(
            "revision", Kind.Points, ("Revision", "Herziening"),
            r => new Cell.Map(
            [
                new("largest", Cell.Of(RevisionMoves.Largest(choice.Moves(r.Period)), "no-vintages")),
                new("n", Cell.OfCount(
                    choice.Moves(r.Period) is { Count: > 0 } moves ? moves.Count : null, "no-vintages")),
            ]))
        {
            About = (
                "How far, in points, the first print of such a period moved at most in later editions, and of how many "
                    + "periods that is known.",
                "Hoe ver, in procentpunt, de eerste opgave van zo'n periode in latere edities hoogstens schoof, en van "
                    + "hoeveel perioden dat bekend is."),
        };
        Rows = new Table<SensitivityResult>(
            "rows",
            ask,
            [
                _period,
                Dimensions.Composition<SensitivityResult>(_ => choice.Composition),
                Share,
                Draws,
                UkrainePart,
                FourPart,
                EstimatedNumber, UncodedNumber, EstimatedYear, UncodedYear,
                Revision,
                new(
                    "flows",
                    Kind.Ask,
                    ("Rows behind it", "Regels erachter"),
                    r => Cell.Of(choice.Behind(r.Period)))
                {
                    Role = Role.Attribute,
                },
            ],
            results,
            r => r.Period.ToString(),
            r => choice.Behind(r.Period));
    }

    public Table<SensitivityResult> Rows { get; }

    public Column<SensitivityResult> Share { get; } =
        new(
            "share_outside",
            Kind.Share,
            ("Share outside", "Aandeel buiten"),
            r => Cell.Of(r.Point, Nothing))
        {
            Main = true,
        };

    /// <summary>What revision did to first prints of such periods: the test that the draws do not pass by themselves.
    /// </summary>
    public Column<SensitivityResult> Revision { get; }

    /// <summary>What the draws give: their middle, and the ends between which 95 of 100 lie.</summary>
    private Column<SensitivityResult> Draws { get; } = new(
        "sensitivity",
        Kind.Share,
        ("Draws", "Trekkingen"),
        r => new Cell.Map(
        [
            new("low", Cell.Of(r.Low, Nothing)),
            new("median", Cell.Of(r.Median, Nothing)),
            new("high", Cell.Of(r.High, Nothing)),
        ]))
    {
        About = Text.Name(
            "The 2.5th, 50th and 97.5th percentile of the draws; never a confidence interval.",
            "Het 2,5e, 50e en 97,5e percentiel van de trekkingen; nooit een betrouwbaarheidsinterval."),
    };

    /// <summary>From the one end of the draws to the other, for a picture.</summary>
    private Column<SensitivityResult> Between { get; } = new(
        "sensitivity",
        Kind.Share,
        ("Draws", "Trekkingen"),
        r => new Cell.Band(Cell.Of(r.Low, Nothing), Cell.Of(r.High, Nothing)));

    private Column<SensitivityResult> UkrainePart { get; } = Part("ukraine_part", Ukraine, r => r.Ukraine);

    private Column<SensitivityResult> FourPart { get; } = Part("indo_pacific_part", Four, r => r.IndoPacific);

    private static Text Ukraine { get; } = ("of which Ukraine", "waarvan Oekraïne");

    private static Text Four { get; } = Text.Of("Indo-Pacific 4");

    private Column<SensitivityResult> EstimatedNumber { get; } =
        Estimated(
            "estimated_number_part",
            ("TIV with estimated number", "TIV met geschat aantal"),
            r => r.EstimatedPart);

    private Column<SensitivityResult> UncodedNumber { get; } =
        Estimated("uncoded_number_part", ("number not coded", "aantal niet gecodeerd"), r => r.UncodedPart);

    private Column<SensitivityResult> EstimatedYear { get; } =
        Estimated("estimated_year_part", ("estimated year", "geschat jaar"), r => r.EstimatedYearPart);

    private Column<SensitivityResult> UncodedYear { get; } =
        Estimated("uncoded_year_part", ("year not coded", "jaar niet gecodeerd"), r => r.UncodedYearPart);

    public View View() => new(
        Rows,
        Names.Of(_choice.Composition).Capital(),
        [
            _period, Share, Part("ukraine_part", Ukraine, r => r.Ukraine), Part(
                "indo_pacific_part",
                Four,
                r => r.IndoPacific),
            End("low", Text.Name("2.5 of 100 draws below", "2,5 van 100 trekkingen eronder"), r => r.Low),
            End("high", Text.Name("2.5 of 100 above", "2,5 van 100 erboven"), r => r.High),
            new Column<SensitivityResult>(
                "revision", Kind.Points, ("First prints moved by up to", "Eerste opgaven schoven tot"),
                r => RevisionMoves.Largest(_choice.Moves(r.Period)) is { } move ? Cell.Of(move, Nothing) : Cell.Blank)
            {
                Form = Form.Bare,
                Short = ("Moved", "Schoof"),
            },
            EstimatedNumber, UncodedNumber, EstimatedYear, UncodedYear,
        ]);

    /// <summary>The two ends of the draws of the last period that has a share.</summary>
    public (Figure Low, Figure High)? Ends => Rows.Rows.LastOrDefault(r => r.Point is not null) is { } last
        ? (Rows.Quote(last, Draws, "low"), Rows.Quote(last, Draws, "high"))
        : null;

    /// <summary>The share of the last window with the two ends, in one sentence; null where there is none.</summary>
    public Text? Brief
    {
        get
        {
            if (Rows.Rows.LastOrDefault(r => r.Point is not null) is not { } last) return null;
            var (share, low, high) = (Rows.Quote(last, Share), Rows.Quote(last, Draws, "low"),
                Rows.Quote(last, Draws, "high"));
            var (ukraine, four) = (Rows.Quote(last, UkrainePart), Rows.Quote(last, FourPart));
            return Text.Of(
                $"{last.Period}: {share} (Ukraine {ukraine:bare} points of it, the Indo-Pacific four {four:bare}); with "
                    + $"SIPRI's own estimates drawn anew {Text.Of("95 of 100")} draws lie between {low} and {high}. That "
                    + $"is a sensitivity and no confidence interval.",
                $"{last.Period}: {share} (Oekraïne {ukraine:bare} procentpunt daarvan, de Indo-Pacifische vier "
                    + $"{four:bare}); met SIPRI's eigen schattingen opnieuw getrokken liggen {Text.Of("95 van de 100")} "
                    + $"trekkingen tussen {low} en {high}. Dat is een gevoeligheid en geen betrouwbaarheidsinterval.");
        }
    }

    /// <summary>The share of each window as a dot, with the draws around it.</summary>
    public IReadOnlyList<Chart> Ranges()
    {
        List<int> drawn = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Point is not null)];
        if (drawn.Count == 0) return [];
        var last = Rows.Rows[drawn[^1]];
        var (low, high) = (Rows.Quote(last, Draws, "low"), Rows.Quote(last, Draws, "high"));
        var finding = Text.Of(
            $"{last.Period}: {Text.Of("95 of 100")} draws lie between {low} and {high}",
            $"{last.Period}: {Text.Of("95 van de 100")} trekkingen liggen tussen {low} en {high}");
        return
        [
            new Chart("periods", Draw.Dots, Rows, finding, _period, [Share])
            {
                Rows = drawn, Band = Between, Subtitle = Names.Of(_choice.Composition),
            },
        ];
    }

    private static Column<SensitivityResult> Part(string name, Text title, Func<SensitivityResult, double?> of) =>
        new(name, Kind.Share, title, r => Cell.Of(of(r), Nothing)) { Form = Form.Bare };

    private static Column<SensitivityResult> End(string name, Text title, Func<SensitivityResult, double?> of) =>
        new($"sensitivity_{name}", Kind.Share, title, r => Cell.Of(of(r), Nothing));

    private static Column<SensitivityResult> Estimated(string name, Text title, Func<SensitivityResult, double> of) =>
        new(name, Kind.Share, title, r => Cell.Of((double?)of(r), Nothing)) { Role = Role.Attribute, IsSpare = true };
}
