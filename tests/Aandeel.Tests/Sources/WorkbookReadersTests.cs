using System.Globalization;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class WorkbookReadersTests
{
    [Theory]
    [InlineData("nato", "nato-def-exp")]
    [InlineData("sipri-top100", "sipri-top100")]
    [InlineData("sipri-milex", "sipri-milex")]
    public void Every_oddity_of_a_workbook_is_read_or_refused_with_its_row(string name, string form)
    {
        var file = TextWorkbook.Of(Fixture(name));

        SourceReaders.All.Where(r => r.Recognises(file)).Select(r => r.Form).ShouldBe([form]);
        var reading = ReadingText.Read(file);
        Text(reading).ShouldBeAsSaved($"{name}.expected.txt");
        reading.Rows.ShouldBe(reading.Read + reading.Refused);
    }

    [Theory]
    [InlineData("nato", "### TABLE1", "### TABLE9", "'TABLE1'")]
    [InlineData("nato", "### TABLE8a", "### TABLE8c", "'TABLE8A'")]
    [InlineData("nato", " | Equipment (a)", " | Materieel (a)", "'Equipment (a)'")]
    [InlineData("nato", " | | | 2014 | '2019 | 2022 | 2023e", " | | | '14 | '19 | '22 | '23e", "a row with years")]
    [InlineData("sipri-milex", "### Current US$", "### Dollars", "'Current US$'")]
    [InlineData("sipri-milex", "### Local currency calendar years", "### Local", "'Local currency calendar years'")]
    [InlineData("sipri-milex", "Country | Currency | Notes", "Country | Munt | Notes", "'Currency'")]
    [InlineData("sipri-top100", "Arms revenues  (2002)", "Arms sales (2002)", "'Arms revenues (2002)'")]
    [InlineData("sipri-top100", "| Company (c)  | Country |", "| Firm | Country |", "'Company'")]
    [InlineData("sipri-top100", "Arms revenues (1901)", "Arms revenues ('01)", "'Arms revenues (1901)'")]
    public void A_missing_sheet_or_column_is_a_changed_shape_and_is_named(
        string name, string old, string changed, string named)
    {
        Fixture(name).ShouldContain(old);
        var error = Should.Throw<AandeelException>(
            () => ReadingText.Read(TextWorkbook.Of(Fixture(name).Replace(old, changed, StringComparison.Ordinal))));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldStartWith("workbook.xlsx");
        error.Message.ShouldContain(named);
        error.Message.ShouldContain("found:");
    }

    [Fact]
    public void Columns_of_the_companies_may_stand_in_another_order()
    {
        var turned =
            "### 2002\nRank (2002) | Country | Arms revenues (2002) | Company\n1 | United States | 23560 | Eerste\n";
        var straight =
            "### 2002\nRank (2002) | Company | Country | Arms revenues (2002)\n1 | Eerste | United States | 23560\n";

        Text(ReadingText.Read(TextWorkbook.Of(turned))).ShouldBe(Text(ReadingText.Read(TextWorkbook.Of(straight))));
    }

    [Fact]
    public void A_newer_edition_of_the_same_workbook_names_itself_by_its_last_year() =>
        ReadingText.Read(
            TextWorkbook.Of(Fixture("nato").Replace("2023e", "2025e", StringComparison.Ordinal))).Edition.ShouldBe(
                "2025");

    private static string Fixture(string name) =>
        File.ReadAllText(Repository.Fixture(name + ".txt")).ReplaceLineEndings("\n");

    private static string Text(FileReading reading)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"edition {reading.Edition ?? "-"}, years {reading.Years()?.ToString() ?? "-"}\n{reading.Rows} rows: "
                + $"{reading.Read} read, {reading.Refused} refused; {reading.Kept().Indicators.Count} indicators, "
                + $"{reading.Kept().Findings.Count} findings\n\nindicators\n");
        foreach (var i in reading.Kept().Indicators)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i.Line}.{i.Part} {i.Measure}: {i.Party}{(i.Item is null ? "" : $" / {i.Item}")} | {i.Year} | "
                    + $"{i.Amount?.ToString() ?? "-"} {i.Unit.Code} {Codes.Of(i.State)} | estimate "
                    + $"{Codes.Of(i.Flag)}\n");
        }

        text.Append("\nfindings\n");
        foreach (var f in reading.Kept().Findings) text.Append(ReadingText.Of(f)).Append('\n');
        return text.ToString();
    }
}
