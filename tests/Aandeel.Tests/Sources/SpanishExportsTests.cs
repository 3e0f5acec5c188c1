using System.Globalization;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Tests.Indicators;

namespace Aandeel.Tests.Sources;

/// <summary>Spain's actual exports: what a sum in the file means, and the real file.</summary>
public sealed class SpanishExportsTests
{
    private static readonly string Path = SharedData.PathOf("data", "national", "es-actual-exports-2005-2021.csv");

    [Fact]
    public void Sums_in_the_file_count_nowhere_and_what_a_sum_holds_more_has_no_destination()
    {
        var reading = NationalReading
            .Read("year,categoria,pais,euros\n2010,10,Chile,70\n2010,10,Perú,20\n2010,10,Total,100\n"
                + "2010,total,Chile,70\n2010,total,Total,100\n");

        reading.Kept().Observations.Select(o => (o.Recipient, o.Amount!.Value.Value))
            .ShouldBe([("Chile", 70m), ("Perú", 20m), ("Total", 10m)]);
        reading.Kept().Findings.ShouldHaveSingleItem().Code.ShouldBe("total-differs");
    }

    [Fact]
    public void A_sum_below_its_cells_is_told_and_takes_nothing_away()
    {
        var reading = NationalReading.Read("year,categoria,pais,euros\n2010,10,Chile,70\n2010,10,Total,50\n");

        reading.Kept().Observations.Sum(o => o.Amount!.Value.Value).ShouldBe(70);
        reading.Kept().Findings.ShouldHaveSingleItem().Found.ShouldBe("50");
    }

    [SharedDataFact]
    public void The_real_file_adds_up_to_the_sums_of_the_reports_in_every_year()
    {
        var reading = ReadingText.Read(SourceFile.Open(Path));

        (reading.Rows, reading.Refused, reading.Edition).ShouldBe((29_506, 0, "2021"));
        var printed = File.ReadLines(Path).Skip(1).Select(l => l.Split(','))
            .Where(c => c[1] == "total" && c[2] == "Total")
            .ToDictionary(c => int.Parse(c[0], CultureInfo.InvariantCulture),
                c => decimal.Parse(c[3], CultureInfo.InvariantCulture));
        printed.Count.ShouldBe(17);
        foreach (var (year, total) in printed) reading.Kept().Observations.Where(o => o.YearFrom == year)
            .Sum(o => o.Amount?.Value ?? 0).ShouldBe(total, 2m, year.ToString(CultureInfo.InvariantCulture));
        Math.Round(printed[2019] / 1_000_000, 1).ShouldBe(4_042.3m);
        Math.Round(printed[2021] / 1_000_000, 1).ShouldBe(3_290.2m);
        reading.Kept().Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Code.ShouldBe("total-differs"),
            f => f.Found.ShouldBe("585703465"),
            f => f.Expected.ShouldStartWith("538549096"));
        reading.Kept().Observations.Where(o => o.Recipient == "Total").ShouldHaveSingleItem().Amount!.Value.Value
            .ShouldBe(47_154_369m);
    }

    [SharedDataFact]
    public void Every_spelling_leads_to_a_party_and_no_two_countries_share_one_by_mistake()
    {
        var names = ReadingText.Read(SourceFile.Open(Path))
            .Kept().Observations.Select(o => o.Recipient).Distinct().ToList();

        names.Count.ShouldBe(193, "192 spellings of countries, and what no country has");
        names.Where(n => PartyTable.BuiltIn.OfPrinted(SourceCatalog.SpanishExports, n) == PartyTable.Unmapped)
            .ShouldBeEmpty();
        new[] { "Bahrein", "Bahréin", "Baréin", "BAHREIN" }
            .Select(n => PartyTable.BuiltIn.OfPrinted(SourceCatalog.SpanishExports, n)).Distinct().Count().ShouldBe(1);
        Code("Reino Unido (Gibraltar)").ShouldBe("GIB");
        Code("Dinamarca (Groenlandia)").ShouldBe("GRL");
        Code("China (Hong Kong)").ShouldBe("HKG");
        Code("Níger").ShouldBe("NER");
        Code("Nigeria").ShouldBe("NGA");

        static string Code(string name) =>
            PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted(SourceCatalog.SpanishExports, name)].Code.Value;
    }

    [SharedDataFact]
    public void Until_2020_Spain_gave_the_EU_the_same_sums_and_its_own_tables_go_a_year_further()
    {
        var (own, eu) = (MoneyFiles.Exports(SourceCatalog.SpanishExports), MoneyFiles.Exports(SourceCatalog.Eu));

        own.Years.ShouldBe(new YearRange(2005, 2021));
        for (var year = 2013; year <= 2020; year++) ((decimal)Sum(own, year))
            .ShouldBe(Sum(eu, year), 10 * Amount.Scale, $"{year}");
        var shares = new ScopeMap(own, ShareScope.Nato(Composition.AtTheTime))
            .Sum([new YearRange(2019, 2019), new YearRange(2021, 2021)]);
        Math.Round(shares[0][0].ShareOutside!.Value, 3).ShouldBe(0.449);
        shares[1][0].Total.ShouldBe(Sum(own, 2021));

        static long Sum(FlowTable flows, int year)
        {
            var spain = PartyTable.BuiltIn.Require("ESP").Index;
            return Enumerable.Range(0, flows.Count).Where(i => flows.Supplier[i] == spain && flows.Year[i] == year)
                .Sum(i => flows.Amount[i]);
        }
    }
}
