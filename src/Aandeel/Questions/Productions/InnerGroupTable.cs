using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>The list <c>inner_group</c> of <c>production</c>: third countries by a state's own line and by NATO's.</summary>
internal sealed class InnerGroupTable
{
    public InnerGroupTable(Ask ask, IReadOnlyList<InnerGroupLine> lines) => Rows = new Table<InnerGroupLine>(
        "inner_group", ask, [Period, Total, ThirdByOwn, OutsideMembers, Between], lines, l => l.Period.ToString());

    public Table<InnerGroupLine> Rows { get; }

    public Column<InnerGroupLine> ThirdByOwn { get; } = Share(
        "third_by_own_group", ("Third countries, own line", "Derde landen, eigen grens"), l => l.Of.ThirdByOwnGroup);

    public Column<InnerGroupLine> OutsideMembers { get; } = Share(
        "outside_members", ("Outside the alliance", "Buiten het bondgenootschap"), l => l.Of.OutsideMembers);

    private static Column<InnerGroupLine> Between { get; } = Share(
        "inner_but_outside", ("Inner group, no member", "Wel eigen groep, geen lid"), l => l.Of.InnerButOutside);

    private static Column<InnerGroupLine> Period { get; } = Dimensions.Period<InnerGroupLine>(l => l.Period, ("Year", "Jaar"));

    private static Column<InnerGroupLine> Total { get; } = new(
        "licences", Kind.Amount, ("Licences", "Vergunningen"), l => Cell.OfAmount(l.Of.Total))
    { Unit = Unit.Euro };

    public View View() => new(
        Rows,
        (
            "Germany's licences: \"third countries\" by its own inner group and by membership (EUR m)",
            "Duitse vergunningen: \"derde landen\" naar de eigen groep en naar lidmaatschap (mln euro)"),
        [Period, Total, ThirdByOwn, OutsideMembers, Between]);

    private static Column<InnerGroupLine> Share(string name, Text title, Func<InnerGroupLine, double?> of) =>
        new(name, Kind.Share, title, l => Cell.Of(of(l), "nothing-delivered"));
}
