using System.Text;
using Aandeel.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Sources;

/// <summary>What a file can speak of, before it is held against anything.</summary>
public sealed class ExtentTests
{
    private const string Header =
        "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, "
            + ",Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of "
            + "delivered weapons\n";

    [Theory]
    [InlineData(
        "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries made for "
            + "the year range '1995' to '2025';", null, null, "1995-2025")]
    [InlineData(
        "Transfers of major conventional arms from United States   to All countries . Deals with deliveries made for "
            + "the year range '2020' to '2025' ", "United States", null, "2020-2025")]
    [InlineData(
        "\"Transfers of major conventional arms from All countries  to Bosnia-Herzegovina . Deals with deliveries "
            + "made for the year range 'Not specified' to 'Not specified' \",,,", null, "Bosnia-Herzegovina", null)]
    [InlineData(
        "Transfers of major conventional arms from All countries  to All countries . Deals with deliveries or orders "
            + "made for year range '1950' to '2023' ", null, null, "1950-2023")]
    [InlineData(
        "Transfers of major weapons from Cote d'Ivoire to Asia and Oceania . Deals with deliveries or orders made for "
            + "'2020' to '2023' ", "Cote d'Ivoire", "Asia and Oceania", "2020-2023")]
    public void The_title_line_says_what_was_asked(string title, string? supplier, string? recipient, string? years)
    {
        var found = TitleLine.Find("first line\n" + title + "\nthird line");

        found.ShouldBe(new TitleLine(supplier, recipient, years is null ? null : YearRange.Parse(years)));
    }

    [Fact]
    public void A_file_without_a_title_has_none() =>
        TitleLine.Find("Transfers to someone\nfrom All countries to All countries").ShouldBeNull();

    [Fact]
    public void A_register_of_one_supplier_answers_for_it_and_for_no_one_else()
    {
        var extent = Of(Titled("Eastmark", "All countries") + Row("Northland", "Eastmark", 2021));

        extent.State.ShouldBe(ExtentState.Part);
        extent.Basis.ShouldBe(ExtentBasis.Title);
        extent.CanAnswer(["Eastmark"], null, null, new YearRange(2021, 2021)).ShouldBeNull();
        extent.CanAnswer(["Eastmark", "Westmark"], null, null, null).ShouldBe(ExtentReasons.Suppliers);
        extent.CanAnswer(null, null, null, null).ShouldBe(ExtentReasons.Suppliers);
        extent.CanAnswer(["Eastmark"], ["Northland"], ["Aircraft"], new YearRange(2019, 2021))
            .ShouldBe(ExtentReasons.Years);
    }

    [Fact]
    public void A_register_of_one_recipient_answers_for_it_alone()
    {
        var extent = Of(Titled("All countries", "Northland") + Row("Northland", "Eastmark", 2021));

        extent.CanAnswer(null, ["Northland"], null, null).ShouldBeNull();
        extent.CanAnswer(["Eastmark"], null, null, null).ShouldBe(ExtentReasons.Recipients);
    }

    [Fact]
    public void A_file_that_broke_off_or_stands_twice_answers_nothing()
    {
        Of(Titled("All countries", "All countries") + Row("Northland", "Eastmark", 2021) + "Southland,Eastmark,20")
            .CanAnswer(null, null, null, null).ShouldBe(ExtentReasons.BrokenOff);
        var whole = Titled("All countries", "All countries") + Row("Northland", "Eastmark", 2021);
        Of(whole + whole).CanAnswer(null, null, null, null).ShouldBe(ExtentReasons.Doubled);
        Of(whole).CanAnswer(null, null, null, null).ShouldBeNull();
    }

    [Theory]
    [InlineData("nl-licences", "Netherlands")]
    [InlineData("de-reports", "Germany")]
    [InlineData("uk-licences", "United Kingdom")]
    [InlineData("us-arms-sales", "United States")]
    public void A_governments_list_speaks_of_that_government_in_its_own_years(string form, string government)
    {
        var extent = Of(SmallestFile.Of(form).With("12", "2011"));

        extent.Suppliers.ShouldBe([government]);
        extent.State.ShouldBe(ExtentState.Complete);
        extent.Years!.Last.ShouldBe(2011);
        extent.CanAnswer([government], null, null, new YearRange(2019, 2019)).ShouldBe(ExtentReasons.Years);
    }

