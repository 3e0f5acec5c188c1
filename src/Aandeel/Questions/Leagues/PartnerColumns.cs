using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>The columns of the partners of a row, shared by all rows of a league table.</summary>
internal sealed class PartnerColumns
{
    private readonly LeagueChoice _choice;
    private readonly IReadOnlyList<Column<PartnerLine>> _columns;
    private readonly Ask _ask;

    public PartnerColumns(LeagueChoice choice, Ask ask)
    {
        (_choice, _ask) = (choice, ask);
        var unit = choice.Flows.Unit;
        _columns =
        [
            new("key", Kind.Code, ("Code", "Code"), p => Cell.Of(p.Key)) { Role = Role.Dimension },
            new("name", Kind.Words, ("Partner", "Partner"), p => Cell.Of(p.Name)) { Role = Role.Attribute },
            new("value", Kind.Amount, ("Amount", "Hoeveelheid"), p => Cell.OfAmount(p.Sum.Now)) { Unit = unit },
            Share,
            new(
                "value_before",
                Kind.Amount,
                ("Amount before", "Hoeveelheid, eerder"),
                p => Before(Cell.OfAmount(p.Sum.Before)))
            {
                Unit = unit,
            },
            new(
                "share_before",
                Kind.Share,
                ("Share before", "Aandeel, eerder"),
                p => Before(Cell.Of(p.Sum.PartOfBefore(p.Whole), "nothing-before"))),
            new("change", Kind.Change, ("Change", "Verschil"), p => ChangeOf(choice, p.Sum, p.NoChange)),
            new(
                "overlaps",
                Kind.YesNo,
                ("Within another region", "Binnen een andere regio"),
                p => p.Overlaps ? Cell.Of(true) : Cell.Absent)
            {
                Role = Role.Attribute,
            },
        ];
    }

    /// <summary>The part of the row's total.</summary>
    public Column<PartnerLine> Share { get; } =
        new("share", Kind.Share, ("Share", "Aandeel"), p => Cell.Of(p.Sum.PartOf(p.Whole), "nothing-delivered"))
        {
            Main = true,
            About = ("The part of the row's total.", "Het deel van het totaal van de rij."),
        };

    /// <summary>The change between the periods, or why none can be given.</summary>
    public static Cell ChangeOf(LeagueChoice choice, LeagueSum sum, string? why) =>
        (choice.WhyNoChange ?? why) is { } reason ? Cell.Lacks(reason) : Cell.Of(sum.Change, "nothing-before");

    public Table<PartnerLine> Table(string name, IReadOnlyList<PartnerLine> lines) =>
        new(name, _ask, _columns, lines, p => $"{p.Row} {p.Key}");

    private Cell Before(Cell cell) => _choice.HasBefore ? cell : Cell.Lacks("no-comparison");
}
