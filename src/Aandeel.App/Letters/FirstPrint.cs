using System.Globalization;

namespace Aandeel.App.Letters;

/// <summary>
/// How far a share moved that an edition printed first, in points, by first-prints.csv: the largest move in a later
/// edition, of members of today. A revision has no likely size; these are the cases that can be followed.
/// </summary>
/// <param name="Window">How far the five years to the edition's last moved.</param>
/// <param name="LastYear">How far its last year moved; null where that is not kept.</param>
internal sealed record FirstPrint(string Party, string Edition, double Window, double? LastYear)
{
    public const string Table = "first-prints.csv";
    private static readonly IReadOnlyList<FirstPrint> All =
    [
        .. OwnTable.Read("Letters/" + Table).Select(r => new FirstPrint(
            r[0], r[1], Number(r[3])!.Value, Number(r[4]))),
    ];

    /// <summary>The cases of a supplier; of all members where it is null.</summary>
    public static IReadOnlyList<FirstPrint> Of(string? party) => [.. All.Where(p => p.Party == (party ?? ""))];

    private static double? Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
