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

    [Fact]
    public void Forms_are_unique_and_their_sources_are_described()
    {
        SourceReaders.All.Select(r => r.Form).ShouldBeUnique();
        SourceReaders.All.ShouldAllBe(r => SourceCatalog.Find(r.Source) != null);
    }
}
