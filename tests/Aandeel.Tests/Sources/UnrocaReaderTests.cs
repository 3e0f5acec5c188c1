using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Sources.Unroca;

namespace Aandeel.Tests.Sources;

public sealed class UnrocaReaderTests
{
    private static readonly string Text = File.ReadAllText(Repository.Fixture("unroca-transfers.json"));

    [Theory]
    [InlineData("unroca-transfers")]
    [InlineData("unroca-report-years")]
    [InlineData("unroca-country")]
    public void Every_oddity_of_the_form_is_read_or_refused_with_its_line(string name)
    {
        var reading = ReadingText.Read(SourceFile.Open(Repository.Fixture(name + ".json")));

        reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
        ReadingText.WithReporters(reading).ShouldBeAsSaved(name + ".expected.txt");
    }

    [Fact]
    public void Latin_1_a_byte_order_mark_and_Windows_line_breaks_change_nothing()
    {
        var plain = ReadingText.WithReporters(Read(Text));

        ReadingText.WithReporters(ReadingText.Read(new SourceFile("t.json", Encoding.Latin1.GetBytes(Text))))
            .ShouldBe(plain);
        ReadingText.WithReporters(Read("\uFEFF" + Text)).ShouldBe(plain);
        ReadingText.WithReporters(Read(Text.Replace("\n", "\r\n", StringComparison.Ordinal))).ShouldBe(plain);
    }

    [Theory]
    [InlineData("num_items")]
    [InlineData("category")]
    public void A_missing_field_is_a_changed_shape_and_is_named(string field)
    {
        var error = Should.Throw<AandeelException>(
            () => Read(Text.Replace($"\"{field}\"", "\"other\"", StringComparison.Ordinal)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain($"'{field}'");
        error.Message.ShouldContain("line 2");
    }

    [Fact]
    public void A_file_that_was_cut_off_says_so_and_keeps_the_rows_before()
    {
        var reading = Read(Text[..Text.IndexOf("{\"year\": \"2013\"", StringComparison.Ordinal)]);

        reading.Read.ShouldBe(4);
        reading.Kept().Findings.ShouldContain(f => f.Code == "file-cut-off");
    }

    [Fact]
    public void A_correction_that_no_longer_fits_is_a_finding_and_changes_nothing()
    {
        var reading = Read(Text.Replace("105080", "105", StringComparison.Ordinal));

        reading.Kept().Findings.ShouldContain(
            f => f.Code == "correction-stale" && f.Found.Contains("105080", StringComparison.Ordinal));
        reading.Kept().Observations.Single(o => o.Amount == new Amount(105 * Amount.Scale)).Category.ShouldBe(
            "III. Large calibre artillery systems");
    }

    [Fact]
    public void A_web_page_in_place_of_data_is_not_recognised() =>
        Should.Throw<AandeelException>(() => Read("<!DOCTYPE html><html></html>")).Message.ShouldContain("web page");

    [Fact]
    public void Names_are_recognised_in_both_forms_and_are_no_figures()
    {
        const string scraped = """[{"country": "norland"}, {"country": ""}]""";
        const string ofTheSite = """
            [{"name_en": "Norland", "countryname_slug": "norland", "iso_2_acronym": "NX"},
            {"name_en": "Eastmark", "countryname_slug": "", "iso_2_acronym": "EX"}]
            """;
        foreach (var names in new[] { scraped, ofTheSite })
        {
            var reading = Read(names);
            (reading.Read, reading.Refused, reading.Kept().Observations.Count).ShouldBe((1, 1, 0));
        }
    }

    [Fact]
    public void Both_sides_of_a_cell_are_kept_and_none_is_reconciled()
    {
        var reading = ReadingText.Read(SourceFile.Open(Repository.Fixture("unroca-country.json")));

        reading.Kept().Observations.Where(o => o is { Supplier: "eastmark", Category: "bt" })
            .Select(o => (o.Reporter, o.Side, o.Amount!.Value.Value))
            .ShouldBe([("norland", Side.Import, 12m), ("eastmark", Side.Export, 10m)]);
        reading.Kept().Observations.ShouldAllBe(o => o.Remark == CountryAnswerReader.Unverified);
    }

    [Fact]
    public void Runs_tell_the_reporter_and_a_row_that_stands_alone_stays_ambiguous()
    {
        ReportRow[] rows =
        [
            new(2012, "A", "B", "I."), new(2012, "A", "C", "II."), new(2012, "D", "A", "I."), new(2013, "A", "B", "I."),
            new(2013, "E", "A", "I."),
            new(2013, "F", "G", "I."),
        ];

        ReportRuns.Infer(rows).ShouldBe([Side.Export, Side.Export, Side.Import, Side.Export, Side.Import, null]);
        ReportRuns.Infer([]).ShouldBeEmpty();
    }

    [SharedDataFact]
    public void The_real_transfers_are_read_whole_and_their_reporters_agree_with_the_list_of_reports()
    {
        var reading = ReadingText.Read(
            SourceFile.Open(SharedData.PathOf("data", "unroca", "transfers-2010-2016.json")));
        (reading.Rows, reading.Refused, reading.Kept().Observations.Count).ShouldBe((2_088, 0, 2_088));
        reading.Kept().Observations.Count(o => o.Side == Side.Export)
            .ShouldBe(1_534, "as the second of two independent attempts");
        reading.Kept().Observations.Count(o => o.Side == Side.Import).ShouldBe(544);
        reading.Kept().Observations.Count(o => o.Side is null).ShouldBe(10);
        reading.Kept().Observations.Where(o => o.Side is null).ShouldAllBe(o => o.Reporter == null);

        var years = ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", "unroca", "report-years.json")));
        var listed = years.Kept().Indicators.Where(i => i.State == Reported.Amount)
            .Select(i => (Code(i.Party), i.Year)).ToHashSet();
        reading.Kept().Observations.Where(o => o.Reporter is not null)
            .Select(o => (Code(o.Reporter!), o.YearFrom!.Value)).Where(r => !listed.Contains(r))
            .ShouldBeEmpty("a reporter was inferred that did not report in that year");
        listed.Count(l => l.Year is >= 2010 and <= 2016).ShouldBe(402);

        static string Code(string name) => PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted("unroca", name)].Code.Value;
    }

    [SharedDataFact]
    public void Every_name_of_the_real_files_leads_to_a_party()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data", "unroca")))
        {
            var reading = ReadingText.Read(SourceFile.Open(path));
            reading.Kept().Observations.SelectMany(o => new[] { o.Supplier, o.Recipient, o.Reporter })
                .OfType<string>().Concat(reading.Kept().Indicators.Select(i => i.Party)).Distinct()
                .Where(n => PartyTable.BuiltIn.OfPrinted("unroca", n) == PartyTable.Unmapped).ShouldBeEmpty(path);
        }

        using var slugs = JsonDocument.Parse(
            File.ReadAllBytes(SharedData.PathOf("data", "unroca", "country-slugs.json")));
        slugs.RootElement.EnumerateArray().Select(s => s.GetProperty("country").GetString()!)
            .Where(n => PartyTable.BuiltIn.OfPrinted("unroca", n) == PartyTable.Unmapped).ShouldBeEmpty();
    }

    private static FileReading Read(string text) =>
        ReadingText.Read(new SourceFile("transfers.json", Encoding.UTF8.GetBytes(text)));
}
