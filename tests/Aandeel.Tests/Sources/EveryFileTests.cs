using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Every row of every file at hand is read or refused, and the page says what became of each.</summary>
public sealed class EveryFileTests
{
    [SharedDataFact]
    public void What_became_of_every_file_stands_in_the_page()
    {
        var data = SharedData.PathOf("data");
        var text = new StringBuilder("| file | form | rows | read | refused | observations | indicators | findings |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var path in Directory.GetFiles(data, "*", SearchOption.AllDirectories).Where(p => Path.GetExtension(p) != ".md").Order(StringComparer.Ordinal))
        {
            var file = SourceFile.Open(path);
            var name = Path.GetRelativePath(data, path).Replace('\\', '/');
            var reading = new FileReading();
            ISourceReader reader;
            try
            {
                reader = SourceReaders.For(file);
                reader.Read(file, reading);
            }
            catch (AandeelException e)
            {
                e.Message.Length.ShouldBeLessThanOrEqualTo(200, path);
                text.Append(CultureInfo.InvariantCulture, $"| {name} | not read | | | | | | {e.Message} |\n");
                continue;
            }

            reading.Rows.ShouldBe(reading.Read + reading.Refused);
            reading.Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused, path);
            var findings = string.Join(", ", reading.Findings.GroupBy(f => (f.Code, f.Outcome)).OrderBy(g => g.Key.Code, StringComparer.Ordinal).ThenBy(g => g.Key.Outcome)
                .Select(g => $"{g.Count().ToString("N0", CultureInfo.InvariantCulture)} `{g.Key.Code}`{(g.Key.Outcome == Outcome.Read ? "" : $" ({Codes.Of(g.Key.Outcome)})")}"));
            text.Append(CultureInfo.InvariantCulture, $"| {name} | `{reader.Form}` | {reading.Rows:N0} | {reading.Read:N0} | {reading.Refused:N0} | {reading.Observations.Count:N0} | {reading.Indicators.Count:N0} | {(findings.Length == 0 ? "none" : findings)} |\n");
        }

        text.ToString().ShouldBeAsSaved("every-file.expected.txt");
        File.ReadAllText(Repository.PathOf("docs", "sources", "files.md")).ShouldContain(text.ToString());
    }
}
