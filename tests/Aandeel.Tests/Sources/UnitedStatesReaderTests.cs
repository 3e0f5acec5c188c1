using System.Text;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Tests.Sources;

public sealed class UnitedStatesReaderTests
{
    private static readonly string Text = File.ReadAllText(Repository.Fixture("us-arms-sales.json"));

    [Fact]
    public void Every_oddity_of_the_form_is_read_or_refused_with_its_line() =>
        ReadingText.WithReporters(Read(Text)).ShouldBeAsSaved("us-arms-sales.expected.txt");

    [Theory]
    [InlineData("deliveries")]
    [InlineData("footnote")]
    public void A_missing_field_is_a_changed_shape_and_is_named(string field)
    {
        var error = Should.Throw<AandeelException>(
            () => Read(Text.Replace($"\"{field}\"", "\"other\"", StringComparison.Ordinal)));

        error.Code.ShouldBe(ExitCode.ShapeChanged);
        error.Message.ShouldContain($"'{field}'");
        error.Message.ShouldContain("line 2");
    }

    [Fact]
    public void Zero_is_missing_and_never_an_amount() =>
        Read(Text).Kept().Observations.ShouldAllBe(o => o.Amount == null || o.Amount.Value.TenThousandths > 0);

    [Fact]
    public void Usable_years_are_recorded_with_their_reason()
    {
        Coverage.Of("us", Flow.Delivery)!.Years.ShouldBe(new YearRange(2009, 2016));
        Coverage.Of("us", Flow.Denial).ShouldBeNull();
        Coverage.All.ShouldAllBe(
            c => c.WhyEn.Length > 20 && c.WhyNl.Length > 20 && SourceCatalog.Find(c.Source) != null);
    }

    [SharedDataFact]
    public void The_real_file_is_read_whole_and_its_repeats_are_found()
    {
        var reading = Real();

        (reading.Rows, reading.Refused).ShouldBe((7_852, 0));
        reading.Kept().Observations.Count.ShouldBe(7_852 * 2 + 475);
        reading.Kept().Findings.Count(f => f.Code == "programme-missing").ShouldBe(6);
        var repeated = reading.Kept().Findings.Where(f => f.Code == "repeated").ToList();
        repeated.Count.ShouldBe(159);
        repeated.Count(f => f.Found.Contains(", 2017: ", StringComparison.Ordinal)).ShouldBe(145);
        repeated.Where(f => f.Found.Contains(", 2017: ", StringComparison.Ordinal))
            .ShouldAllBe(f => f.Expected.EndsWith("complete each other", StringComparison.Ordinal));
        repeated.Where(f => f.Expected.Contains("both of one report", StringComparison.Ordinal))
            .ShouldHaveSingleItem().Found.ShouldStartWith("French Guiana, Direct Commercial Sales, 2003");
    }

    [SharedDataFact]
    public void Every_name_of_the_real_file_leads_to_a_party() =>
        Real()
            .Kept().Observations.SelectMany(o => new[] { o.Supplier, o.Recipient })
            .Distinct()
            .Where(n => PartyTable.BuiltIn.OfPrinted("us", n) == PartyTable.Unmapped)
            .ShouldBeEmpty();

    private static FileReading Real() =>
        ReadingText.Read(SourceFile.Open(SharedData.PathOf("data", "national", "us-arms-sales-1996-2020.json")));

    private static FileReading Read(string text) =>
        ReadingText.Read(new SourceFile("us.json", Encoding.UTF8.GetBytes(text)));
}
