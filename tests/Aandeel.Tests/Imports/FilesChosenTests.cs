using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Store;

namespace Aandeel.Tests.Imports;

/// <summary>Which files of a source other than the register answer.</summary>
public sealed class FilesChosenTests
{
    private static readonly Extent OfDutch = new() { State = ExtentState.Part, Suppliers = ["Netherlands"] };
    private static readonly Extent ToIndia = new() { State = ExtentState.Part, Recipients = ["India"] };
    private static readonly Extent Broken = new() { State = ExtentState.BrokenOff };
    private static readonly Extent Doubled = new() { State = ExtentState.Doubled };
    private static readonly Extent OfBombs = new() { State = ExtentState.Part, Categories = ["ML4"] };

    [Fact]
    public void Only_files_of_the_source_that_have_years_answer()
    {
        Files(Eu(), Eu(1), Eu(2) with { Years = null }, ChoiceOf.File(3, SourceCatalog.Unroca, "unroca-transfers", "2024"))
            .ShouldBe("1");
        Files(Eu(), Eu(2) with { Years = null }).ShouldStartWith("No file of source eu is here.");
        Files(Eu(), Eu(2) with { Years = null }).ShouldContain("aandeel sources import FILE");
    }

    [Fact]
    public void The_edition_that_is_named_answers_then_that_of_the_folder_then_all()
    {
        FileRecord[] files = [Eu(1, "2023"), Eu(2, "2024"), Eu(3, "2024")];

        Files(Eu(), files).ShouldBe("1,2,3");
        Files(Eu("2024"), files).ShouldBe("2,3");
        Files(Eu("2022"), files).ShouldBe("Edition 2022 of eu is not here; here are 2023, 2024.");
        FilesWhere("2023", Eu(), files).ShouldBe("1");
        FilesWhere("2023", Eu("2024"), files).ShouldBe("2,3");
        FilesWhere("2020", Eu(), files).ShouldBe("1,2,3");
    }

    [Fact]
    public void What_broke_off_or_stands_twice_answers_nothing_and_is_named_only_where_nothing_else_has_the_rows()
    {
        Files(Eu(), Eu(1), Eu(2, extent: Broken), Eu(3, extent: Doubled)).ShouldBe("1");
        Files(Eu(), Eu(1, extent: Broken)).ShouldStartWith("file-1.csv ends in the middle.");
        Files(Eu(), Eu(1, extent: Doubled)).ShouldStartWith("file-1.csv holds something twice.");
        Files(Eu(), haveRows: _ => false, Eu(1), Eu(2, extent: Broken)).ShouldStartWith("file-2.csv ends in the middle.");
        Files(Eu(), haveRows: _ => false, Eu(1)).ShouldBe("1");
    }

    [Fact]
    public void A_file_of_some_categories_answers_them_and_nothing_else()
    {
        Files(Eu() with { Category = "ml4" }, Eu(1, extent: OfBombs)).ShouldBe("1");
        var ofTwo = new Extent { State = ExtentState.Part, Categories = ["ML4", "ML10"] };
        Files(Eu() with { Category = "ML4" }, Eu(1, extent: ofTwo)).ShouldBe("1");
        Files(Eu() with { Category = "ML10" }, Eu(1, extent: OfBombs)).ShouldStartWith("file-1.csv holds only the categories ML4.");
        Files(Eu(), Eu(1, extent: OfBombs)).ShouldStartWith("file-1.csv holds only the categories ML4.");
        Files(Eu() with { Category = "ML4" }, Eu(1, extent: Broken)).ShouldStartWith("file-1.csv ends in the middle.");
    }

