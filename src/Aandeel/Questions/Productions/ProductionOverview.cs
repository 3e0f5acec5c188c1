using Aandeel.Answers;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>How many states have a figure in each year: the list <c>years</c> of the answer.</summary>
internal sealed class ProductionOverview
{
    public ProductionOverview(Ask ask, Unit unit, IReadOnlyList<ProductionYear> years)
    {
        Equipment = new(
            "equipment", Kind.Amount, ("E together", "E samen"), y => Cell.OfAmount(y.Equipment, "inputs-missing"))
        {
            Unit = unit,
        };
        WholeEquipment = new(
            "members_equipment", Kind.Amount, ("E of all members", "E van alle leden"),
            y => Cell.OfAmount(y.Coverage.All > 0 ? y.Coverage.All : null, "inputs-missing"))
        {
            Unit = unit,
        };
        var leading = ProductionCoverage.Leading(years.Select(y => y.Coverage))?.Year;
        Leads = new("leads", Kind.YesNo, ("Leads", "Leidt"), y => Cell.Of(y.Year == leading))
        {
            Role = Role.Attribute,
        };
        Rows = new Table<ProductionYear>(
            "years", ask,
            [Period, Parties, WithExports, WithEquipment, WithFigure, Equipment, WholeEquipment, Coverage, Leads],
            years, y => y.Period.ToString());
    }

    public Table<ProductionYear> Rows { get; }

    public Column<ProductionYear> Parties { get; } = Count("parties", ("States", "Staten"), y => y.Parties.Count);

    public Column<ProductionYear> WithEquipment { get; } =
        Count("with_equipment", ("with E", "met E"), y => y.Parties.Count(p => p.Equipment is not null));

    public Column<ProductionYear> WithFigure { get; } =
        new("with_figure", Kind.Count, ("with a figure", "met een cijfer"), y => Cell.Of((long?)y.Known.Count))
        {
            Main = true,
        };

    public Column<ProductionYear> Equipment { get; }

    /// <summary>How much of the members' equipment expenditure those with a figure hold.</summary>
    public Column<ProductionYear> Coverage { get; } = new(
        "coverage", Kind.Share, ("of members' E", "van E van de leden"),
        y => Cell.Of(y.Coverage.Part, "inputs-missing"))
    {
        Form = Form.Whole,
        About = (
            "The part of the members' equipment expenditure that the states with a figure hold. Expenditure is demand "
                + "and no production.",
            "Het deel van de materieeluitgaven van de leden dat de staten met een cijfer hebben. Uitgaven zijn vraag "
                + "en geen productie."),
    };

    private Column<ProductionYear> WholeEquipment { get; }

    private Column<ProductionYear> Leads { get; }

    private Column<ProductionYear> Period { get; } =
        Dimensions.Period<ProductionYear>(y => y.Period, ("Year", "Jaar"));

    private Column<ProductionYear> WithExports { get; } =
        Count("with_exports", ("with X", "met X"), y => y.Parties.Count(p => p.Line!.Exports is not null));

    public View View() => new(
        Rows,
        ("How many have a figure", "Voor hoeveel landen er een cijfer is"),
        [Period, Parties, WithExports, WithEquipment, WithFigure, Coverage, Equipment]);

    private static Column<ProductionYear> Count(string name, Text title, Func<ProductionYear, int> of) =>
        new(name, Kind.Count, title, y => Cell.Of((long?)of(y)));
}
