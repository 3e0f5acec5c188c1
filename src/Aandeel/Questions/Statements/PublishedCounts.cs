using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>How many statements there are of each kind: what is true of the answer as a whole.</summary>
internal sealed class PublishedCounts
{
    public PublishedCounts(Ask ask, IReadOnlyList<PublishedLine> lines) => Rows = new Table<IReadOnlyList<PublishedLine>>(
        "frame",
        ask,
        [
            Statements,
            Count("same_quantity", ("Of the same quantity", "Over dezelfde grootheid"), l => l.Same),
            Agreeing,
            Count("within_tolerance", ("Within a tolerance", "Binnen een marge"), l => l.ByTolerance),
            Count("not_agreeing", ("Not agreeing", "Kloppen niet"), l => l.Agrees == false),
            OtherDefinition,
            Count("not_measured", ("Not measured", "Niet gemeten"), l => l.Reason == PublishedStatements.NotMeasured),
            Count("not_here", ("Not imported", "Niet ingelezen"), l => l.IsNotHere),
        ],
        [lines],
        _ => "frame");

    public Table<IReadOnlyList<PublishedLine>> Rows { get; }

    public Column<IReadOnlyList<PublishedLine>> Statements { get; } = Count(
        "statements", ("Statements", "Uitspraken"), _ => true);

    public Column<IReadOnlyList<PublishedLine>> Agreeing { get; } = Count(
        "agreeing", ("Agreeing", "Kloppen"), l => l.Agrees == true);

    public Column<IReadOnlyList<PublishedLine>> OtherDefinition { get; } =
        Count(
            "other_definition", ("Beside the nearest value", "Naast de dichtstbijzijnde waarde"),
            l => l.Nearest is not null);

    /// <summary>A count as a figure for a sentence.</summary>
    public Figure Quote(Column<IReadOnlyList<PublishedLine>> column) => Rows.Quote(Rows.Rows[0], column);

    private static Column<IReadOnlyList<PublishedLine>> Count(
        string name, Text title, Func<PublishedLine, bool> fits) =>
        new(name, Kind.Count, title, all => Cell.Of((long?)all.Count(fits)));
}
