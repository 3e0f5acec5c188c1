namespace Aandeel.Sources;

/// <summary>When a file that was read may be imported: something of it was read, and more than could not be.</summary>
internal static class ReadingRule
{
    /// <summary>Rows that are left out by a rule of the source and not because they cannot be read.</summary>
    private static readonly string[] SetAside = [
        "part-of-a-row", "flow-not-used", "period-not-a-year", Finding.HeaderRepeated
    ];

    /// <summary>Refuses a file of which nothing, or less than half, could be read.</summary>
    /// <exception cref="AandeelException">The file has no rows, or most of them cannot be read (exit code
    /// 1).</exception>
    public static void Check(SourceFile file, FileReading reading)
    {
        if (reading.Rows == 0)
        {
            Problem lacks = IsJson(file)
                ? (Problem)"no rows: a site answers so when nothing fits what was asked"
                : "a header but no rows";
            throw new AandeelException(
                ExitCode.Failed,
                $"{file.Name} has {lacks}. "
                    + $"Download it again with a wider choice of years; nothing was changed here.");
        }

        var refused = 0;
        foreach (var (code, rows) in reading.Refusals)
        {
            if (!SetAside.Contains(code)) refused += rows;
        }

        if (reading.Read > 0 && refused <= reading.Read) return;
        var first = reading.Findings.FirstOrDefault(f => f.Outcome == Outcome.Refused && !SetAside.Contains(f.Code))
            ?? reading.Findings[0];
        throw new AandeelException(
            ExitCode.Failed,
            $"{file.Name}: {refused:N0} of {reading.Rows:N0} rows cannot be read, so nothing was imported. "
                + $"Line {first.Line}{(first.Column is { } column ? ", " + column : "")}: found "
                + $"'{first.Found}', expected {first.Expected}. Import it as its publisher gives it.");
    }

    /// <summary>Why the edition of a file is not known, with the one to propose.</summary>
    public static AandeelException EditionUnknown(SourceFile file, ISourceReader reader, FileReading reading)
    {
        if (!EditionRule.Holds(reader.Source))
        {
            return new AandeelException(
                ExitCode.Failed,
                $"{file.Name}: no row has a year, so its edition is not known. Add --edition YEAR if you know it; "
                    + $"nothing was changed.");
        }

        Problem why = reading.Findings.FirstOrDefault(f => f.Code == "date-unreadable") is { } date
            ? (Problem)$"its date '{date.Found}' is not known"
            : "no line 'Data generated:'";
        return EditionRule.Propose(reading) is { } proposed
            ? AandeelException.Usage(
                $"{file.Name} does not say when it was made ({why}). It ends with {reading.Years()!.Last}: edition "
                    + $"{proposed}, unless you know better. Add --edition {proposed}.")
            : AandeelException.Usage(
                $"{file.Name} does not say when it was made ({why}), so its edition is not known. Add --edition YEAR, "
                    + $"the year in which it was published.");
    }

    private static bool IsJson(SourceFile file) => file.Head.AsSpan().TrimStart() is ['{' or '[', ..];
}
