using System.Text;
using Aandeel.Sources;
using Aandeel.Sources.Nato;

namespace Aandeel.Tests.Sources;

/// <summary>
/// What a person downloads today, and what spreadsheet programs make of it: read as the download is, or refused in a
/// sentence that helps.
/// </summary>
public sealed class TodayFormsTests
{
    private const string OrdersHeader =
        "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in the "
            + "Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI "
            + "TIV of delivered weapons";

    private static readonly string[] Preamble =
    [
        "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for "
            + "the year range '2020' to '2025' ",
        "A '?' in a column indicates uncertain data.", "", "Source: SIPRI Arms Transfers Database (c) SIPRI.",
        "Data generated: 14 Jul 2026 2:55:04 PM",
    ];

    private static readonly string[] Rows =
    [
        "Northland,Eastmark,2020,,40,,Tankmodel-A,tank,40,,2022; 2023,New,made-up row,4,160,160",
        "Southland,Eastmark,2022,?,10,?,Gunmodel-C,self-propelled gun,10,,2023,Second hand,\"made-up; with, "
            + "comma\",1.5,15,15",
        "Westmark,Northland,2018,,6,,Jetmodel-D,FGA aircraft,6,,2020; 2021,New,made-up row,40.5,243,243",
    ];

    private static string Download => string.Join('\n', [.. Preamble, OrdersHeader, .. Rows]) + "\n";

    [Fact]
    public void A_register_by_order_is_read_with_the_header_of_today()
    {
        var reading = Read(Download);

        reading.Read.ShouldBe(3);
        reading.Kept().Findings.ShouldBeEmpty();
        reading.Edition.ShouldBe("2026");
        reading.Title.ShouldBe(new TitleLine(null, null, new YearRange(2020, 2025)));
    }

    [Theory]
    [InlineData("Number delivered", 0)]
    [InlineData("Deliveries in the Year Range", 0)]
    [InlineData("Delivered so far", 1)]
    public void The_ninth_column_is_known_by_its_names_and_then_by_its_place(string name, int remarks)
    {
        var reading = Read(Download.Replace("Deliveries in the Year Range", name, StringComparison.Ordinal));

        reading.Read.ShouldBe(3);
        reading.Kept().Findings.Count(f => f.Code == "column-renamed" && f.Found == name).ShouldBe(remarks);
    }

    public static TheoryData<string> Savings =>
        ["english", "dutch", "dutch unquoted", "tabs in two bytes", "windows letters", "workbook", "pandas", "mark and quotes"];

    [Theory]
    [MemberData(nameof(Savings))]
    public void However_a_program_saved_it_the_same_is_read(string saving) =>
        Shown(Read(Saved(Download, saving))).ShouldBe(Shown(Read(Download)), saving);

