using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>The table of <c>targets</c>: what was set as a goal, and what is measured nearest to it.</summary>
internal sealed class TargetsTable(Ask ask, IReadOnlyList<TargetLine> lines)
{
    public static Column<TargetLine> Goal { get; } = new(
        "goal",
        Kind.Share,
        ("Goal", "Streefcijfer"),
        l => l.Target.Goal is { } goal ? new Cell.Ratio((double)goal / 100) : Cell.Lacks("no-single-figure"));

    public static Column<TargetLine> Share { get; } = new(
        "measured", Kind.Share, ("Measured", "Gemeten"),
        l => Cell.Of(l.Measured.Share, l.Measured.Reason))
    { Main = true };

    public static Column<TargetLine> Bounds { get; } = new("bounds", Kind.Share, ("Margin", "Marge"), l => new Cell.Band(
        Cell.Of(l.Measured.Bounds.Lower, l.Measured.BoundsReason),
        Cell.Of(l.Measured.Bounds.Upper, l.Measured.BoundsReason)));

    public static Column<TargetLine> Named { get; } =
        new(
            "name", Kind.Words, ("Nearest measure", "Dichtstbijzijnde maat"),
            l => Cell.Of(l.Measured.Name))
        { Role = Role.Attribute };

    private static readonly Column<TargetLine> Short =
        new("target_name", Kind.Words, ("Target", "Doel"), l => Cell.Of(l.Target.Name)) { Role = Role.Attribute };

    private static readonly Column<TargetLine> By = Words("by", ("by", "in"), l => l.Target.Statement.Period);

    private static readonly Column<TargetLine> Period =
        new("period", Kind.Period, ("Years", "Jaren"), l => Cell.Of(l.Measured.Years)) { Role = Role.Attribute };

    private static readonly Column<TargetLine>[] Columns =
    [
        new("target", Kind.Code, ("Target", "Doel"), l => Cell.Of(l.Target.Code)) { Role = Role.Dimension },
        new("who", Kind.Words, ("Who set it", "Wie het stelde"), l => Cell.Of(StatementWords.Who(l.Target.Statement)))
        {
            Role = Role.Attribute,
        },
        Words("published", ("Published", "Gepubliceerd"), l => l.Target.Statement.Published),
        new(
            "sentence", Kind.Words, ("In words", "In woorden"),
            l => Cell.Of(SentenceOf(l.Target))) { Role = Role.Attribute },
        Goal, By,
        Words("address", ("Address", "Adres"), l => l.Target.Statement.Address?.ToString()),
        new("measure", Kind.Code, ("Measure", "Maat"), l => Cell.Of(l.Measured.Code)) { Role = Role.Dimension },
        Named,
        Words("source", ("Source", "Bron"), l => l.Measured.Source),
        Words("unit", ("Unit", "Eenheid"), l => l.Measured.Unit?.Code),
        Period,
        Amount("part", ("Part", "Deel"), m => m.Part),
        Amount("whole", ("Whole", "Geheel"), m => m.Whole),
        Share, Bounds,
        new(
            "differs", Kind.Words, ("What differs", "Wat verschilt"),
            l => Cell.Of(l.Measured.Differs)) { Role = Role.Attribute },
        new("flows", Kind.Ask, ("Rows behind it", "Regels erachter"), l => BehindOf(l.Measured))
        {
            Role = Role.Attribute,
        },
        Short,
    ];

    public Table<TargetLine> Rows { get; } =
        new("rows", ask, Columns, lines, l => $"{l.Target.Code} {l.Measured.Code}", l => l.Measured.Behind);

    public View View() => new(Rows, Text.None, [Short, Goal, By, Named, Period, Share, Bounds]);

    /// <summary>Each measure once, as a dot with its margin beside the goals.</summary>
    public IReadOnlyList<Chart> Charts()
    {
        var drawn = Enumerable.Range(0, Rows.Count)
            .Where(i => Rows.Rows[i].Measured.IsKnown)
            .DistinctBy(i => Rows.Rows[i].Measured.Code)
            .ToList();
        if (drawn.Count == 0) return [];
        var line = Rows.Rows[drawn[0]];
        var share = Rows.Quote(line, Share);
        var finding = Text.Of($"{share}: {line.Measured.Name}", $"{share}: {line.Measured.Name}");
        return [new Chart("measures", Draw.Dots, Rows, finding, Named, [Share]) { Rows = drawn, Band = Bounds }];
    }

    /// <summary>Each target with a goal and the first measure beside it; null where nothing is measured.</summary>
    public Text? Brief
    {
        get
        {
            var said = Rows.Rows.Where(l => l.Measured.IsKnown && l.Target.Goal is not null).DistinctBy(l => l.Target.Code)
                .Select(l =>
                {
                    var (goal, share) = (Rows.Quote(l, Goal), Rows.Quote(l, Share));
                    var by = l.Target.Statement.Period is { Length: > 0 } year ? Text.Of($" by {year}", $" in {year}") : Text.None;
                    return Text.Of(
                        $"{l.Target.Name} {goal}{by}, nearest measure {share} ({l.Measured.Name}, {l.Measured.Years!})",
                        $"{l.Target.Name} {goal}{by}, dichtstbijzijnde maat {share} ({l.Measured.Name}, {l.Measured.Years!})");
                }).ToList();
            if (said.Count == 0) return null;
            return Text.Of(
                $"{Text.Join("; ", said)}. No measure is of a target itself.",
                $"{Text.Join("; ", said)}. Geen maat is die van een doel zelf.");
        }
    }

    public static Text SentenceOf(Target target) => Text.Name(target.Statement.SentenceEn, target.Statement.SentenceNl);

    private static Cell BehindOf(Measured measured) =>
        measured.Behind is { } behind ? Cell.Of(behind) : Cell.Lacks(measured.Reason);

    private static Column<TargetLine> Words(string name, Text title, Func<TargetLine, string?> of) =>
        new(
            name, Kind.Code, title,
            l => Cell.Of(of(l) is { Length: > 0 } words ? words : null))
        { Role = Role.Attribute };

    private static Column<TargetLine> Amount(string name, Text title, Func<Measured, long> of) =>
        new(
            name, Kind.Amount, title,
            l => l.Measured.IsKnown ? Cell.OfAmount(of(l.Measured)) : Cell.Lacks(l.Measured.Reason))
        {
            UnitOf = l => l.Measured.Unit,
        };
}
