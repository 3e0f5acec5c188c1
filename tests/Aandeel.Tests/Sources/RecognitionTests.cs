using System.Text;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class RecognitionTests
{
    [SharedDataFact]
    public void Every_real_file_is_recognised_by_one_reader_at_most()
    {
        foreach (var path in Directory.GetFiles(SharedData.PathOf("data"), "*", SearchOption.AllDirectories))
        {
            var file = SourceFile.Open(path);
            SourceReaders.All.Where(r => r.Recognises(file)).Select(r => r.Form).Count().ShouldBeLessThan(2, path);
        }
    }

    [SharedDataTheory]
    [InlineData("unroca/transfers-2010-2016.json", "unroca-transfers")]
    [InlineData("unroca/report-years.json", "unroca-report-years")]
    [InlineData("unroca/country-slugs.json", "unroca-names")]
    [InlineData("national/us-arms-sales-1996-2020.json", "us-arms-sales")]
    public void A_real_file_is_recognised_by_its_content(string path, string form) =>
        SourceReaders.For(SourceFile.Open(SharedData.PathOf("data", path))).Form.ShouldBe(form);

    [SharedDataFact]
    public void The_real_files_stand_side_by_side_in_one_snapshot()
    {
        string[] paths = [
            "unroca/transfers-2010-2016.json", "unroca/report-years.json", "unroca/country-slugs.json",
            "national/us-arms-sales-1996-2020.json"
        ];
        using var holdings = Asking.Import(
            "side-by-side", [.. paths.Select(p => SourceFile.Open(SharedData.PathOf("data", p)))]);

        holdings.Snapshot!.Files.Select(f => (f.Form, f.Edition, f.Rows)).ShouldBe(
            [("us-arms-sales", "2020", 7_852), ("unroca-transfers", "2016", 2_088), ("unroca-report-years", "2022",
                193), ("unroca-names", "names", 193)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("unroca-transfers.json", "\"year\": \"2014\"", "\"year\": \"2019\"")]
    [InlineData("us-arms-sales.json", "\"year\":\"2020\"", "\"year\":\"2021\"")]
    public void The_same_file_counts_once_and_a_newer_edition_stands_beside_it(string name, string last, string later)
    {
        var text = File.ReadAllText(Repository.Fixture(name));
        SourceFile Named(string called, string content) => new(called, Encoding.UTF8.GetBytes(content));
        using var holdings = Asking.Import(
            name, Named(name, text), Named("copy.json", text),
            Named("newer.json", text.Replace(last, later, StringComparison.Ordinal)));

        holdings.Snapshot!.Files.Select(f => f.Edition).Distinct().Count().ShouldBe(2);
        holdings.Snapshot!.Files.Count.ShouldBe(2);
    }

    [Fact]
    public void Forms_are_unique_and_their_sources_are_described()
    {
        SourceReaders.All.Select(r => r.Form).ShouldBeUnique();
        SourceReaders.All.ShouldAllBe(r => SourceCatalog.Find(r.Source) != null);
    }
}