    [Theory]
    [MemberData(nameof(Savings))]
    public void A_register_by_delivery_year_too(string saving)
    {
        var text = string.Join(
            '\n',
            [.. Preamble, .. SmallestFile.Of("register-17")
                .Written("1.5", "2024").TrimEnd('\n').Replace("\"", "", StringComparison.Ordinal).Split('\n')]) + "\n";
        Shown(Read(Saved(text, saving))).ShouldBe(Shown(Read(text)), saving);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    public void A_record_that_is_broken_and_then_filled_up_is_joined(int columns)
    {
        const string First =
            "Southland,Eastmark,2019,?,12,?,engine,vehicle engine,12,?,2021,New,comment that breaks here";
        const string Rest = ",0.03,0.36,0.36";
        var width = OrdersHeader.Split(',').Length;
        var text = string.Join(
            '\n',
            [.. Preamble, OrdersHeader, Rows[0], Filled(First, width), Filled(
                columns == 13 ? Rest : "goes on" + Rest, width), Rows[1]]) + "\n";

        var reading = Read(text);

        reading.Refused.ShouldBe(0);
        reading.Read.ShouldBe(3);
        var joined = reading.Kept().Findings.ShouldHaveSingleItem();
        (joined.Code, joined.Outcome, joined.Line).ShouldBe(("record-broken", Outcome.Joined, 8));
        reading.Kept().Observations.Single(
            o => o.Item == "engine" && o.Flow == Flow.Delivery).Amount!.Value.Value.ShouldBe(0.36m);
    }

    [Fact]
    public void A_record_that_merely_lacks_its_volume_takes_nothing_from_the_next()
    {
        const string Undelivered = "Southland,Eastmark,2019,?,12,?,engine,vehicle engine,,,,New,not delivered yet,,,";
        var reading = Read(
            string.Join('\n', [.. Preamble, OrdersHeader, Undelivered, Rows[1], Undelivered, Rows[0]]) + "\n");

        (reading.Read, reading.Refused).ShouldBe((4, 0));
        reading.Kept().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_ends_in_a_record_is_broken_off_and_one_with_a_footer_is_not()
    {
        Read(Download[..^40]).Kept().Findings.ShouldContain(f => f.Code == Finding.CutOff);
        Read(Download + "Source: made up\n").Kept().Findings.ShouldContain(f => f.Code == "field-count");
        Read(Download + Download).Kept().Findings.ShouldContain(f => f.Code == Finding.HeaderRepeated);
    }

    [Fact]
    public void Tables_of_import_and_export_values_are_totals_of_what_they_say()
    {
        const string Head =
            "Volume of transfers of major arms\nFigures are in millions of SIPRI trend-indicator values "
                + "(TIVs).\n\nSource: SIPRI Arms Transfers Database (c) SIPRI.\nData generated: 12 Aug 2026 7:47:41 "
                + "PM\n\n";
        const string Years = ",2024,2025,2024-2025,Percentage,Sum total years,Percentage of total\n";

        var exports = Read(
            $"{Head}Exports by{Years}Eastmark,10,,10,50%,10,50%\nNATO**,0 ,10,10,50%,10,50%\nTotal world "
                + $"export,10,10,20,100%,20,\n");
        Totals(exports)
            .ShouldBe(
                ["All Total tiv-world 2024 10", "All Total tiv-world 2025 10", "Eastmark  tiv-exports 2024 "
                    + "10", "Eastmark  tiv-exports 2025 nil", "NATO**  tiv-exports 2024 below-half",
                    "NATO**  tiv-exports 2025 10"]);
        exports.Edition.ShouldBe("2026");

        Totals(
            Read($"{Head}Recipient{Years}Northland,10,,10,50%,10,50%\nTotal imports from Eastmark,10,,10,100%,10,\n"))
            .ShouldBe(
                ["Eastmark  tiv-exports 2024 10", "Eastmark Northland tiv-delivered 2024 10"],
                "an empty year is not in the file and is no zero");
        Totals(Read($"{Head}Supplier{Years}Eastmark,10,4,14,50%,14,50%\nTotal exports to Northland,10,4,14,100%,14,\n"))
            .ShouldBe(
                ["Eastmark Northland tiv-delivered 2024 "
                    + "10", "Eastmark Northland tiv-delivered 2025 4", "Northland  tiv-imports 2024 10",
                    "Northland  tiv-imports 2025 4"]);
        Read($"{Head}Supplier{Years}Eastmark,10,4,14,50%,14,50%\nTotal exports to Northland,50,4,54,100%,54,\n")
            .Kept().Findings.ShouldContain(f => f.Code == "sum-differs" && f.Column == "2024");
        Totals(
            Read(
                "\"TIV of arms exports from Eastmark, 2020-2021\",,,\nGenerated: 28 July "
                    + "2022,,,\n,,,\n,2020,2021,Total\nNorthland,3,4,7\n,,,\nTotal,3,4,7\n"))
            .ShouldBe(
                ["Eastmark  tiv-exports 2020 3", "Eastmark  tiv-exports 2021 4", "Eastmark Northland tiv-delivered "
                    + "2020 3", "Eastmark Northland tiv-delivered 2021 4"]);
    }

    [Fact]
    public void A_table_by_regions_gives_regions_and_their_suppliers()
    {
        var reading = Read(
            ",,2022,2023,2022-2023,% of regional total\nAfrica,Regional "
                + "total,10,5,15,100%\n,Eastmark,8,5,13,90%\n,Northland,2,0,2,10%\nNATO,Regional "
                + "total,1,,1,100%\n,Eastmark,1,,1,100%\n");

        reading.Read.ShouldBe(5);
        reading.Kept().Findings.ShouldBeEmpty();
        Totals(reading).ShouldContain("Africa  tiv-imports-of-region 2022 10");
        Totals(reading).ShouldContain("Northland Africa tiv-exports-to-region 2023 below-half");
    }

    [Fact]
    public void NATO_is_read_by_the_titles_of_blocks_and_the_new_basis_is_named()
    {
        const string Text = """
            ### Table 1
            Table 1: Core defence expenditure
            Million national currency units

            Current prices
             | 2014 | 2025e
            Eastmark*   (Euros) | 7 | 9
            Constant 2021 prices
             | 2014 | 2025e
            Eastmark*   (Euros) | 8 | 10
            ### Table 2
            Current prices and exchange rates
             | 2014 | 2025e
            Eastmark | 70 | 90
            NATO Total | 70 | 90
            Constant 2021 prices and exchange rates
             | 2014 | 2025e
            Eastmark | .. | 91
            ### Table 3
            Share of real GDP (%), based on 2021 prices
             | 2014 | 2025e
            Eastmark | 1.5 | 2
            ### Table 8a
            Equipment (a)
             | 2014 | 2025e
            Eastmark | 20 | 25.35
            """;
        var reading = new FileReading(new RowList());
        new ExpenditureReader().Read(TextWorkbook.Of(Text), reading);

        reading.Refused.ShouldBe(0);
        reading.Edition.ShouldBe("2025");
        reading.Kept().Findings.ShouldContain(f => f.Code == ExpenditureReader.CoreBasis);
        Totals(reading).ShouldContain("Eastmark  equipment-share 2025 25.35");
        Totals(reading).ShouldContain("Eastmark*  expenditure-national-currency-2021 2025 10000000");
        Totals(reading).ShouldContain("Eastmark  expenditure-usd-2021 2014 no-report");
        Totals(reading).ShouldContain("Eastmark  expenditure-share-of-gdp 2014 1.5");
        reading.Kept().Indicators.Where(i => i.Year == 2025).ShouldAllBe(i => i.Flag == EstimateFlag.Yes);
        reading.Kept().Indicators.Where(i => i.Measure == "expenditure-national-currency-2021")
            .ShouldAllBe(i => i.Unit.Code == "EUR-2021");
    }

    [Fact]
    public void The_table_of_UN_Comtrades_site_gives_what_its_answer_gives()
    {
        const string Answer =
            """{"elapsedTime":"0","count":2,"data":[{"refYear":2024,"reporterCode":528,"reporterDesc":"Netherlands","flowCode":"X","partnerCode":0,"partnerDesc":"World","cmdCode":"93","cmdDesc":"Arms","customsCode":"C00","motCode":0,"partner2Code":0,"primaryValue":300.5,"isReported":true},{"refYear":2024,"reporterCode":528,"reporterDesc":"Netherlands","flowCode":"X","partnerCode":842,"partnerDesc":"USA","cmdCode":"93","cmdDesc":"Arms","customsCode":"C00","motCode":0,"partner2Code":0,"primaryValue":200,"isReported":false}],"error":""}""";
        const string Table =
            "refYear,reporterCode,reporterDesc,flowCode,partnerCode,partnerDesc,partner2Code,cmdCode,cmdDesc,"
                + "customsCode,motCode,primaryValue,isReported\n\"2024\",\"528\",\"Netherlands\",\"X\",\"0\","
                + "\"World\",\"0\",\"93\",\"Arms\",\"C00\",\"0\",\"300.5\",\"true\",\n\"2024\",\"528\","
                + "\"Netherlands\",\"X\",\"842\",\"USA\",\"0\",\"93\",\"Arms\",\"C00\",\"0\",\"200\",\"false\",\n";

        static IEnumerable<string> Said(FileReading r) =>
            r.Kept().Observations.Select(
                o => $"{o.Supplier} {o.Recipient} {o.Category} {o.Item} {o.Amount} {o.NumberFlag} {o.YearFrom}");
        Said(Read(Table)).ShouldBe(Said(Read(Answer)));
        Read(Table).Pieces.ShouldBe(Read(Answer).Pieces);
        Said(Read(Saved(Table, "dutch"))).ShouldBe(Said(Read(Answer)));
    }

    [Fact]
    public void In_the_bulk_file_of_the_UN_Register_the_table_says_who_reports()
    {
        var reading = Read("""
            [{"table":"military_holdings","year":"2021","country":"Northland","category":"I. Battle tanks","num_items":"9"},
            {"table":"major_export","year":"2021","exporter":"Eastmark","importer":"Northland","category":"I. Battle tanks","num_items":"7","description":"tank","comments":"used"},
            {"table":"major_import","year":"2022","exporter":"Eastmark","importer":"Northland","category":"I. Battle tanks","num_items":"Classified","description":"","comments":""},
            {"table":"military_holdings","year":"2022","country":"Northland","category":"I. Battle tanks","num_items":"9"}]
            """);

        reading.Kept().Observations.Select(o => $"{o.Reporter} {o.Side} {o.State} {o.Description} {o.Remark}")
            .ShouldBe(["Eastmark Export Amount tank used", "Northland Import Withheld  "]);
        reading.Kept().Findings.ShouldHaveSingleItem().Found.ShouldBe("military_holdings: 2 rows");
        (reading.Read, reading.Refused, reading.Edition).ShouldBe((4, 0, "2022"));
    }

    [Theory]
    [InlineData("licence_group,date,rating,count,value,country,refused\n1,2024-01-02,ML10,1,7,Italy,0\n", 0)]
    [InlineData(
        "licence_cohort_id,date,rating,count,value,destination,iso2,refused\n1,2024-01-02,ML10,1,7,Italy,IT,0\n", 0)]
    [InlineData("licence_id,rating,date,value,count,iso2,known_revoked\n1,ML10,2024-01-02,7,1,Italy,0\n", 1)]
    public void British_licences_are_read_by_the_names_of_columns(string text, int remarks)
    {
        var reading = Read(text);

        reading.Kept().Observations.Select(o => $"{o.Measure} {o.Recipient} {o.Category} {o.Amount} {o.YearFrom}")
            .ShouldBe(["Value Italy ML10 7 2024", "Count Italy  1 2024"]);
        reading.Kept().Findings.Count.ShouldBe(remarks);
    }

    [Fact]
    public void In_CAATs_copy_a_row_without_destination_and_rating_is_a_total_and_one_without_rating_alone_is_not()
    {
        var reading = Read(
            "1998; 0; AT; Austria; ; ; ; ; ; b; 1605; \n2023; 0; AT; Austria; DZ; Algeria; AFN; North Africa; ; b; 7; "
                + "\n2019; 0; AT; Austria; DZ; Algeria; AFN; North Africa; Miscellaneous; b; 8; \n2019; 0; AT; "
                + "Austria; ; ; AFN; North Africa; ML 4; b; 9; \n");

        reading.Kept().Observations.Select(o => $"{o.Recipient} {o.Category}")
            .ShouldBe(["(no destination printed) Total", "DZ ", "DZ ", "(no destination printed) ML 4"]);
    }

    [Fact]
    public void In_CAATs_copy_a_year_that_repeats_another_and_rows_that_stand_twice_are_told()
    {
        var cells = Enumerable.Range(1, 30)
            .Select(i => $"0; AT; Austria; DZ; Algeria; AFN; North Africa; ML {i % 22 + 1}; b; {1000 + i}; ").ToList();
        var reading = Read(
            string.Join(
                '\n',
                [.. cells.Select(c => "2013; " + c), .. cells.Select(c => "2016; " + c), .. cells.Select(
                    c => "2017; " + c.Replace("1000", "2", StringComparison.Ordinal) + ""), .. Twice(cells)]) + "\n");

        reading.Kept().Findings.ShouldContain(
            f => f.Code == "year-repeated" && f.Found.StartsWith("AT 2016", StringComparison.Ordinal));
        reading.Kept().Findings.ShouldContain(
            f => f.Code == "rows-doubled" && f.Found.StartsWith("AT 2018", StringComparison.Ordinal));

        static IEnumerable<string> Twice(List<string> cells) =>
            cells.Concat(cells).Select(c => "2018; " + c.Replace("b; 1", "b; 3", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Cases => new()
    {
        { "sipri-orders-header-of-july-2026.csv", "register-16", "4 read, 0 refused" },
        { "sipri-orders-one-supplier.csv", "register-16", "3 read, 0 refused" },
        { "sipri-tiv-table-exports-of-all.csv", "tiv-site-table", "5 read, 0 refused" },
        { "sipri-orders-saved-by-dutch-excel.csv", "register-16", "4 read, 0 refused" },
        { "sipri-orders-broken-record-padded.csv", "register-16", "3 read, 0 refused" },
        { "comtrade-site-download.csv", "comtrade-table", "3 read, 0 refused" },
        { "unroca-with-table-field.json", "unroca-transfers", "6 read, 0 refused" },
        { "nl-licences-2019.csv", "nl-licences", "2 read, 0 refused" },
        { "nato-workbook-2026-layout.xlsx", "nato-def-exp", "30 read, 0 refused" },
    };

    [SharedDataTheory]
    [MemberData(nameof(Cases))]
    public void Small_files_in_the_shape_of_real_downloads_are_read_whole(string name, string form, string rows)
    {
        var file = SourceFile.Open(SharedData.PathOf("cases", name));
        SourceReaders.For(file).Form.ShouldBe(form);
        var reading = ReadingText.Read(file);
        $"{reading.Read} read, {reading.Refused} refused".ShouldBe(rows);
    }

    [SharedDataFact]
    public void The_cases_that_cannot_be_read_are_refused_in_the_right_sentence()
    {
        var rtf = Should.Throw<AandeelException>(
            () => SourceReaders.For(SourceFile.Open(SharedData.PathOf("cases", "sipri-register.rtf"))));
        (rtf.Code, rtf.Message).ShouldBe(
            (ExitCode.WrongUsage,
                "sipri-register.rtf is an RTF; choose CSV on the same page and import that. Nothing was changed."));

        var damaged = Should.Throw<AandeelException>(
            () => ReadingText.Read(SourceFile.Open(SharedData.PathOf("cases", "comtrade-invalid-utf8-in-error.json"))));
        damaged.Code.ShouldBe(ExitCode.ShapeChanged);
        damaged.Message.ShouldContain("damaged");
    }

    [SharedDataFact]
    public void Every_real_file_that_is_not_read_is_named_in_a_sentence_that_says_what_to_do()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var file = SourceFile.Open(path);
            if (UnknownFile.IsMarkup(file) || SourceReaders.All.All(r => !r.Recognises(file)))
            {
                var error = Should.Throw<AandeelException>(() => SourceReaders.For(file));
                error.Message.Length.ShouldBeLessThanOrEqualTo(200, path);
                error.Code.ShouldBe(ExitCode.WrongUsage, path);
            }
        }
    }

    private static FileReading Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static FileReading Read(byte[] bytes) => ReadingText.Read(new SourceFile("download.csv", bytes));

    private static string Shown(FileReading reading) => ReadingText.Of(reading);

    private static string Filled(string record, int width) =>
        record + new string(',', width - record.Split(',').Length);

    /// <summary>A download after a program has opened and saved it.</summary>
    private static byte[] Saved(string text, string saving)
    {
        var lines = text.TrimEnd('\n').Split('\n').Select(l => NaiveCsv.Split(l)).ToList();
        var width = lines.Max(l => l.Length);
        string Joined(char separator, Func<string, string> cell, bool pads, bool quotes = true) =>
            string.Join(
                "\r\n",
                lines.Select(
                    (l,
                        i) => string.Join(
                            separator,
                            (pads ? [.. l, .. Enumerable.Repeat("", Math.Max(0, width - l.Length))] : l).Select(
                                c => quotes ? Quoted(cell(c), separator) : cell(c))))) + "\r\n";
        string Comma(string cell) =>
            decimal.TryParse(
                cell, System.Globalization.NumberStyles.AllowDecimalPoint,
                System.Globalization.CultureInfo.InvariantCulture, out _) ? cell.Replace('.', ',') : cell;
        return saving switch
        {
            "english" => Encoding.UTF8.GetBytes(Joined(',', c => c, pads: true)),
            "dutch" => Encoding.UTF8.GetBytes(Joined(';', Comma, pads: true)),
            "dutch unquoted" => Encoding.UTF8.GetBytes(Joined(';', Comma, pads: true, quotes: false)),
            "tabs in two bytes" =>
                [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Joined('\t', c => c, pads: true))],
            "windows letters" =>
                CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Joined(';', Comma, pads: true)),
            "pandas" => Encoding.UTF8.GetBytes(Joined(',', c => c, pads: false)),
            "mark and quotes" =>
                [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(
                    string.Join(
                        "\n",
                        lines.Select(
                            l => string.Join(
                                ',', l.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")))))],
            _ => Workbook(lines),
        };
    }

    private static byte[] Workbook(List<string[]> lines) =>
        TextWorkbook.Of(
            "### Sheet1\n" + string.Join('\n', lines.Select(l => string.Join(" | ", l))) + "\n").Bytes.ToArray();

    private static string Quoted(string cell, char separator) =>
        cell.Contains(separator, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;

    private static List<string> Totals(FileReading reading) =>
        [.. reading.Kept().Indicators.Where(i => !i.Measure.EndsWith("-all-years", StringComparison.Ordinal))
        .Select(i => $"{i.Party} {i.Item} {i.Measure} {i.Year} {i.Amount?.ToString() ?? Codes.Of(i.State)}")
        .Order(StringComparer.Ordinal)];
}
