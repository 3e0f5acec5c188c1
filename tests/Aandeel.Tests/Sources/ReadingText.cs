using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>What was read from a file, as text that a person can check against the file.</summary>
internal static class ReadingText
{
    public static FileReading Read(SourceFile file)
    {
        var reading = new FileReading(new RowList());
        SourceReaders.For(file).Read(file, reading);
        return reading;
    }

    public static string Of(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append(
            $"edition {reading.Edition ?? "-"}, generated {reading.Generated ?? "-"}, years "
                + $"{reading.Years()?.ToString() ?? "-"}\n");
        text.Append(
            $"{reading.Rows} rows: {reading.Read} read, {reading.Refused} refused; "
                + $"{reading.Kept().Observations.Count} observations, {reading.Kept().Findings.Count} "
                + $"findings\n\nobservations\n");
        foreach (var o in reading.Kept().Observations.OrderBy(o => o.Line)) text.Append(Of(o)).Append('\n');
        text.Append("\nfindings\n");
        foreach (var f in reading.Kept().Findings.OrderBy(f => f.Line)) text.Append(Of(f)).Append('\n');
        return text.ToString();
    }

    /// <summary>The same for sources that say who reports, and for figures that are no flows.</summary>
    public static string WithReporters(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append($"edition {reading.Edition ?? "-"}, years {reading.Years()?.ToString() ?? "-"}\n");
        text.Append(
            $"{reading.Rows} rows: {reading.Read} read, {reading.Refused} refused; "
                + $"{reading.Kept().Observations.Count} observations, {reading.Kept().Indicators.Count} indicators, "
                + $"{reading.Kept().Findings.Count} findings\n\nobservations\n");
        foreach (var o in reading.Kept().Observations.OrderBy(o => o.Line))
        {
            text.Append(
                $"{o.Line}.{o.Part} {Codes.Of(o.Flow)} {Codes.Of(o.Measure)}: {o.Supplier} > {o.Recipient} | by "
                    + $"{o.Reporter ?? "-"}, {(o.Side is { } side ? Codes.Of(side) : "-")} | {o.Category ?? "-"} | "
                    + $"{o.YearFrom?.ToString() ?? "-"}");
            text.Append(
                $" | {o.Amount?.ToString() ?? "-"} {o.Unit.Code} {Codes.Of(o.State)} | {o.Description ?? "-"} | deal "
                    + $"{o.Deal ?? "-"} | {o.Remark ?? "-"}\n");
        }

        text.Append("\nindicators\n");
        foreach (var i in reading.Kept().Indicators.OrderBy(i => i.Line))
        {
            text.Append(
                $"{i.Line}.{i.Part} {i.Party} {i.Year} {i.Measure}: {i.Amount?.ToString() ?? "-"} {i.Unit.Code} "
                    + $"{Codes.Of(i.State)}\n");
        }

        text.Append("\nfindings\n");
        foreach (var f in reading.Kept().Findings.OrderBy(f => f.Line)) text.Append(Of(f)).Append('\n');
        return text.ToString().ReplaceLineEndings("\n").Replace("\r", "", StringComparison.Ordinal);
    }

    public static string Of(Observation o, int shift = 0) =>
        $"{o.Line + shift}.{o.Part} {Codes.Of(o.Flow)}: {o.Supplier} > {o.Recipient} | {o.Item} | {o.Description} | "
            + $"{o.Category ?? "-"} | ordered {o.Ordered?.ToString() ?? "-"}"
        + $" | {o.YearFrom?.ToString() ?? "-"}..{o.YearTo?.ToString() ?? "-"}{(o.Years is null ? "" : $" ({o.Years})")}"
        + $" | {o.Amount?.ToString() ?? "-"} {o.Unit.Code} {Codes.Of(o.State)}"
        + $" | number {Codes.Of(o.NumberFlag)}, year {Codes.Of(o.YearFlag)} | {Codes.Of(o.Status)} | participation "
        + $"{o.Participation?.ToString() ?? "-"} | deal {o.Deal ?? "-"} | {o.Remark ?? "-"}";

    public static string Of(Finding f, int shift = 0) =>
        $"{f.Line + shift} {f.Column ?? "(row)"}: {f.Code} | found: {f.Found} | expected: {f.Expected} | "
            + $"{Codes.Of(f.Outcome)}";
}
