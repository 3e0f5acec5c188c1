using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>A list of partners or of product classes on the page of a party.</summary>
internal sealed class PartTable(string name, Ask ask, IReadOnlyList<PartLine> lines)
{
    public static Column<PartLine> Name { get; } =
        new("name", Kind.Words, ("Name", "Naam"), l => Cell.Of(l.Name)) { Role = Role.Attribute };

    public static Column<PartLine> Share { get; } =
        new("share", Kind.Share, ("Share", "Aandeel"), l => Cell.Of(l.Share, "nothing-delivered")) { Main = true };

    private static readonly IReadOnlyList<Column<PartLine>> Columns =
    [
        .. SeriesRow.Columns<PartLine>(),
        new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
        Name,
        SeriesRow.Amount<PartLine>("total", ("Total", "Totaal"), l => Cell.OfAmount(l.Total)),
        Share,
        SeriesRow.Behind<PartLine>(l => l.Rows),
    ];

    public Table<PartLine> Rows { get; } = new(name, ask, Columns, lines, l => $"{l.Source} {l.Key}", l => l.Rows);

    /// <summary>Where the rows of a source stand.</summary>
    public IReadOnlyList<int> IndexesOf(string source) =>
        [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Source == source)];
}
