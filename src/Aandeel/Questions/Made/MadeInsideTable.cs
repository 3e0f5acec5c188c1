using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The table of <c>share --made-in</c>: delivered by members, and made inside, side by side.</summary>
internal sealed class MadeInsideTable
{
    public MadeInsideTable(Question filled, Ask ask, IReadOnlyList<MadeInsideLine> lines)
    {
        var alliance = Names.Of(filled.Alliance);
        ShareDelivered = Share(
            "share_delivered", Text.Of($"Delivered by members, outside {alliance}", $"Geleverd door leden, buiten {alliance}"),
            l => l.Delivered.ShareOutside, ("Delivered, outside", "Geleverd, buiten"));
        ShareMade = Share(
            "share_made", Text.Of($"Made inside, outside {alliance}", $"Binnen gemaakt, buiten {alliance}"),
            l => l.Made.Share, ("Made inside, outside", "Binnen gemaakt, buiten"), isMain: true);
        Rows = new Table<MadeInsideLine>(
            "rows", ask,
            [
                Dimensions.Period<MadeInsideLine>(l => l.Period),
                Dimensions.Composition<MadeInsideLine>(l => l.Composition),
                Amount("delivered_outside", ("Delivered outside", "Geleverd buiten het bondgenootschap"), l => l.Delivered.Outside),
                Amount("delivered_inside", ("Delivered inside", "Geleverd naar binnen"), l => l.Delivered.Inside),
                ShareDelivered,
                Outside, Inside, ShareMade, Bounds, AtMember, MadeOutside,
                Amount("made_by_others", ("Made inside, delivered by others", "Binnen gemaakt, door anderen geleverd"),
                    l => l.Made.ByOthers),
                Amount("open", ("Open", "Open"), l => l.Made.Open),
                new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => Cell.Of(Flows(filled, l)))
                {
                    Role = Role.Attribute,
                },
            ],
            lines,
            l => $"{l.Period} {l.Composition.Code}",
            l => Flows(filled, l));
    }

    public Table<MadeInsideLine> Rows { get; }

    public Column<MadeInsideLine> ShareDelivered { get; }

    public Column<MadeInsideLine> ShareMade { get; }

    public Column<MadeInsideLine> Bounds { get; } = new(
        "made_bounds", Kind.Share, ("with what is open", "met wat open is"),
        l => new Cell.Band(
            Cell.Of(l.Made.Range?.Least, "nothing-delivered"), Cell.Of(l.Made.Range?.Most, "nothing-delivered")))
    {
        Form = Form.TenthsWithUnit,
    };

    public Column<MadeInsideLine> AtMember { get; } = Amount(
        "made_at_member", ("Made in the member that took it", "Gemaakt bij het lid dat het afnam"), l => l.Made.MadeAtMember,
        ("Made where taken", "Gemaakt waar afgenomen"));

    public Column<MadeInsideLine> MadeOutside { get; } = Amount(
        "delivered_outside_made_outside", ("Delivered outside and made outside", "Naar buiten geleverd en buiten gemaakt"),
        l => l.Made.MadeOutside, ("Made outside", "Buiten gemaakt"));

    private static Column<MadeInsideLine> Outside { get; } = Amount(
        "made_outside", ("Made inside, to outside", "Binnen gemaakt, erbuiten geleverd"), l => l.Made.Outside);

    private static Column<MadeInsideLine> Inside { get; } = Amount(
        "made_inside", ("Made inside, to members", "Binnen gemaakt, naar leden"), l => l.Made.Inside);

    public View View() => new(
        Rows, Text.None,
        [
            Dimensions.Period<MadeInsideLine>(l => l.Period),
            new Column<MadeInsideLine>(
                "composition", Kind.Words, ("Whose membership", "Wiens lidmaatschap"),
                l => Cell.Of(Names.Of(l.Composition))),
            ShareDelivered, ShareMade, Bounds, Outside, Inside, AtMember, MadeOutside,
        ]);

    private static Ask Flows(Question filled, MadeInsideLine line) => Behind.Row(
        new Question { Kind = QuestionKind.Flows, Alliance = filled.Alliance }, line.Composition, line.Period,
        filled.Suppliers!.Text, edition: filled.Edition);

    private static Column<MadeInsideLine> Share(
        string name, Text title, Func<MadeInsideLine, double?> of, Text narrow, bool isMain = false) =>
        new(name, Kind.Share, title, l => Cell.Of(of(l), "nothing-delivered")) { Short = narrow, Main = isMain };

    private static Column<MadeInsideLine> Amount(
        string name, Text title, Func<MadeInsideLine, double> of, Text? narrow = null) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount((long)Math.Round(of(l)))) { Unit = Unit.TivMillion, Short = narrow };
}
