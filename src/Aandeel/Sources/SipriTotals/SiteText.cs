using System.Globalization;
using System.Text.RegularExpressions;
using Aandeel.Sources.Sipri;

namespace Aandeel.Sources.SipriTotals;

/// <summary>
/// A row of one of SIPRI's tables: its volumes as printed, in the order of the years, the sum over all years last where
/// there is one.
/// </summary>
internal sealed record SiteRow(int Line, string Name, IReadOnlyList<string> Volumes);

/// <summary>What SIPRI's tables of TIV have in common.</summary>
internal static partial class SiteText
{
    /// <summary>The date of the file, in the words of today's site or of the one before 2023.</summary>
    public static void ReadPreamble(SourceFile file, FileReading reading)
    {
        SipriText.ReadPreamble(file, reading);
        if (reading.Generated is not null || OldDate().Match(file.Head) is not { Success: true } found) return;
        if (!DateTime.TryParseExact(
            found.Groups["date"].Value, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return;
        }

        reading.Generated = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        reading.Edition = SipriText.EditionOf(day).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The volumes of a record as printed; null when one cannot be read, and then the record is refused.
    /// </summary>
    public static string[]? Volumes(CsvRecords row, YearsHeader header)
    {
        int[] columns = [.. header.Years.Select(y => y.Column), header.Sum];
        foreach (var column in columns)
        {
            if (SipriText.TryVolume(row[column].Trim(), out _)) continue;
            row.Refuse(column, "number-unreadable", SipriText.VolumeExpected);
            return null;
        }

        return [.. columns.Select(c => row[c].Trim())];
    }

    /// <summary>Gives the figures of a row, one a year and one for all years.</summary>
    public static void Give(
        SiteRow row, Indicator figure, YearsHeader header, IReadOnlySet<(int Column, int Year)> empty,
        FileReading reading)
    {
        for (var i = 0; i < header.Years.Count; i++)
        {
            if (!empty.Contains(header.Years[i]))
            {
                reading.Indicators.Add(Of(figure, row.Volumes[i], header.Years[i].Year, i, ""));
            }
        }

        var held = header.Years.Where(y => !empty.Contains(y)).Select(y => y.Year).ToList();
        if (held.Count > 0)
        {
            reading.Indicators.Add(Of(figure, row.Volumes[^1], held.Max(), header.Years.Count, "-all-years"));
        }
    }

    /// <summary>
    /// Whether rows of whole numbers add up to the total row, as far as rounding allows; a year where they do not is a
    /// finding.
    /// </summary>
    public static void CheckSums(IReadOnlyList<SiteRow> rows, SiteRow total, YearsHeader header, FileReading reading)
    {
        for (var i = 0; i < header.Years.Count; i++)
        {
            if (!SipriText.TryVolume(total.Volumes[i], out var printed) || printed is not { } sum) continue;
            var parts = rows.Select(r => SipriText.TryVolume(r.Volumes[i], out var volume) ? volume : null)
                .OfType<Amount>().ToList();
            var added = parts.Aggregate(default(Amount), (a, b) => a + b);

            // Each part is rounded to half a million either way.
            if (Math.Abs(added.Value - sum.Value) <= 1 + (parts.Count / 2m)) continue;
            reading.Remark(
                total.Line, header.Years[i].Year.ToString(CultureInfo.InvariantCulture), "sum-differs",
                $"{sum} for rows that add up to {added}", "a total that its rows add up to: rows may be missing");
        }
    }

    private static Indicator Of(Indicator figure, string printed, int year, int part, string suffix)
    {
        SipriText.TryVolume(printed, out var volume);

        // SIPRI's conventions: 0 is more than nothing and less than half a million, and an empty field means that
        // nothing was identified.
        var belowHalf = volume == default(Amount);
        return figure with
        {
            Part = part,
            Year = year,
            Measure = figure.Measure + suffix,
            Amount = belowHalf ? null : volume,
            State = belowHalf ? Reported.BelowHalf : volume is null ? Reported.Nil : Reported.Amount,
        };
    }

    [GeneratedRegex(
        @"^Generated: (?<date>\d{1,2} \p{L}+ \d{4})",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex OldDate();
}
