using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>What a party received, by source.</summary>
internal sealed class ImportTable(Ask ask, IReadOnlyList<ImportLine> lines)
{
    public static Column<ImportLine> Total { get; } =
        SeriesRow.Amount<ImportLine>("total", ("Total", "Totaal"), l => Cell.OfAmount(l.Total));

    public static Column<ImportLine> FromOutside { get; } = new(
        "share_from_outside",
        Kind.Share,
        ("From outside", "Van buiten"),
        l => Cell.Of(l.FromOutside, l.OutsideReason))
    {
        About = ("The part that did not come from members.", "Het deel dat niet van leden kwam."),
    };

    private static readonly IReadOnlyList<Column<ImportLine>> Columns =
    [
        .. SeriesRow.Columns<ImportLine>(),
        Total,
        SeriesRow.Amount<ImportLine>(
            "from_members", ("From members", "Van leden"), l => Cell.OfAmount(l.FromMembers, l.MembersReason)),
        FromOutside,
        SeriesRow.Behind<ImportLine>(l => l.Rows),
    ];

    public Table<ImportLine> Rows { get; } = new("imports", ask, Columns, lines, l => l.Source, l => l.Rows);
}
