using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The list <c>outliers</c> of <c>production</c>: years unlike the others of a state, and why.</summary>
internal sealed class OutlierTable
{
    private const string NoReason = "no-destination";

    public OutlierTable(Ask ask, IReadOnlyList<OutlierLine> lines) => Rows = new Table<OutlierLine>(
        "outliers",
        ask,
        [
            new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Party.Code.Value)) { Role = Role.Dimension },
            new("name", Kind.Words, ("Who", "Wie"), l => Cell.Of(Names.Of(l.Party))) { Role = Role.Attribute },
            Dimensions.Period<OutlierLine>(l => l.Period, ("Year", "Jaar")),
            Share, Usual, Others,
            new(
                "destination", Kind.Code, ("Destination that moved", "Bestemming die veranderde"),
                l => Cell.Of(l.Destination?.Code.Value))
            {
                Role = Role.Attribute,
            },
            Amount, Largest, Part, UsualPart,
        ],
        lines,
        l => $"{l.Party.Code.Value} {l.Year.Year}");

    public Table<OutlierLine> Rows { get; }

    public Column<OutlierLine> Share { get; } = Of(
        "share_of_exports", ("Share of exports outside", "Aandeel van de uitvoer buiten"), l => l.Year.Share);

    public Column<OutlierLine> Others { get; } = new(
        "others", Kind.Share, ("In the other years", "In de andere jaren"),
        l => new Cell.Band(new Cell.Ratio(l.Year.Others.Least), new Cell.Ratio(l.Year.Others.Most)));

    public Column<OutlierLine> Amount { get; } = Money(
        "amount", ("Exports to it", "Uitvoer erheen"), l => l.Reason?.Amount);

    public Column<OutlierLine> Largest { get; } = Money(
        "largest_other", ("Most in another year", "Meeste in een ander jaar"), l => l.Reason?.LargestOther);

    public Column<OutlierLine> Part { get; } = Of(
        "part", ("Part of the year's exports", "Deel van de uitvoer van het jaar"), l => l.Reason?.Part);

    private static Column<OutlierLine> Usual { get; } = Of("usual", ("Median", "Mediaan"), l => l.Year.Usual);

    private static Column<OutlierLine> UsualPart { get; } = Of(
        "usual_part", ("Median part", "Gewoonlijk deel"), l => l.Reason?.UsualPart);

    private static Column<OutlierLine> Of(string name, Text title, Func<OutlierLine, double?> of) =>
        new(name, Kind.Share, title, l => Cell.Of(of(l), NoReason));

    private static Column<OutlierLine> Money(string name, Text title, Func<OutlierLine, long?> of) =>
        new(name, Kind.Amount, title, l => Cell.OfAmount(of(l), NoReason)) { UnitOf = l => l.Unit };
}
