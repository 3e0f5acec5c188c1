using Aandeel.Answers;
using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>
/// The signs of the picture of reporters and years: told apart by form, the strength of the shade only follows.
/// </summary>
internal static class GapSigns
{
    public static IReadOnlyList<Sign> OfCells { get; } =
    [
        Of(CellState.Amount, "●", ("an amount", "een bedrag"), 3),
        Of(CellState.BelowHalf, "○", ("less than half a unit", "minder dan een halve eenheid"), 1),
        Of(CellState.Nil, "0", Text.Name("0: nothing, said so", "0: niets, zo opgegeven"), 1),
        Of(CellState.Withheld, "x", ("x: withheld", "x: achtergehouden"), 1),
        Of(CellState.NoReport, "·", ("no report (silence, not zero)", "geen opgave (dat is geen nul)"), 0),
        Of(CellState.NotInThisCopy, "–", ("not in this copy", "niet in deze kopie"), 0),
    ];

    public static IReadOnlyList<Sign> OfSights { get; } =
    [
        Of(Sight.Deliveries, "●", ("a report of deliveries", "een opgave van leveringen"), 3),
        Of(Sight.LicencesOnly, "○", ("of licences only", "alleen van vergunningen"), 1),
        Of(Sight.NotInThisCopy, "–", ("not in this copy", "niet in deze kopie"), 0),
        Of(Sight.Nobody, "·", ("nobody reports (silence, not zero)", "niemand geeft iets op (dat is geen nul)"), 0),
    ];

    private static Sign Of<T>(T code, string mark, Text words, int shade)
        where T : struct, Enum => new(Codes.Of(code), mark, words, shade);
}
