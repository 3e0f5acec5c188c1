using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Files made to harm: each is a finding or a refusal, quickly and without much memory.</summary>
public sealed class HostileFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("<row r=\"100000000\"><c r=\"A100000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>")]
    [InlineData("<row r=\"99999999999999\"/>")]
    [InlineData("<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZZZZZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"zzzz1\"><v>1</v></c></row>")]
    public void A_cell_far_out_is_refused(string row) =>
        Refused(Workbook(sheet => sheet.Replace("</sheetData>", row + "</sheetData>", StringComparison.Ordinal)))
            .ShouldContain("cell in row");

    [Fact]
    public void Rows_without_a_number_are_counted() =>
        Refused(
            Workbook(
                sheet => sheet.Replace(
                    "</sheetData>", string.Concat(Enumerable.Repeat("<row/>", 100_001)) + "</sheetData>",
                    StringComparison.Ordinal))).ShouldContain("100,000 rows");

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("anything.bin")]
    public void What_unpacks_to_more_than_a_workbook_can_be_is_refused_before_it_is_unpacked(string part) =>
        Refused(Workbook(s => s, (part, 150 << 20))).ShouldMatch("would unpack to|no known form");

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void Nothing_is_expanded_or_fetched(string part)
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
            + string.Concat(
                Enumerable.Range(0, 9)
                    .Select(
                        i =>
                            $"<!ENTITY {(char)('b' + i)} "
                                + $"\"{string.Concat(Enumerable.Repeat($"&{(char)('a' + i)};", 10))}\">"))
            + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>";

        // Without its list of sheets it is a workbook of no known form: the wrong file was chosen.
        var code = part == "xl/workbook.xml" ? ExitCode.WrongUsage : ExitCode.ShapeChanged;
        Refused(
            code,
            Workbook(
                s => s,
                change: (name, xml) => name == part
                    ? xml.Replace("?>", "?>" + bomb, StringComparison.Ordinal)
                        .Replace("xmlns=", "x=\"&j;\" xmlns=", StringComparison.Ordinal)
                    : xml));
    }

    [Theory]
    [InlineData("unroca-transfers")]
    [InlineData("us-arms-sales")]
    [InlineData("comtrade")]
    [InlineData("yearly-totals")]
    [InlineData("unroca-country-api")]
    public void Json_nested_deep_is_a_finding_or_a_refusal(string form)
    {
        var text = SmallestFile.Of(form).Written();
        var at = text.LastIndexOf("\"12\"", StringComparison.Ordinal) is var quoted and > 0
            ? quoted
            : text.LastIndexOf("12", StringComparison.Ordinal);
        Quickly(
            () => Read(
                new SourceFile(
                    "deep.json",
                    Encoding.UTF8.GetBytes(
                        text[..at] + new string('[', 100_000) + new string(']', 100_000) + text[(at + 4)..]))));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_giant_field_is_a_finding_or_a_refusal(string form)
    {
        var giant = new string('7', 5_000_000);
        Quickly(() => Read(SmallestFile.Of(form).With(giant, "2011")));
        Quickly(() => Read(SmallestFile.Of(form).With("\"" + giant, "2011")));
    }

    public static TheoryData<string> Forms =>
        [.. SmallestFile.All.Where(f => !f.Text.StartsWith("###", StringComparison.Ordinal)).Select(f => f.Form)];

    [Fact]
    public void Bytes_that_are_no_letters_beside_the_data_are_a_refusal()
    {
        var answer = Encoding.UTF8.GetBytes(
            SmallestFile.Of("comtrade")
                .Written().Replace("\"count\":2", "\"count\":2,\"error\":\"?\"", StringComparison.Ordinal));
        answer[Array.IndexOf(answer, (byte)'?')] = 0xFF;
        Should.Throw<AandeelException>(() => Read(new SourceFile("comtrade.json", answer))).Code.ShouldBe(
            ExitCode.ShapeChanged);

        var half = SmallestFile.Of("comtrade")
            .Written().Replace("\"count\":2", "\"count\":2,\"error\":\"\\ud800\"", StringComparison.Ordinal);
        Should.Throw<AandeelException>(() => Read(new SourceFile("comtrade.json", Encoding.UTF8.GetBytes(half))));
    }

    /// <summary>Found by the fuzzer (tests/fuzz, seed 1): half a letter in the name of a field.</summary>
    [Theory]
    [InlineData("unroca-transfers", "\"category\"")]
    [InlineData("us-arms-sales", "\"program\"")]
    [InlineData("unroca-report-years", "\"country\"")]
    [InlineData("yearly-totals", "\"iso\"")]
    [InlineData("unroca-country-api", "\"bt_1\"")]
    [InlineData("comtrade", "\"cmdCode\"")]
    public void Half_a_letter_in_a_name_or_a_text_is_a_finding_or_a_refusal(string form, string name)
    {
        var text = SmallestFile.Of(form).Written();
        foreach (var half in new[] { "\\ud800", "\\udc00", "\\\\\\ud800", "\\ud83d\\ude00" })
        {
            Quickly(
                () => Read(
                    new SourceFile(
                        "half.json",
                        Encoding.UTF8.GetBytes(
                            text.Replace(name, name[..^1] + half + "\"", StringComparison.Ordinal)))));
            Quickly(
                () => Read(
                    new SourceFile(
                        "half.json",
                        Encoding.UTF8.GetBytes(text.Replace("\"B\"", $"\"B{half}\"", StringComparison.Ordinal)))));
        }
    }

    [Fact]
    public void A_name_that_commands_a_terminal_is_a_finding_and_kept_as_printed()
    {
        var reading = Read(
            new SourceFile(
                "evil.csv",
                Encoding.UTF8.GetBytes(
                    SmallestFile.Of("register-17")
                        .Written().Replace("\n2,A,B,", "\n2,A,B\u001b[2J,", StringComparison.Ordinal))))!;

        var finding = reading.Kept().Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.Found, finding.Outcome).ShouldBe(
            ("word-unknown", 3, "B\\x1b[2J", Outcome.Read));
        reading.Kept().Observations[^1].Recipient.ShouldBe("B\u001b[2J");
    }

    [Theory]
    [InlineData("9999999", "amount-implausible")]
    [InlineData("0.00001", "amount-implausible")]
    [InlineData("1950", null)]
    public void A_volume_beyond_any_known_is_remarked_on(string volume, string? code) =>
        Read(SmallestFile.Of("register-17").With(volume, "2011"))!
            .Kept().Findings.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("12", "0.1", "1.2", false)]
    [InlineData("12", "0.1", "7.2", true)]
    [InlineData("72", "0.1", "1.2", true)]
    [InlineData("12", "0.7", "1.2", true)]
    [InlineData("12", "0.1", "1.27", true)]
    [InlineData("454", "0.01", "3.63", false)]
    [InlineData("454", "0.01", "6.9", true)]
    [InlineData("", "0.1", "1.2", false)]
    public void A_volume_that_is_not_the_items_times_their_unit_is_remarked_on(
        string number, string unit, string volume, bool remarked)
    {
        var reading = Read(Synthetic.File("one.csv", [
            $"55238,Albania,Burkina Faso,PM-43 120mm,mortar,Artillery,2011,Yes,{number},No,2011,No,Second hand,0.25,"
                + $"{unit},{volume},No"]))!;

        var found = reading.Kept().Findings.Where(f => f.Column == "TIV delivery values").ToList();
        found.Select(f => (f.Code, f.Found, f.Outcome)).ShouldBe(
            remarked ? [("amount-implausible", volume, Outcome.Read)] : []);
        found.ForEach(f => f.Expected.ShouldStartWith($"{number} times {unit} (TIV)"));
    }

    [SharedDataFact]
    public void In_the_register_every_volume_is_the_items_times_their_unit()
    {
        var file = SourceFile.Open(SharedData.Register);
        var reading = new FileReading(new RowList());
        SourceReaders.For(file).Read(file, reading);

        reading.Kept().Observations.Count.ShouldBeGreaterThan(25_000);
        reading.Kept().Findings.ShouldNotContain(f => f.Code == "amount-implausible");
    }

    [Fact]
    public void An_order_after_its_delivery_is_remarked_on() =>
        Read(SmallestFile.Of("register-17").With("7", "2007"))!
            .Kept().Findings.ShouldHaveSingleItem().Code.ShouldBe("order-after-delivery");

    [Fact]
    public void A_row_of_more_dollars_than_there_are_is_refused_and_named() =>
        Read(SmallestFile.Of("comtrade").With("900000000000000", "2011"))!
            .Kept().Findings.ShouldContain(f => f.Code == "number-unreadable" && f.Outcome == Outcome.Refused);

    private static string Refused(SourceFile file) => Refused(ExitCode.ShapeChanged, file);

    private static string Refused(ExitCode code, SourceFile file)
    {
        AandeelException? error = null;
        Quickly(() => error = Should.Throw<AandeelException>(() => ReadOrThrow(file)));
        error!.Code.ShouldBe(code);
        return error.Message;
    }

    private static FileReading ReadOrThrow(SourceFile file)
    {
        var reading = new FileReading(new RowList());
        SourceReaders.For(file).Read(file, reading);
        return reading;
    }

    /// <summary>A refusal is as good as a finding here.</summary>
    private static FileReading? Read(SourceFile file) => ReadOrThrow(file);

    /// <summary>Within a second of work and 200 MB, with room for a busy machine.</summary>
    private static void Quickly(Action work)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        try
        {
            work();
        }
        catch (AandeelException)
        {
            // Refused.
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200L << 20);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static SourceFile Workbook(
        Func<string, string> sheet, (string Part, int Zeros)? bomb = null, Func<string, string, string>? change = null)
    {
        var plain = SmallestFile.Of("sipri-milex").With("12", "2011");
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(plain.OpenRead(), ZipArchiveMode.Read))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(e => e.FullName != bomb?.Part))
            {
                using var reader = new StreamReader(entry.Open());
                var xml = reader.ReadToEnd();
                if (entry.FullName == "xl/worksheets/sheet1.xml") xml = sheet(xml);
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open(), new UTF8Encoding(false));
                writer.Write(change?.Invoke(entry.FullName, xml) ?? xml);
            }

            if (bomb is { } b)
            {
                using var part = to.CreateEntry(b.Part, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{Main}\">"));
                var blanks = new byte[1 << 20];
                Array.Fill(blanks, (byte)' ');
                for (var i = 0; i < b.Zeros; i += blanks.Length) part.Write(blanks);
            }
        }

        return new SourceFile("hostile.xlsx", bytes.ToArray());
    }
}
