using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>
/// What was read from a national report, as text; it also says who reports, on which side, and the final recipient.
/// </summary>
internal static class NationalReading
{
    public static FileReading Read(byte[] bytes, string name = "report.csv") =>
        ReadingText.Read(new SourceFile(name, bytes));

    public static FileReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static string Fixture(string name) => File.ReadAllText(Repository.Fixture(name), Encoding.UTF8);

    public static string Of(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append($"edition {reading.Edition ?? "-"}, years {reading.Years()?.ToString() ?? "-"}\n");
        text.Append(
            $"{reading.Rows} rows: {reading.Read} read, {reading.Refused} refused; "
                + $"{reading.Kept().Observations.Count} observations, {reading.Kept().Findings.Count} "
                + $"findings\n\nobservations\n");
        foreach (var o in reading.Kept().Observations) text.Append(Of(o)).Append('\n');
        text.Append("\nfindings\n");
        foreach (var f in reading.Kept().Findings.OrderBy(f => f.Line)) text.Append(ReadingText.Of(f)).Append('\n');
        return text.ToString();
    }

    public static string Of(Observation o) =>
        $"{o.Line}.{o.Part} {Codes.Of(o.Flow)}, {Codes.Of(o.Measure)}: {o.Supplier} > "
            + $"{o.Recipient}{(o.FinalRecipient is { } final ? $" > {final}"
                : "")} | by {o.Reporter}, {(o.Side is { } side ? Codes.Of(side) : "-")}"
        + $" | {o.Description ?? "-"} | {o.Category ?? "-"} | {o.YearFrom}..{o.YearTo} | "
        + $"{o.Amount?.ToString() ?? "-"} {o.Unit.Code} {Codes.Of(o.State)} | deal {o.Deal ?? "-"} | {o.Remark ?? "-"}";
}
