using System.Globalization;
using Aandeel.Harmonise;

namespace Aandeel.App.Letters;

/// <summary>
/// How far a share moved that an edition printed first, in points without sign, of members of today: the largest move
/// in a later edition (<see cref="Vintages"/>). A revision has no likely size; these are the cases that can be followed.
/// </summary>
/// <param name="Window">How far the five years to the edition's last moved.</param>
/// <param name="LastYear">How far its last year moved; null where that is not kept.</param>
internal sealed record FirstPrint(string Edition, double Window, double? LastYear)
{
    /// <summary>The table that the cases stand in.</summary>
    public const string Table = "vintages.csv";

    /// <summary>The cases of a supplier; of all members where it is null.</summary>
    public static IReadOnlyList<FirstPrint> Of(string? party)
    {
        IReadOnlyList<VintageMove> Moves(int years) =>
            Vintages.BuiltIn.Moves(party ?? Alliance.NatoCode, Composition.Present, years);
        var ofYears = Moves(1);
        return
        [
            .. Moves(5).Select(w => new FirstPrint(
                (w.Period.Last + 1).ToString(CultureInfo.InvariantCulture),
                Math.Abs(w.Points),
                ofYears.FirstOrDefault(y => y.Period.Last == w.Period.Last) is { } year
                    ? Math.Abs(year.Points)
                    : null)),
        ];
    }
}
