using Aandeel.Reconcile;

namespace Aandeel.Questions;

/// <summary>A map of reporters and years in text: one character a cell, told apart by its form and not by colour; at most 80 columns wide.</summary>
internal static class HeatMap
{
    /// <summary>The most years in one map; more are drawn as several, one below the other.</summary>
    private const int MostYears = 60;

    /// <summary>With more years than this, a row has room for the code of its reporter only.</summary>
    private const int YearsBesideNames = 50;

    private const int LongestName = 22;

    /// <summary>The character of a year that is not asked of a reporter.</summary>
    public const char NotChosen = '_';

    /// <summary>The character of a cell; close to the signs of statistical tables (. unknown, - nil, x secret, 0 below half).</summary>
    public static char Of(CoverageCell cell) => cell.State switch
    {
        CellState.Amount => cell.Usable ? '#' : '+',
        CellState.Nil => '-',
        CellState.Withheld => 'x',
        CellState.BelowHalf => '0',
        CellState.NoReport => '.',
        CellState.NotInThisCopy => '?',
        _ => NotChosen,
    };

    public static char Of(Sight sight) => sight switch
    {
        Sight.Deliveries => 'D',
        Sight.LicencesOnly => 'L',
        Sight.NotInThisCopy => '?',
        Sight.NotAsked => NotChosen,
        _ => '.',
    };

    public static string LegendOfCells(Language language) => language.Say(
        "# reported; + reported, but a sum of the year misleads; - nothing, said so; x withheld; 0 less than half a unit; . no report (silence, not zero); ? not in this copy; _ not a reporter then, or not chosen then (not yet a member).",
        "# opgegeven; + opgegeven, maar een som van het jaar misleidt; - niets, zo opgegeven; x achtergehouden; 0 minder dan een halve eenheid; . geen opgave (zwijgen, geen nul); ? niet in deze kopie; _ toen geen rapporteur, of toen niet gekozen (nog geen lid).");

    public static string LegendOfSights(Language language) => language.Say(
        "D a report of deliveries or actual exports; L of licences only; ? reports or years that are not in this copy; . nobody reports (silence, not zero); _ not chosen then (not yet a member).",
        "D een opgave van leveringen of feitelijke uitvoer; L alleen van vergunningen; ? opgaven of jaren die niet in deze kopie zitten; . niemand geeft iets op (zwijgen, geen nul); _ toen niet gekozen (nog geen lid).");

    /// <summary>The map as tables of two columns: the reporter, and a text with a character a year.</summary>
    public static IEnumerable<ViewTable> Draw(string heading, string who, YearRange years, IReadOnlyList<(string Code, string Name, Func<int, char> At)> rows)
    {
        var named = Math.Min(years.Count, MostYears) <= YearsBesideNames;
        for (var first = years.First; first <= years.Last; first += MostYears)
        {
            var part = new YearRange(first, Math.Min(first + MostYears - 1, years.Last));
            yield return new ViewTable(
                years.Count > MostYears ? $"{heading}, {part}" : heading,
                [new(who, ColumnKind.Words), new(Marks(part), ColumnKind.Words)],
                [.. rows.Select(r => (IReadOnlyList<string>)[named ? $"{r.Code} {Short(r.Name)}" : r.Code, string.Concat(Enumerable.Range(part.First, part.Count).Select(r.At))])]);
        }
    }

    /// <summary>The years over a map: two digits at every fifth year, over the characters of that year and the next.</summary>
    internal static string Marks(YearRange years)
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

    private static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
