using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Every row of every file at hand is read or refused, and the page says what became of each.</summary>
public sealed class EveryFileTests
{
    private const string ReadHead =
        "| file | form | rows | read | refused | observations | indicators | findings "
            + "|\n|---|---|---|---|---|---|---|---|\n";
    private const string RefusedHead = "| file | why |\n|---|---|\n";

    [SharedDataFact]
    public void What_became_of_every_file_stands_in_the_page()
    {
        var data = SharedData.PathOf("data");
        var read = new StringBuilder(ReadHead);
        var refused = new StringBuilder(RefusedHead);
        foreach (var path in Directory.GetFiles(data, "*", SearchOption.AllDirectories)
            .Where(p => Path.GetExtension(p) != ".md").Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(data, path).Replace('\\', '/');
            var file = SourceFile.Open(path);
            var reading = new FileReading(new RowList());
            try
            {
                var reader = SourceReaders.For(file);
                reader.Read(file, reading);
                reading.Rows.ShouldBe(reading.Read + reading.Refused);
                reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused, path);
                read.Append(
                    CultureInfo.InvariantCulture,
                    $"| {name} | `{reader.Form}` | {reading.Rows:N0} | {reading.Read:N0} | {reading.Refused:N0} ");
                read.Append(
                    CultureInfo.InvariantCulture,
                    $"| {reading.Kept().Observations.Count:N0} | {reading.Kept().Indicators.Count:N0} | "
                        + $"{Findings(reading)} |\n");
            }
            catch (AandeelException e)
            {
                refused.Append(CultureInfo.InvariantCulture, $"| {name} | {Reason(e, file)} |\n");
            }
        }

        var text = $"{read}\n{refused}";
        text.ShouldBeAsSaved("every-file.expected.txt");
        var page = File.ReadAllText(Repository.PathOf("docs", "sources", "files.md"));
        page.ShouldContain(read.ToString());
        page.ShouldContain(refused.ToString());
    }

    private static string Findings(FileReading reading) =>
        reading.Kept().Findings.Count == 0 ? "none" : string.Join(", ", reading.Kept().Findings
        .GroupBy(f => (f.Code, f.Outcome)).OrderBy(g => g.Key.Code, StringComparer.Ordinal).ThenBy(g => g.Key.Outcome)
        .Select(
            g =>
                $"{g.Count().ToString("N0", CultureInfo.InvariantCulture)} "
                    + $"`{g.Key.Code}`{(g.Key.Outcome == Outcome.Read ? "" : $" ({Codes.Of(g.Key.Outcome)})")}"));

    /// <summary>
    /// The sentence without the file's name and without the list of forms, which grows with every reader.
    /// </summary>
    private static string Reason(AandeelException refusal, SourceFile file)
    {
        var sentence = refusal.Message.Split(" Known forms:")[0];
        if (sentence.StartsWith(file.Name, StringComparison.Ordinal))
        {
            sentence = sentence[file.Name.Length..].TrimStart(',', ':', ' ');
        }

        return sentence.Replace("|", "\\|", StringComparison.Ordinal);
    }
}
