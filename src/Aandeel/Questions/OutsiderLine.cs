using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>One of the largest partners outside of a row, and how much of what went or came from there it is.</summary>
internal sealed record OutsiderLine(Party Party, long Total, double Part)
{
    /// <summary>The part of all that went or came from outside.</summary>
    public static Column<OutsiderLine> PartOf { get; } = new(
        "part", Kind.Share, ("Part", "Deel"), p => Cell.Of(p.Part, "nothing-outside"));

    public static Column<OutsiderLine> Name { get; } =
        new("name", Kind.Words, ("Name", "Naam"), p => Cell.Of(Names.Of(p.Party))) { Role = Role.Attribute };

    /// <summary>The partners of a row as a table within it.</summary>
    /// <param name="row">The key of the row.</param>
    public static Table<OutsiderLine> Table(
        Ask ask, string row, FlowTable flows, IEnumerable<(short Party, long Amount)> partners, long outside) => new(
        $"largest {row}",
        ask,
        [
            new("key", Kind.Code, ("Code", "Code"), p => Cell.Of(p.Party.Code.Value)) { Role = Role.Dimension },
            Name,
            new("total", Kind.Amount, ("Total", "Totaal"), p => Cell.OfAmount(p.Total)) { Unit = flows.Unit },
            PartOf,
        ],
        [.. partners.Select(p => new OutsiderLine(flows.Parties[p.Party], p.Amount, (double)p.Amount / outside))],
        p => p.Party.Code.Value);

    /// <summary>"Poland 44.6 %, Greece 12.0 %".</summary>
    public static Text Named(Table<OutsiderLine> partners) => Text.Join(", ", partners.Rows.Select(p =>
    {
        var (name, part) = (Names.Of(p.Party), partners.Quote(p, PartOf));
        return Text.Of($"{name} {part}", $"{name} {part}");
    }));
}
