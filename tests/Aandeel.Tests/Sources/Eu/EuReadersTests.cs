using System.Text;
using Aandeel.Sources;
using Aandeel.Sources.Eu;

namespace Aandeel.Tests.Sources.Eu;

/// <summary>Every oddity of the forms of the EU report, on rows written by hand.</summary>
public sealed class EuReadersTests
{
    public static TheoryData<string> Fixtures =>
        ["eu-report", "eu-actual-exports", "eu-caat-export", "eu-caat-broker", "eu-caat-mission", "eu-caat-consult"];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_oddity_is_read_or_refused_with_its_line(string form)
    {
        var reading = Read(Bytes(form));

        EuFiles.Text(reading).ShouldBeAsSaved($"{form}.expected.txt");
        reading.Kept().Findings.Count(f => f.Outcome == Outcome.Refused).ShouldBe(reading.Refused);
        reading.Kept().Observations.Select(o => o.Line)
            .Concat(reading.Kept().Indicators.Select(i => i.Line)).Distinct().Count().ShouldBe(reading.Read);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_form_is_recognised_by_its_content_by_one_reader_only(string form) =>
        SourceReaders.All.Where(r => r.Recognises(new SourceFile("download.txt", Bytes(form))))
            .Select(r => r.Form).ShouldBe([form]);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Encoding_byte_order_mark_and_line_breaks_change_nothing(string form)
    {
        var text = Text(form);
        var plain = EuFiles.Text(Read(Encoding.UTF8.GetBytes(text)));

        EuFiles.Text(Read([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text)])).ShouldBe(plain);
        EuFiles.Text(Read(Encoding.Latin1.GetBytes(text))).ShouldBe(plain);
        if (form != "eu-caat-mission")
        {
            EuFiles.Text(Read(Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))))
                .ShouldBe(plain);
        }
    }

    [Theory]
    [InlineData("eu-report", "exporting-country")]
    [InlineData("eu-report", "val-arms-imported")]
    [InlineData("eu-report", "unique-id")]
    [InlineData("eu-actual-exports", "Value")]
    [InlineData("eu-actual-exports", "Destination country")]
    public void A_missing_column_is_a_changed_shape_and_is_named(string form, string column)
    {
        var error = Should.Throw<AandeelException>(
            () => Read(Encoding.UTF8.GetBytes(Text(form).Replace(column, "something else", StringComparison.Ordinal))));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain($"'{column}'");
        error.Message.ShouldContain("line 1");
    }

    [Fact]
    public void Columns_in_another_order_and_another_separator_give_the_same_observations()
    {
        const string Header =
            "unique-id;year;importing-country;exporting-country;CML-category;num-licenses-imported;"
                + "val-licenses-imported;val-arms-imported";
        const string Row = "1;2007;Polderland;Dijkland;ML1;2;1000;400";
        var plain = Read(Encoding.UTF8.GetBytes($"{Header}\n{Row}\n"))
            .Kept().Observations.Select(o => ReadingText.Of(o)).ToList();

        plain.Count.ShouldBe(3);
        foreach (var separator in new[] { ",", "\t", ";" })
        {
            var turned = string.Join(
                '\n', new[] { Header, Row }.Select(l => string.Join(separator, l.Split(';').Reverse())));
            Read(Encoding.UTF8.GetBytes(turned)).Kept().Observations.Select(o => ReadingText.Of(o)).ShouldBe(plain);
        }
    }

    [Fact]
    public void Year_labels_stay_as_printed_and_that_is_told_when_the_file_is_not_the_one_that_was_checked()
    {
        var reading = Read(
            Encoding.Latin1.GetBytes(
                Text("eu-report").Replace("10063130507", "10063130508", StringComparison.Ordinal)));

        reading.Kept().Findings.ShouldContain(
            f => f.Line == 0 && f.Code == "correction-stale"
                && f.Found.Contains("10063130508", StringComparison.Ordinal));
        reading.Kept().Observations.ShouldContain(o => o.YearFrom == 2005);
        reading.Kept().Observations.ShouldNotContain(o => o.YearFrom == 2004);
        Read(Bytes("eu-report")).Kept().Observations.ShouldNotContain(o => o.YearFrom == 2005);
    }

    [Fact]
    public void Silence_about_actual_exports_is_no_report_and_a_licence_of_nothing_is_zero()
    {
        var cells = Read(Bytes("eu-report")).Kept().Observations.Where(o => o.Line == 5).ToList();

        cells.Select(o => (o.Flow, o.State))
            .ShouldBe(
                [(Flow.Licence, Reported.Amount), (Flow.Licence, Reported.Amount), (Flow.ActualExport,
                    Reported.NoReport)]);
        cells[2].Amount.ShouldBeNull();
    }

    [Fact]
    public void Cited_criteria_are_in_a_unit_of_their_own_and_never_add_to_denials()
    {
        var denials = Read(Bytes("eu-caat-export")).Kept().Observations.Where(o => o.Flow == Flow.Denial).ToList();

        denials.Where(o => o.Unit == Unit.Documents).Sum(o => o.Amount!.Value.Value).ShouldBe(3);
        denials.Where(o => o.Unit == Unit.Citations)
            .Select(o => o.Item).ShouldBe(["criterion 1", "criterion 2", "criterion 8"]);
    }

    [Theory]
    [InlineData("7 56000", "756000", true)]
    [InlineData("1.234,5", "1234.5", true)]
    [InlineData("1,234.5", "1234.5", true)]
    [InlineData("1.234.567", "1234567", true)]
    [InlineData("12,5", "12.5", true)]
    [InlineData("32.5", "32.5", false)]
    [InlineData("1234.567", "1234.567", false)]
    [InlineData("1234,567", "1234.567", true)]
    [InlineData("131.354", "number-ambiguous", true)]
    [InlineData("131,354", "number-ambiguous", true)]
    [InlineData("1.23.456", "number-unreadable", true)]
    [InlineData("1,2,3.4", "number-unreadable", true)]
    [InlineData("-5", "number-unreadable", true)]
    [InlineData(".", "number-unreadable", false)]
    [InlineData("5 EUR", "number-unreadable", true)]
    [InlineData("100000000001", "number-unreadable", false)]
    public void A_number_is_read_when_it_can_be_read_in_one_way_only(string printed, string read, bool mended)
    {
        var fault = EuNumber.Read(printed, EuNumber.LargestValue, out var amount, out var was);

        (fault?.Code ?? amount!.Value.ToString()).ShouldBe(read);
        was.ShouldBe(mended);
    }

    [Fact]
    public void A_web_page_in_place_of_the_data_is_not_recognised() =>
        Should.Throw<AandeelException>(
            () => Read("<!DOCTYPE html><html>2003; 0; AT; Austria;</html>"u8.ToArray())).Code.ShouldBe(
                ExitCode.WrongUsage);

    [SharedDataFact]
    public void Every_real_file_is_recognised_by_one_reader_or_none()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var file = SourceFile.Open(path);
            var forms = SourceReaders.All.Where(r => r.Recognises(file)).Select(r => r.Form).ToList();
            forms.Count.ShouldBeLessThanOrEqualTo(1, path);
            // One file of another folder is made by hand in the form of the Campaign's copy (docs/sources/files.md).
            if (path.Contains("coarm", StringComparison.Ordinal)
                || path.Contains("caat-export-2026", StringComparison.Ordinal))
            {
                forms.ShouldHaveSingleItem(path).ShouldStartWith("eu-");
            }
            else forms.ShouldNotContain(f => f.StartsWith("eu-", StringComparison.Ordinal), path);
        }
    }

    private static byte[] Bytes(string form) => File.ReadAllBytes(Repository.Fixture($"{form}.csv"));

    private static string Text(string form)
    {
        var file = new SourceFile(form, Bytes(form));
        return file.Encoding.GetString(file.Bytes.Span).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static FileReading Read(byte[] bytes) => ReadingText.Read(new SourceFile("file.csv", bytes));
}
