using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>
/// The characters of a map of reporters and years: told apart by their form and not by colour, and close to the signs
/// of statistical tables
/// (. unknown, - nil, x secret, 0 below half).
/// </summary>
internal static class GapMarks
{
    /// <summary>The character of a year that is not asked of a reporter.</summary>
    public const char NotChosen = '_';

    public static Text LegendOfCells { get; } = Text.Of(
        $"# reported; + reported, but a sum of the year misleads; - nothing, said so; x withheld; {Text.Of("0")} less "
            + $"than half "
            + $"a unit; . no report "
            + $"(silence, not zero); ? not in this copy; _ not a reporter then, or not chosen then (not yet a member).",
        $"# opgegeven; + opgegeven, maar een som van het jaar misleidt; - niets, zo opgegeven; x achtergehouden; "
            + $"{Text.Of("0")} "
            + $"minder dan een halve "
            + $"eenheid; . geen opgave (dat is geen nul); ? niet in deze kopie; _ toen geen rapporteur, of toen niet "
            + $"gekozen (nog geen lid).");

    public static Text LegendOfSights { get; } = (
        "D a report of deliveries or actual exports; L of licences only; ? reports or years that are not in this copy; "
            + ". nobody reports "
            + "(silence, not zero); _ not chosen then (not yet a member).",
        "D een opgave van leveringen of feitelijke uitvoer; L alleen van vergunningen; ? opgaven of jaren die niet in "
            + "deze kopie zitten; "
            + ". niemand geeft iets op (dat is geen nul); _ toen niet gekozen (nog geen lid).");

    /// <summary>The character of a cell.</summary>
    public static char Of(CoverageCell cell) =>
        cell.State == CellState.Amount && !cell.Usable ? '+' : Of(cell.State)[0];

    public static string Of(CellState state) => state switch
    {
        CellState.Amount => "#",
        CellState.Nil => "-",
        CellState.Withheld => "x",
        CellState.BelowHalf => "0",
        CellState.NoReport => ".",
        CellState.NotInThisCopy => "?",
        _ => "_",
    };

    public static char Of(Sight sight) => sight switch
    {
        Sight.Deliveries => 'D',
        Sight.LicencesOnly => 'L',
        Sight.NotInThisCopy => '?',
        Sight.NotAsked => NotChosen,
        _ => '.',
    };

    /// <summary>
    /// The years over a map: two digits at every fifth year, over the characters of that year and the next.
    /// </summary>
    public static string Over(YearRange years)
    {
        var marks = new string('·', years.Count).ToCharArray();
        for (var i = 0; i < marks.Length; i++)
        {
            if ((years.First + i) % 5 != 0 || i + 1 >= marks.Length) continue;
            var digits = $"{(years.First + i) % 100:00}";
            (marks[i], marks[i + 1]) = (digits[0], digits[1]);
        }

        return new string(marks);
    }
}