    [Fact]
    public void Of_a_report_of_all_a_file_of_some_answers_what_lies_within_it_or_where_nothing_whole_has_the_rows()
    {
        FileRecord[] files = [Eu(1), Eu(2, extent: OfDutch)];
        var dutch = Eu() with { Suppliers = () => ["NLD"] };

        Files(Eu(), files).ShouldBe("1");
        Files(dutch, files).ShouldBe("1,2");
        Files(Eu() with { Suppliers = () => ["DEU"] }, files).ShouldBe("1");
        Files(Eu() with { Suppliers = () => ["NLD", "DEU"] }, files).ShouldBe("1");
        Files(dutch, Eu(1), Eu(2, extent: new Extent { State = ExtentState.Part, Suppliers = ["Netherlands", "Germany"] }))
            .ShouldBe("1,2");
        Files(Eu(), haveRows: f => f.Any(r => r.Id == 2), files).ShouldBe("1,2");
        Files(Eu(), Eu(2, extent: OfDutch)).ShouldBe("2");
        Files(dutch, Eu(1), Eu(2, extent: ToIndia)).ShouldBe("1");
        Files(dutch with { Recipients = () => ["IND"] }, Eu(1), Eu(2, extent: ToIndia)).ShouldBe("1,2");
    }

    [Fact]
    public void Where_states_report_for_themselves_a_file_of_one_is_no_part()
    {
        var ofDutch = ChoiceOf.File(2, SourceCatalog.Unroca, "unroca-country", "2024", OfDutch);

        Files(Unroca(), ChoiceOf.File(1, SourceCatalog.Unroca, "unroca-transfers", "2024"), ofDutch).ShouldBe("1,2");
    }

    [Theory]
    [InlineData("unroca-transfers", 2010, 2024, "1")]
    [InlineData("unroca-transfers", 2012, 2020, "1")]
    [InlineData("unroca-transfers", 2009, 2020, "1,2")]
    [InlineData("unroca-transfers", 2012, 2025, "1,2")]
    [InlineData("unroca-country", 2012, 2020, "1,2")]
    public void What_was_cut_out_of_a_list_that_is_here_whole_does_not_count_beside_it(
        string form, int first, int last, string expected)
    {
        var list = ChoiceOf.File(1, SourceCatalog.Unroca, "unroca-transfers", "2024");
        var cut = ChoiceOf.File(2, SourceCatalog.Unroca, form, "2024", OfDutch, new YearRange(first, last));

        Files(Unroca(), list, cut).ShouldBe(expected);
        Files(Unroca(), cut, list with { Form = "unroca-country" }).ShouldBe("2,1");
        Files(Unroca(), cut, list with { Extent = OfDutch.ToJson() }).ShouldBe("2,1");
        Files(Unroca(), list, cut with { Extent = null }).ShouldBe("1,2");
    }

    private static TableAsked Eu(string? edition = null) =>
        new(FlowSeries.Of(SourceCatalog.Eu)[0], new SourceChoice(), edition);

    private static TableAsked Unroca() => new(FlowSeries.Of(SourceCatalog.Unroca)[0], new SourceChoice(), null);

    private static FileRecord Eu(int id, string edition = "2024", Extent? extent = null) =>
        ChoiceOf.File(id, SourceCatalog.Eu, "eu-report", edition, extent);

    private static string Files(TableAsked asked, params FileRecord[] files) => Files(asked, _ => true, files);

    private static string Files(
        TableAsked asked, Func<IReadOnlyList<FileRecord>, bool> haveRows, params FileRecord[] files) =>
        Said(new TableChoice(files, ChoiceOf.Frame(null, null), null), asked, haveRows);

    private static string FilesWhere(string chosen, TableAsked asked, params FileRecord[] files) => Said(
        new TableChoice(files, new Frame(new Lazy<IReadOnlyList<EditionHere>>([]), null,
            new Dictionary<string, string> { [SourceCatalog.Eu] = chosen }), null), asked, _ => true);

    /// <summary>The files that answer by their numbers, or why none does.</summary>
    private static string Said(TableChoice choice, TableAsked asked, Func<IReadOnlyList<FileRecord>, bool> haveRows)
    {
        var files = choice.Series(asked, haveRows, out var why);
        why.IsNone.ShouldBe(files is not null);
        return files is null ? why.Said.ToString() : string.Join(',', files.Select(f => f.Id));
    }
}
