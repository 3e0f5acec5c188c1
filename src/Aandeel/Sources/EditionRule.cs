using System.Globalization;

namespace Aandeel.Sources;

/// <summary>
/// How an edition of SIPRI is named: by the last year that it covers plus one, which is the year in which it is
/// published. Asked from the backend where it can be, else told by the date of the file, else proposed from its last
/// year.
/// </summary>
public static class EditionRule
{
    /// <summary>Whether a source names its editions so.</summary>
    public static bool Holds(string source) => source is SourceCatalog.Sipri or SourceCatalog.SipriTotals;

    /// <summary>The edition that the backend's last year means.</summary>
    public static string OfLastYear(int last) => (last + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The edition to propose for a file that does not say when it was made, or null where it has no years.
    /// </summary>
    public static string? Propose(FileReading reading) => reading.Years() is { } years ? OfLastYear(years.Last) : null;

    /// <summary>Why a file cannot be of an edition, as a sentence, or null.</summary>
    public static Problem? Objection(string file, string edition, FileReading reading)
    {
        if (reading.Years() is not { } years
            || !int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var proposed = OfLastYear(years.Last);
        if (year > years.Last) return null;
        return $"{file} has deliveries of {years.Last}, so it cannot be edition {edition}: an edition is named by its "
                + $"last year plus one. Add --edition {proposed}, or leave it out; nothing was changed.";
    }
}
