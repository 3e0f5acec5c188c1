using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>
/// The list <c>shipments</c> of <c>production</c>: of what American factories shipped of defence capital goods, the part
/// that was exported outside, by two countings.
/// </summary>
internal sealed class ShipmentTable
{
    public ShipmentTable(Ask ask, IReadOnlyList<ShipmentLine> lines) => Rows = new Table<ShipmentLine>(
        "shipments",
        ask,
        [
            From, Until, Months, Shipments, Exports,
            Money("nato_group", ("To the Bureau's group NATO", "Naar de groep NAVO van het bureau"), l => l.Sum.NatoGroup),
            Money("members", ("To members by date", "Naar leden naar datum"), l => l.Sum.MembersInside),
            Money("outside", ("To others", "Naar anderen"), l => l.Sum.CountriesOutside),
            Money("unmapped", ("To names not in our table", "Naar namen buiten onze tabel"), l => l.Sum.Unmapped),
            Money("without_country", ("Without a country", "Zonder land"), l => l.Sum.WithoutCountry),
            Money("group_difference", ("Group less members", "Groep min leden"), l => l.Sum.GroupDifference),
            Share,
        ],
        lines,
        l => l.Key);

    public Table<ShipmentLine> Rows { get; }

    /// <summary>From the least to the greatest of the countings.</summary>
    public Column<ShipmentLine> Share { get; } = new(
        "share_of_shipments", Kind.Share, ("Outside, of shipments", "Buiten, van de leveringen"),
        l => new Cell.Band(
            Cell.Of(l.Sum.Outside?.Least, "exports-exceed-shipments"),
            Cell.Of(l.Sum.Outside?.Most, "exports-exceed-shipments")))
    {
        Form = Form.TenthsWithUnit,
        Main = true,
    };

    public Column<ShipmentLine> From { get; } = new(
        "from", Kind.Code, ("From", "Van"), l => Cell.Of(l.Sum.From))
    { Role = Role.Dimension };

    public Column<ShipmentLine> Until { get; } = new(
        "until", Kind.Code, ("Until", "Tot en met"), l => Cell.Of(l.Sum.Until))
    { Role = Role.Dimension };

    public Column<ShipmentLine> Months { get; } = new(
        "months", Kind.Count, ("Months", "Maanden"), l => Cell.Of((long?)l.Sum.Months))
    { Role = Role.Attribute };

    private static Column<ShipmentLine> Shipments { get; } = Money(
        "shipments", ("Shipped by factories", "Geleverd door fabrieken"), l => l.Sum.Shipments);

    private static Column<ShipmentLine> Exports { get; } = Money(
        "exports", ("Exported", "Uitgevoerd"), l => l.Sum.Exports);

    public View View() => new(
        Rows,
        (
            "United States: shipments of defence capital goods and exports by end use, millions of USD",
            "Verenigde Staten: leveringen van kapitaalgoederen voor defensie en uitvoer naar eindgebruik, miljoenen USD"),
        [From, Until, Months, Shipments, Exports, Share]);

    private static Column<ShipmentLine> Money(string name, Text title, Func<ShipmentLine, long?> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l), "not-here")) { Unit = Unit.UsDollar };
}