    [Fact]
    public void Rows_of_one_member_are_a_part_of_the_EU_report()
    {
        var extent = Of(SmallestFile.Of("eu-caat-export").With("12", "2011"));

        extent.State.ShouldBe(ExtentState.Part);
        extent.CanAnswer(["AT"], ["DZ"], ["ML 4"], null).ShouldBeNull();
        extent.CanAnswer(["AT", "DE"], ["DZ"], ["ML 4"], null).ShouldBe(ExtentReasons.Suppliers);
        extent.CanAnswer(["AT"], null, null, null).ShouldBe(ExtentReasons.Recipients);
    }

    [Fact]
    public void Customs_and_the_Register_speak_of_their_reporters()
    {
        var extent = Of(SmallestFile.Of("comtrade").With("12", "2011"));

        extent.Suppliers.ShouldBe(["842"]);
        extent.CanAnswer(null, null, null, null).ShouldBe(ExtentReasons.Suppliers);
        extent.In(name => name == "842" ? "USA" : null).CanAnswer(["USA"], null, null, null).ShouldBeNull();
    }

    [Fact]
    public void Parts_of_one_edition_are_whole_when_all_suppliers_are_in()
    {
        var (east, west) = (Part("Eastmark"), Part("Westmark"));

        var two = Extents.Together([east, west]);
        two.Suppliers.ShouldBe(["Eastmark", "Westmark"]);
        two.State.ShouldBe(ExtentState.Part);
        two.CanAnswer(["Eastmark", "Westmark"], null, null, new YearRange(2000, 2025)).ShouldBeNull();
        Extents.Together([east, west], ["Eastmark", "Westmark"]).IsWhole.ShouldBeTrue();
        Extents.Together([east, west], ["Eastmark", "Westmark", "Northland"]).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Windows_of_years_join_when_they_leave_no_gap_and_complete_goes_before_newest()
    {
        var whole = new Extent { State = ExtentState.Complete, Years = new YearRange(1995, 2004) };
        Extents.Together([whole, whole with { Years = new YearRange(2005, 2024) }])
            .ShouldBe(new Extent { State = ExtentState.Complete, Years = new YearRange(1995, 2024) });
        Extents.Together([whole, whole with { Years = new YearRange(2010, 2024) }])
            .CanAnswer(null, null, null, new YearRange(2012, 2013)).ShouldBe(ExtentReasons.Years);
        Extents.Together([Part("Eastmark"), whole with { Years = new YearRange(1990, 2025) }]).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public void Parts_that_differ_in_two_ways_leave_holes_and_answer_nothing()
    {
        var holes = Extents.Together(
            [Part("Eastmark"), new Extent { Recipients = ["Northland"], Years = new YearRange(2000, 2025),
                State = ExtentState.Part }]);

        holes.CanAnswer(["Eastmark"], ["Northland"], null, null).ShouldBe(ExtentReasons.Part);
    }

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll<NonNull<string>, int, byte>((name, first, state) =>
    {
        var from = 1900 + Math.Abs(first % 100);
        var extent = new Extent
        {
            Suppliers = state % 2 == 0 ? [name.Get] : null,
            Years = new YearRange(from, from + (state % 50)),
            State = (ExtentState)(state % 5),
            Basis = ExtentBasis.Totals,
            Gaps = [new ExtentGap("total-too-small", name.Get, "more")],
        };

        // Half a surrogate pair is no text, and no name of a party has one.
        return name.Get.Any(char.IsSurrogate) || extent.Equals(Extent.FromJson(extent.ToJson()));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"state\":\"of another time\"}")]
    [InlineData("{\"years\":\"backwards\"}")]
    public void What_no_longer_fits_is_no_extent(string? text) => Extent.FromJson(text).ShouldBeNull();

    [Fact]
    public void A_wider_question_never_gets_an_answer_that_a_narrower_one_does_not() =>
        Prop.ForAll<NonNull<string>[], NonNull<string>[], NonNull<string>>((here, asked, more) =>
    {
        var extent = new Extent
        {
            Suppliers = here.Length % 3 == 0 ? null : [.. here.Select(h => h.Get)],
            State = ExtentState.Part
        };
        string[] narrow = [.. asked.Select(a => a.Get)];

        var answersMore = extent.CanAnswer([.. narrow, more.Get], null, null, null) is null
            || extent.CanAnswer(null, null, null, null) is null;
        return !answersMore || extent.CanAnswer(narrow, null, null, null) is null;
    }).QuickCheckThrowOnFailure();

    private static Extent Part(string supplier) =>
        new()
        {
            Suppliers = [supplier],
            Years = new YearRange(2000, 2025),
            State = ExtentState.Part,
            Basis = ExtentBasis.Title
        };

    private static string Titled(string from, string to) =>
        $"Transfers of major conventional arms from {from}   to {to} . Deals with deliveries made for the year range "
            + $"'2020' to '2025' \nData generated: 14 Jul 2026 2:55:04 PM\n" + Header;

    private static string Row(string recipient, string supplier, int year) =>
        $"{recipient},{supplier},2020,,4,,X,tank,4,,{year},New,,4,16,16\n";

    private static Extent Of(string text) => Of(new SourceFile("register.csv", Encoding.UTF8.GetBytes(text)));

    private static Extent Of(SourceFile file)
    {
        var reader = SourceReaders.For(file);
        var reading = new FileReading();
        reader.Read(file, reading);
        return Extents.Of(reader, reading);
    }

    [Fact]
    public void What_lacks_or_differs_is_data_and_worded_in_both_languages()
    {
        var extent = new Extent
        {
            Years = new YearRange(1995, 2024),
            State = ExtentState.Part,
            Gaps =
            [
                new ExtentGap("total-too-small", $"{12_345m:N0} TIV, {new YearRange(1995, 2024)}", $"{23_456m:N0} TIV (SIPRI {2025})"),
                new ExtentGap(
                    "edition-differs", $"{40:N0} of {1_198:N0} totals by party are larger than that edition has them",
                    $"the totals of edition {2025}"),
                new ExtentGap("file-cut-off", $"{"12 fields: a,b {0}"}", $"{Cut()}"),
            ],
        };

        var json = extent.ToJson();
        var again = Extent.FromJson(json).ShouldNotBeNull();

        again.ShouldBe(extent);
        json.ShouldNotContain("larger than");
        json.ShouldNotContain("middle of a record");
        again.Gaps[0].Found.In(Language.Nl).ShouldBe("12.345 TIV, 1995-2024");
        again.Gaps[1].Found.In(Language.Nl).ShouldBe("40 van 1.198 totalen per land zijn groter dan in die editie");
        again.Gaps[1].Expected.In(Language.Nl).ShouldBe("de totalen van editie 2025");
        again.Gaps[2].Found.In(Language.Nl).ShouldBe("12 fields: a,b {0}");
        again.Gaps[2].Expected.In(Language.Nl).ShouldBe("17 velden; het bestand houdt midden in een record op");
        again.Gaps[2].Expected.In(Language.En).ShouldBe("17 fields; the file ends in the middle of a record");
        ExtentWords.Holds(again).WordsIn(Language.Nl).ShouldBe(
            "heeft 12.345 TIV, 1995-2024; verwacht: 23.456 TIV (SIPRI 2025)");

        static Expectation Cut() => $"{17} fields; the file ends in the middle of a record";
    }

    [Fact]
    public void What_an_older_program_wrote_of_a_gap_is_shown_as_it_is()
    {
        var old = Extent.FromJson(
            """
            {"state":"part","basis":"totals","gaps":
            [{"code":"total-too-small","found":"10 TIV, 1995-2024","expected":"20 TIV (SIPRI 2025)"}]}
            """);

        old.ShouldNotBeNull().Gaps[0].Found.In(Language.Nl).ShouldBe("10 TIV, 1995-2024");
        Extent.FromJson(
            """
            {"state":"part","basis":"totals","gaps":
            [{"code":"x","found":{"code":"of a newer program","with":["a"]},"expected":"b"}]}
            """)
            .ShouldNotBeNull().Gaps[0].Found.ToString().ShouldBe("of a newer program a");
    }
}
