using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The list <c>would_give</c> of <c>production</c>: for each state without a figure, what would give one.</summary>
internal sealed class WantedTable
{
    public WantedTable(Ask ask, IReadOnlyList<Party> states) => Rows = new Table<Party>(
        "would_give", ask,
        [
            new("key", Kind.Code, ("Code", "Code"), p => Cell.Of(p.Code.Value)) { Role = Role.Dimension },
            Who, ThereIs, WouldGive,
            new("source", Kind.Code, ("Source", "Bron"), p => Cell.Of(Of(p)?.Source is { Length: > 0 } source ? source : null))
            {
                Role = Role.Attribute,
            },
        ],
        states, p => p.Code.Value);

    public Table<Party> Rows { get; }

    private static Column<Party> Who { get; } = new("name", Kind.Words, ("Who", "Wie"), p => Cell.Of(Names.Of(p)))
    {
        Role = Role.Attribute,
    };

    private static Column<Party> ThereIs { get; } = new(
        "there_is", Kind.Words, ("There is", "Er is"),
        p => Cell.Of(Of(p) is { } w ? Text.Name(w.ThereIsEn, w.ThereIsNl) : null))
    { Role = Role.Attribute };

    private static Column<Party> WouldGive { get; } = new(
        "would_give", Kind.Words, ("What would give a figure", "Wat een cijfer zou geven"),
        p => Cell.Of(Of(p) is { } w ? Text.Name(w.WouldGiveEn, w.WouldGiveNl) : null))
    { Role = Role.Attribute };

    public View View(YearRange year) => new(
        Rows, Text.Of($"Without a figure in {year}, and what would give one", $"Zonder cijfer in {year}, en wat er een zou "
            + $"geven"), [Who, ThereIs, WouldGive]);

    private static ProductionWanted? Of(Party party) => ProductionWanted.Of(party.Code.Value);
}
