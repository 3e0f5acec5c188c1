using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Aandeel.Doors;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck.Fluent;
using Check = FsCheck.Check;

namespace Aandeel.Tests;

/// <summary>A workbook holds what it was given, as what it is, and is read by others.</summary>
public sealed class XlsxFileTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XlsxColumn[] Columns =
    [
        new("Party"), new("Year", XlsxFormat.Year), new("Deliveries (TIV)", XlsxFormat.Amount),
        new("Outside NATO", XlsxFormat.PerCent),
        new("Change, points", XlsxFormat.Points), new("Rows", XlsxFormat.Whole), new("Rate"),
        new("Number", XlsxFormat.Trimmed), new("Known"),
    ];

    private static readonly XlsxSheet[] Sheets =
    [
        new("Shares: all/none?", Columns,
        [
            [XlsxCell.Of("Türkiye"), XlsxCell.Of(2024), XlsxCell.Of(12345.6m), XlsxCell.Of(
                0.6765284369401237), XlsxCell.Of(-1.25), XlsxCell.Of(1234L), XlsxCell.Of(1e-7), XlsxCell.Of(5.5m),
                XlsxCell.Of(true)],
            [XlsxCell.Of("=1+1"), XlsxCell.Of(2023), XlsxCell.Blank, XlsxCell.Of(12.5m, XlsxFormat.Amount), XlsxCell.Of(
                0m), XlsxCell.Of(0L), XlsxCell.Of(-0.0), XlsxCell.Of(7m), XlsxCell.Of(false)],
            [XlsxCell.Of("short")],
        ]),
        new("Empty", [new("A"), new("B")], []),
        XlsxSheet.OfLines("About", [["Title"], [], ["snapshot", "0123"], ["-x", "two\nlines"]]),
    ];

    public static TheoryData<string, string> Odd => new()
    {
        { "a\u001bb", "a\\x1bb" }, { "\0", "\\x00" }, { "\r\n", "\\x0d\n" }, { "\u0085", "\\x85" },
        { "\uffff", "\\xffff" },
        { "😀é\t ", "😀é\t " }, { "_x0041_", "_x0041_" }, { "_x005F_", "_x005F_" }, { "__x00e9__", "__x00e9__" },
        { "_x004_", "_x004_" }, { "_x:::;_", "_x:::;_" }, { "<&>\"'", "<&>\"'" },
    };

    [Fact]
    public void The_validator_of_others_finds_nothing()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Bytes(Sheets)), false);

        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        document.PackageProperties.Title.ShouldBe("Shares & more");
        document.PackageProperties.Language.ShouldBe("en");
        document.PackageProperties.Creator.ShouldBeNull();
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes_whatever_they_are_written_to()
    {
        var first = Bytes(Sheets);
        using var pipe = new OneWay();
        XlsxFile.Write(pipe, "Shares & more", "en", Sheets);

        Bytes(Sheets).ShouldBe(first);
        pipe.Written.ToArray().ShouldBe(first);
        using var zip = new ZipArchive(new MemoryStream(first));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void A_number_is_a_number_and_shown_as_what_it_is()
    {
        string[] shown = ["", "0", "#,##0.00", "0.0 %", "+0.0;-0.0;0.0", "#,##0", "", "#,##0.##", ""];
        var rows = Rows(Bytes(Sheets), "sheet1");

        rows[1]
            .Select(c => c.Value)
            .ShouldBe(["Türkiye", "2024", "12345.6", "0.6765284369401237", "-1.25", "1234", "1E-07", "5.5", "1"]);
        rows[1].Select(c => c.Format).ShouldBe(shown);
        rows[1].Select(c => c.Type).ShouldBe(["inlineStr", "n", "n", "n", "n", "n", "n", "n", "b"]);
        rows[2]
            .Select(c => (c.Place, c.Value))
            .ShouldBe(
                [("A3", "=1+1"), ("B3", "2023"), ("D3", "12.5"), ("E3", "0"), ("F3", "0"), ("G3", "0"), ("H3",
                    "7"), ("I3", "0")]);
        rows[2].Single(c => c.Place == "D3").Format.ShouldBe("#,##0.00");
    }

    [Fact]
    public void The_headings_stay_in_sight_and_filter_the_rows()
    {
        var sheet = Part(Bytes(Sheets), "xl/worksheets/sheet1.xml");
        var pane = sheet.Descendants(Main + "pane").Single();

        (pane.Attribute("ySplit")!.Value, pane.Attribute("topLeftCell")!.Value, pane.Attribute("state")!.Value).ShouldBe(
            ("1", "A2", "frozen"));
        sheet.Descendants(Main + "autoFilter").Single().Attribute("ref")!.Value.ShouldBe("A1:I4");
        Rows(Bytes(Sheets), "sheet1")[0].Select(c => c.Value).ShouldBe(Columns.Select(c => c.Heading));
        Rows(Bytes(Sheets), "sheet1")[0].ShouldAllBe(c => c.Bold && c.Wrapped);
        Part(Bytes(Sheets), "xl/workbook.xml")
            .Descendants(Main + "definedName")
            .Select(d => d.Value)
            .ShouldBe(["'Shares- all-none-'!$A$1:$I$4", "'Empty'!$A$1:$B$1"]);
        Part(Bytes(Sheets), "xl/worksheets/sheet3.xml")
            .Descendants().ShouldNotContain(e => e.Name == Main + "pane" || e.Name == Main + "autoFilter");
        Rows(Bytes(Sheets), "sheet3").SelectMany(r => r).ShouldAllBe(c => c.Wrapped && !c.Bold);
    }

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+31", true)]
    [InlineData("-x", true)]
    [InlineData("@x", true)]
    [InlineData("2020-2024", false)]
    [InlineData("'x", false)]
    public void Text_is_text_and_stays_so_when_somebody_edits_the_cell(string text, bool quoted)
    {
        foreach (var sheet in new XlsxSheet[] { new("s", [new("Text")], [[XlsxCell.Of(text)]]),
            XlsxSheet.OfLines("s", [[text]]) })
        {
            var cell = Rows(Bytes([sheet]), "sheet1")[^1][0];
            (cell.Type, cell.Value, cell.Quoted).ShouldBe(("inlineStr", text, quoted));
        }
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void What_a_workbook_cannot_hold_becomes_visible(string text, string shown) =>
        ReadBack(text).ShouldBe(shown);

    [Fact]
    public void Half_a_character_becomes_visible()
    {
        ReadBack("a\ud800b").ShouldBe("a\\xd800b");
        ReadBack("\udc00").ShouldBe("\\xdc00");
        ReadBack("\ud83d\ude00\ud83d").ShouldBe("😀\\xd83d");
    }

    [Fact]
    public void Any_text_comes_back_or_shows_what_it_was() => Check.QuickThrowOnFailure(Prop.ForAll<string?>(text =>
    {
        var given = text ?? "";
        var plain = given.Length > 0
            && given.EnumerateRunes()
                .All(
                    r => (!System.Text.Rune.IsControl(r) || r.Value is '\n' or '\t')
                        && r.Value is not (0xFFFD or 0xFFFE or 0xFFFF));
        return given.Length == 0 || !plain || ReadBack(given) == given;
    }));

    [Fact]
    public void Text_longer_than_a_cell_is_cut_and_says_so()
    {
        ReadBack(new string('x', 32_767)).ShouldBe(new string('x', 32_767));
        var cut = ReadBack(new string('x', 40_000));
        cut.Length.ShouldBe(32_767);
        cut.ShouldEndWith("x … [40,000 characters; a cell holds 32,767]");
    }

    [Fact]
    public void A_column_is_as_wide_as_what_stands_in_it()
    {
        var widths = Part(Bytes(Sheets), "xl/worksheets/sheet1.xml")
            .Descendants(Main + "col")
            .Select(c => int.Parse(c.Attribute("width")!.Value, CultureInfo.InvariantCulture))
            .ToList();
        int Width(string heading, params XlsxCell[] cells) =>
            XlsxWidths.Of(
                new XlsxSheet("s", [new(heading, XlsxFormat.Amount)], [.. cells.Select(c => new[] { c })]))[0];

        widths.Count.ShouldBe(Columns.Length);
        Width("A").ShouldBe(8);
        Width("A", XlsxCell.Of("twenty letters, here")).ShouldBe(21);
        Width("A", XlsxCell.Of(1_234_567.891)).ShouldBe(13);
        Width("A", XlsxCell.Of(new string('x', 200))).ShouldBe(60);
        Width("two words and a longlonglongword").ShouldBe(20);
    }

    [Fact]
    public void What_no_workbook_holds_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => XlsxCell.Of(double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => XlsxCell.Of(double.PositiveInfinity));
        Should.Throw<ArgumentException>(() => Bytes([]));
        Should.Throw<ArgumentException>(
            () => Bytes([new("s", [new("A")], [[XlsxCell.Of(1L), XlsxCell.Of(2L)]])])).Message.ShouldContain(
                "more cells than its 1 columns");
        Should.Throw<ArgumentException>(() => Bytes([new("s", [new("A")], new Many(1_048_576))])).Message.ShouldContain(
            "holds 1,048,575 and 16,384");
        XlsxCell.Of("").ShouldBe(XlsxCell.Blank);
    }

    private static byte[] Bytes(IReadOnlyList<XlsxSheet> sheets)
    {
        using var memory = new MemoryStream();
        XlsxFile.Write(memory, "Shares & more", "en", sheets);
        return memory.ToArray();
    }

    /// <summary>What a program that knows the format reads: <c>_x0041_</c> stands for a character.</summary>
    private static string ReadBack(string text) =>
        XmlConvert.DecodeName(Rows(Bytes([new("s", [new("Text")], [[XlsxCell.Of(text)]])]), "sheet1")[1][0].Value)!;

    private static XElement Part(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static List<List<Read>> Rows(byte[] workbook, string sheet)
    {
        var styles = Part(workbook, "xl/styles.xml");
        var own = styles.Descendants(Main + "numFmt")
            .ToDictionary(
                f => f.Attribute("numFmtId")!.Value, f => f.Attribute("formatCode")!.Value, StringComparer.Ordinal);
        foreach (var (id, code) in new[] { ("0", ""), ("1", "0"), ("3", "#,##0"), ("4", "#,##0.00") }) own[id] = code;
        var used = styles.Element(Main + "cellXfs")!.Elements().ToList();
        return [.. Part(workbook, $"xl/worksheets/{sheet}.xml").Descendants(Main + "row").Select(r => r.Elements().Select(c =>
        {
            var style = used[int.Parse(c.Attribute("s")?.Value ?? "0", CultureInfo.InvariantCulture)];
            return new Read(
                c.Attribute("r")!.Value, c.Attribute("t")?.Value ?? "n", c.Value,
                own[style.Attribute("numFmtId")!.Value], style.Attribute("fontId")!.Value == "1",
                style.Element(Main + "alignment")?.Attribute("wrapText")?.Value == "1",
                style.Attribute("quotePrefix")?.Value == "1");
        }).ToList())];
    }

    private sealed record Read(
        string Place, string Type, string Value, string Format, bool Bold, bool Wrapped, bool Quoted);

    /// <summary>A stream that knows no way back, as a pipe.</summary>
    private sealed class OneWay : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            Written.Dispose();
            base.Dispose(disposing);
        }
    }

    /// <summary>So many rows, none of which stands anywhere.</summary>
    private sealed class Many(int count) : IReadOnlyList<IReadOnlyList<XlsxCell>>
    {
        public int Count => count;

        public IReadOnlyList<XlsxCell> this[int index] => [];

        public IEnumerator<IReadOnlyList<XlsxCell>> GetEnumerator() =>
            Enumerable.Repeat<IReadOnlyList<XlsxCell>>([], count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
