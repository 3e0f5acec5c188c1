using Aandeel.Answers;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Where licences that are stated for a member end outside, the largest first.</summary>
internal sealed class ByWayTable(Ask ask, IReadOnlyList<ByWayLine> lines)
{
    public static Column<ByWayLine> Total { get; } =
        SeriesRow.Amount<ByWayLine>("total", ("Total", "Totaal"), l => Cell.OfAmount(l.Amount));

    private static readonly IReadOnlyList<Column<ByWayLine>> Columns =
    [
        .. SeriesRow.Columns<ByWayLine>(),
        new(
            "licences", Kind.Code, ("Which licences", "Welke vergunningen"),
            l => Cell.Of(l.Licences)) { Role = Role.Dimension },
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Recipient.Code.Value)) { Role = Role.Dimension },
        new(
            "name", Kind.Words, ("Final recipient", "Eindontvanger"),
            l => Cell.Of(Names.Of(l.Recipient))) { Role = Role.Attribute },
        Total,
        new("share", Kind.Share, ("Share", "Aandeel"), l => new Cell.Ratio((double)l.Amount / l.Whole)),
        SeriesRow.Behind<ByWayLine>(_ => null),
    ];

    public Table<ByWayLine> Rows { get; } =
        new("by_way_of_allies", ask, Columns, lines, l => $"{l.Licences} {l.Recipient.Code.Value}");
}
