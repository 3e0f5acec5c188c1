using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>
/// The part of a party in the exports of European suppliers: a row per series and definition of Europe.
/// </summary>
internal sealed class EuropeTable(Ask ask, IReadOnlyList<EuropeLine> lines)
{
    private static readonly IReadOnlyList<Column<EuropeLine>> Columns =
    [
        .. SeriesRow.Columns<EuropeLine>(),
        new(
            "definition", Kind.Code, ("What Europe is", "Wat Europa is"),
            l => Cell.Of(l.Definition.Text)) { Role = Role.Dimension },
        new("name", Kind.Words, ("Europe", "Europa"), l => Cell.Of(l.Name)) { Role = Role.Attribute },
        SeriesRow.Amount<EuropeLine>("total", ("Its own", "Het eigen deel"), l => l.Reason is { } reason
            ? Cell.Lacks(reason)
            : Cell.OfAmount(l.All?.Own, EuropeLine.NotInSums)),
        SeriesRow.Amount<EuropeLine>(
            "whole", ("Of all suppliers", "Van alle leveranciers"),
            l => Cell.OfAmount(l.All?.Whole, EuropeLine.NotInSums)),
        SeriesRow.Amount<EuropeLine>(
            "assumed", ("Assumed", "Aangenomen"), l => Cell.OfAmount(l.All?.Assumed, EuropeLine.NotInSums)),
        new("share", Kind.Share, ("Share", "Aandeel"), l => Cell.Of(l.Share, l.ReasonOf(l.All))) { Main = true },
        new("share_least", Kind.Share, ("At least", "Ten minste"), l => Cell.Of(l.LeastShare, l.ReasonOf(l.All)))
        {
            About = (
                "The share if all that silence could hide was delivered by others.",
                "Het aandeel als alles wat ontbrekende opgaven kunnen verbergen door anderen is geleverd."),
        },
        new(
            "share_within", Kind.Share, ("To recipients in it", "Aan ontvangers erin"),
            l => Cell.Of(l.ShareWithin, l.ReasonOf(l.Within))),
        new("silent", Kind.Code, ("Silent", "Zwijgen"), l => Cell.Of(l.Silent)) { Role = Role.Attribute },
        SeriesRow.Behind<EuropeLine>(l => l.Rows),
    ];

    public Table<EuropeLine> Rows { get; } = new(
        "europe",
        ask,
        Columns,
        lines,
        l => $"{l.Source} {Codes.Of(l.Flows.Series.Flow)} {l.Flows.Unit.Code} {l.Definition.Text}",
        l => l.Rows);
}
