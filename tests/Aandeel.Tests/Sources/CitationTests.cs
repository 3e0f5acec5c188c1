using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

/// <summary>Who published a file, and who collected it: two names, and never one for the other.</summary>
public sealed class CitationTests
{
    [Fact]
    public void Every_form_of_a_collector_names_the_publisher_and_the_collector()
    {
        var collected = SourceReaders.All.Where(r => Collectors.Of(r.Form) is not null).ToList();
        collected.Count.ShouldBeGreaterThan(10);
        foreach (var reader in collected)
        {
            var source = SourceCatalog.Find(reader.Source)!;
            var cited = source.Cite("2020", reader.Form, "file.csv");
            var (english, dutch) = (cited.WordsIn(Language.En), cited.WordsIn(Language.Nl));
            var collector = Collectors.Of(reader.Form)!;

            english.ShouldStartWith(
                $"{source.Publisher}, {source.Title}, edition 2020, {source.Address}", customMessage: reader.Form);
            english.ShouldEndWith($", as collected by {collector.WordsIn(Language.En)}");
            dutch.ShouldStartWith(
                $"{source.Publisher}, {source.Title}, editie 2020, {source.Address}", customMessage: reader.Form);
            dutch.ShouldEndWith($", verzameld door {collector.WordsIn(Language.Nl)}");
        }
    }

    [Fact]
    public void A_file_that_a_person_puts_together_is_cited_with_its_name_and_a_download_without() =>
        SourceReaders.All.Where(r => Collectors.Of(r.Form) is null).ToList().ForEach(reader =>
        {
            var source = SourceCatalog.Find(reader.Source)!;
            var cited = source.Cite("2020", reader.Form, "file.csv");
            cited.WordsIn(Language.En).Contains("read from file.csv", StringComparison.Ordinal).ShouldBe(
                source.ByHand, reader.Form);
            cited.WordsIn(Language.Nl).Contains("gelezen uit file.csv", StringComparison.Ordinal).ShouldBe(
                source.ByHand, reader.Form);
        });

    /// <summary>
    /// No publisher's address is the page of somebody else; the American figures are cited with their collector.
    /// </summary>
    [Fact]
    public void The_address_of_a_source_is_its_publishers_own()
    {
        SourceCatalog.All.Select(s => s.Address).ShouldAllBe(
            a => !a.Contains("github", StringComparison.OrdinalIgnoreCase));
        var american = SourceCatalog.Find(SourceCatalog.UnitedStates)!.PublishedBy;
        american.WordsIn(Language.En).ShouldEndWith(", as collected by Security Assistance Monitor");
        american.WordsIn(Language.Nl).ShouldEndWith(", verzameld door Security Assistance Monitor");
    }
}
