using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The rows of <c>definitions</c>, from the lowest share to the highest; people see both ends and what leaves nothing
/// out.
/// </summary>
internal sealed class DefinitionsTable
{
    private const string Nothing = "nothing-delivered";
    private const int Ends = 3;

    public DefinitionsTable(DefinitionsChoice choice, Ask ask, IEnumerable<DefinitionLine> lines)
    {
        Composition = new(
            "composition",
            Kind.Words,
            ("Composition", "Samenstelling"),
            l => Cell.Of(Names.Of(l.Composition)));
        Rows = new Table<DefinitionLine>(
            "rows",
            ask,
            [
                Dimensions.Period<DefinitionLine>(_ => choice.Period),
                Dimensions.Composition<DefinitionLine>(l => l.Composition),
                new(
                    "without",
                    Kind.Code,
                    ("Left out", "Weggelaten"),
                    l => Cell.Of(l.WithoutCodes))
                {
                    Role = Role.Dimension,
                },
                Share,
                Part("ukraine_part", ("Ukraine", "Oekraïne"), DestinationGroup.Ukraine),
                Part("indo_pacific_part", Text.Of("Indo-Pacific 4"), DestinationGroup.IndoPacificPartners),
                new(
                    "inside",
                    Kind.Amount,
                    ("Inside", "Binnen"),
                    l => Cell.OfAmount(l.Sum.Inside))
                {
                    Unit = choice.Flows.Unit,
                },
                new(
                    "outside",
                    Kind.Amount,
                    ("Outside", "Buiten"),
                    l => Cell.OfAmount(l.Sum.Outside))
                {
                    Unit = choice.Flows.Unit,
                },
                new(
                    "flows",
                    Kind.Ask,
                    ("Rows behind it", "Regels erachter"),
                    l => Cell.Of(choice.Behind(l)))
                {
                    Role = Role.Attribute,
                },
            ],
            [.. lines.OrderBy(l => l.Share ?? -1)],
            l => $"{l.Composition.Code} {l.WithoutCodes}",
            choice.Behind);
        Known = [.. Enumerable.Range(0, Rows.Count).Where(i => Rows.Rows[i].Share is not null)];
    }

    public Table<DefinitionLine> Rows { get; }

    /// <summary>The rows that have a share, from low to high.</summary>
    public IReadOnlyList<int> Known { get; }

    public Column<DefinitionLine> Share { get; } =
        new(
            "share_outside",
            Kind.Share,
            ("Share outside", "Aandeel buiten"),
            l => Cell.Of(l.Share, Nothing))
        {
            Main = true,
        };

    /// <summary>A combination in words.</summary>
    public Column<DefinitionLine> Named { get; } = new(
        "named",
        Kind.Words,
        ("Definition", "Definitie"),
        l => Cell.Of(Text.Join("; ", [Names.Of(l.Composition), LeftOut(l)])))
    {
        Role = Role.Dimension,
    };

    private Column<DefinitionLine> Composition { get; }

    public View View()
    {
        IEnumerable<int> shown =
            [.. Known.Take(Ends), .. Known.Where(i => Rows.Rows[i].Without.Count == 0), .. Known.TakeLast(Ends)];
        return new View(
            Rows,
            ("The lowest and highest, and with nothing left out", "De laagste en hoogste, en met alles meegerekend"),
            [
                Share,
                Part("ukraine_part", ("Ukraine", "Oekraïne"), DestinationGroup.Ukraine),
                Part("indo_pacific_part", Text.Of("Indo-Pacific 4"), DestinationGroup.IndoPacificPartners),
                Composition,
                new Column<DefinitionLine>("without", Kind.Words, ("Left out", "Weggelaten"), l => Cell.Of(LeftOut(l))),
            ])
        {
            Rows = [.. shown.Distinct().Order()],
        };
    }

    private static Column<DefinitionLine> Part(string name, Text title, DestinationGroup group) =>
        new(name, Kind.Share, title, l => Cell.Of(l.Sum.Part(group), Nothing)) { Form = Form.Bare };

    private static Text LeftOut(DefinitionLine line) => line.Without.Count == 0
        ? ("nothing left out", "alles meegerekend")
        : Text.Join(", ", line.Without.Select(w => ChoiceTable.Name(Codes.Of(w))));
}
