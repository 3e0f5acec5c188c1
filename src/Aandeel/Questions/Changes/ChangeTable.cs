using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>The table of <c>changes</c>; people see it in four, each with the largest revisions first.</summary>
internal sealed class ChangeTable
{
    private const int Shown = 12;
    private const string NotACause = "not-a-cause";

    public ChangeTable(Ask ask, string older, string newer, IReadOnlyList<ChangeLine> lines)
    {
        Older = Of("older", Text.Of($"Edition {older}", $"Editie {older}"), l => l.Older);
        Newer = Of("newer", Text.Of($"Edition {newer}", $"Editie {newer}"), l => l.Newer);
        Rows = new Table<ChangeLine>(
            "rows",
            ask,
            [
                new("what", Kind.Code, ("What", "Wat"), l => Cell.Of(l.What)) { Role = Role.Dimension },
                new("key", Kind.Code, ("Code", "Code"), l => Cell.Of(l.Key)) { Role = Role.Dimension },
                Name, Older, Newer, Difference,
                new("change", Kind.Change, ("Change", "Verandering"), l => l.Change)
                {
                    About = ("newer / older − 1", "nieuwer / ouder − 1"),
                },
                Cause,
                new(
                    "flows", Kind.Ask, ("Rows behind it", "Regels erachter"),
                    l => Cell.Of(l.Behind)) { Role = Role.Attribute },
            ],
            lines,
            l => $"{l.What} {l.Key}",
            l => l.Behind);
    }

    public Table<ChangeLine> Rows { get; }

    public Column<ChangeLine> Name { get; } = new(
        "name", Kind.Words, Text.None, l => Cell.Of(l.Name))
    { Role = Role.Attribute };

    public Column<ChangeLine> Older { get; }

    public Column<ChangeLine> Newer { get; }

    public Column<ChangeLine> Difference { get; } = new(
        "difference", Kind.Amount, ("Difference", "Verschil"), l => l.Difference)
    {
        KindOf = KindOf,
        UnitOf = UnitOf,
        Form = Form.Signed,
        Main = true,
    };

    public Column<ChangeLine> Cause { get; } = new(
        "cause", Kind.Code, ("Cause", "Oorzaak"), l => l.Cause is { } cause ? Cell.Of(Codes.Of(cause)) : Cell.Lacks(NotACause))
    {
        Role = Role.Attribute,
        About = (
            "Of a deal: revision, or allocation where its years were allocated anew; of a step of the share also new-years.",
            "Van een order: revision, of allocation als de jaren ervan opnieuw zijn toegedeeld; van een stap van het aandeel "
                + "ook new-years."),
    };

    public IReadOnlyList<View> Views() => [.. All().Where(v => v.Rows is { Count: > 0 })];

    private IEnumerable<View> All() =>
    [
        View(("What moved the share outside NATO", "Wat het aandeel buiten de NAVO veranderde"), null, ChangeLine.Windows,
            ChangeLine.ByCause, ChangeLine.WithoutUkraine),
        View(
            ("Deals behind it, largest differences", "De orders erachter, grootste verschillen"), Shown, [Cause],
            ChangeLine.Deal),
        View(("Shares of suppliers, same years", "Aandelen van leveranciers, dezelfde jaren"), Shown, ChangeLine.OfSupplier),
        View(("In all", "In totaal"), null, ChangeLine.World, ChangeLine.Outside),
        View(("Suppliers, largest revisions", "Leveranciers, grootste herzieningen"), Shown, ChangeLine.Supplier),
        View(("Recipients, largest revisions", "Ontvangers, grootste herzieningen"), Shown, ChangeLine.Recipient),
        View(("Pairs, largest revisions", "Paren, grootste herzieningen"), Shown, ChangeLine.Pair),
    ];

    private View View(Text heading, int? first, params string[] what) => View(heading, first, [], what);

    private View View(Text heading, int? first, IReadOnlyList<Column> more, params string[] what) =>
        new(Rows, heading, [Name, Older, Newer, Difference, .. more])
        {
            Rows = [.. Enumerable.Range(0, Rows.Count).Where(i => Array.IndexOf(what, Rows.Rows[i].What) >= 0)],
            First = first,
        };

    private static Column<ChangeLine> Of(string name, Text title, Func<ChangeLine, Cell> of) =>
        new(name, Kind.Amount, title, of) { KindOf = KindOf, UnitOf = UnitOf };

    private static Kind KindOf(ChangeLine line) => line.IsShare ? Kind.Share : Kind.Amount;

    private static Unit? UnitOf(ChangeLine line) => line.IsShare ? null : Unit.TivMillion;
}
