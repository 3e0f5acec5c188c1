using System.Globalization;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;
using Aandeel.Sources;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// What stands around the interval of production: coverage, shared fleets, years unlike the others, volume against
/// money.
/// </summary>
public sealed class ProductionAnswersTests
{
    [Fact]
    public void The_last_year_that_holds_enough_leads_and_the_newest_stands_beside_it()
    {
        ProductionCoverage[] years = [new(2014, 90, 100, 20, 28), new(2016, 88, 100, 19, 28),
            new(2020, 12, 100, 17, 30), new(2021, 0, 100, 0, 30)];

        ProductionCoverage.Leading(years)!.Year.ShouldBe(2016);
        ProductionCoverage.Newest(years)!.Year.ShouldBe(2020);
        ProductionCoverage.Leading([new(2020, 80, 100, 17, 30)]).ShouldBeNull("80 % is not above 80 %");
        new ProductionCoverage(2030, 0, 0, 0, 32).Part.ShouldBeNull("no expenditure known is not zero per cent");
    }

    [Fact]
    public void A_fleet_takes_only_what_lies_above_earlier_years_and_nothing_before_its_first_delivery()
    {
        var fleet = SharedFleets.All.Single(f => f.Initiative.Code == "mmf");

        fleet.Above(2020, new Dictionary<int, long> { [2018] = 10, [2019] = 7, [2020] = 668 }).ShouldBe(658);
        fleet.Above(2020, new Dictionary<int, long> { [2018] = 900, [2020] = 668 }).ShouldBe(0);
        fleet.Above(2019, new Dictionary<int, long> { [2018] = 10, [2019] = 700 }).ShouldBe(0);
        fleet.Above(2021, new Dictionary<int, long> { [2018] = 10 }).ShouldBe(0, "nothing reported of the year");
        fleet.Above(2020, new Dictionary<int, long> { [2020] = 668 }).ShouldBe(0, "no earlier year to hold it against");
        SharedFleets.All.ShouldAllBe(f => f.Initiative.States.Contains(f.Recipient.Value) && f.WhyEn.Length > 0
            && f.WhyNl.Length > 0);
    }

    [SharedDataFact]
    public void The_tankers_of_2020_are_taken_off_what_partners_report_of_the_Netherlands()
    {
        var flows = MoneyFiles.Exports(SourceCatalog.Eu);
        var partners = new PartnerReports(flows, new YearRange(2019, 2020), (_, _) => true);
        var netherlands = PartyTable.BuiltIn.Require("NLD");
        var year = FleetCorrection.Of(flows, netherlands.Code, 2020, partners.Of(netherlands.Index, 2020)!.Value);

        (year.Fleet / Amount.Scale / 1_000_000).ShouldBeInRange(645, 668);
        year.Corrected.ShouldBe(year.Reported - year.Fleet);
        year.Fleets.ShouldHaveSingleItem().Initiative.Code.ShouldBe("mmf");
        FleetCorrection.Of(flows, netherlands.Code, 2019, partners.Of(netherlands.Index, 2019)!.Value).Fleet
            .ShouldBe(0);
        FleetCorrection.Of(flows, PartyTable.BuiltIn.Require("FRA").Code, 2020, 100)
            .ShouldBe(new FleetCorrection(100, 0, []), new SameCorrection());
    }

    [Theory]
    [InlineData(0.6, 0.55, 0.62, 0.5, 0.65, 0.45, 0.09, 1)]
    [InlineData(0.6, 0.55, 0.62, 0.5, 0.65, 0.45, 0.5, 0)]
    [InlineData(0.664, 0.414, 0.518, 0.385, 0.599, 0.427, 0.089, 1)]
    [InlineData(0.664, 0.414, 0.518, 0.385, 0.599, 0.427, 0.15, 0)]
    [InlineData(0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.5, 0)]
    [InlineData(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.55, 0)]
    public void A_year_is_an_outlier_only_where_the_others_are_alike(double a, double b, double c, double d, double e,
        double f, double g, int found)
    {
        var shares = new[] { a, b, c, d, e, f, g }.Select((s, i) => (s, i)).ToDictionary(p => 2014 + p.i, p => p.s);
        OutlierYear.Find(shares).Count.ShouldBe(found);
        OutlierYear.Find(shares.Take(4).ToDictionary())
            .ShouldBeEmpty("four years are too few to call one unlike the others");
    }

    [SharedDataFact]
    public void For_the_Netherlands_2020_is_unlike_the_six_years_before_and_the_United_States_are_why()
    {
        var flows = MoneyFiles.Exports(SourceCatalog.Eu);
        var netherlands = PartyTable.BuiltIn.Require("NLD");
        var years = Enumerable.Range(2014, 7).ToList();
        var scope = new ShareScope(Alliance.Nato, Composition.AtTheTime, new PartySelection.Parties([netherlands]),
            new PartySelection.Everyone(), FlowFlags.None, []);
        var sums = new ScopeMap(flows, scope).Sum([.. years.Select(y => new YearRange(y, y))]);
        var shares = years.Zip(sums).ToDictionary(p => p.First, p => p.Second[0].ShareOutside!.Value);

        var outlier = OutlierYear.Find(shares).ShouldHaveSingleItem();
        outlier.Year.ShouldBe(2020);
        Math.Round(100 * outlier.Share, 1).ShouldBe(9.4);
        (Math.Round(100 * outlier.Others.Least, 1), Math.Round(100 * outlier.Others.Most, 1)).ShouldBe((46.1, 68.1));

        var why = OutlierYear.Why(flows, netherlands.Code, 2020, years)!;
        why.Destination.Value.ShouldBe("USA");
        (why.Amount / Amount.Scale / 1_000_000).ShouldBe(376);
        (why.LargestOther / Amount.Scale / 1_000_000).ShouldBe(185, "of 2015; 125 in 2019");
        Math.Round(100 * why.Part).ShouldBe(56);
        OutlierYear.Why(flows, PartyTable.BuiltIn.Require("ISL").Code, 2020, years).ShouldBeNull();
    }

    [SharedDataFact]
    public void The_figures_of_the_page_follow_from_the_rows_of_the_answer()
    {
        var rows = Asking.Rows(Asked.New(Asking.Ask(
            QuestionKind.Production, ("years", "2014-2020"), ("composition", "at-the-time")),
            Questions.EverySource.Imported)).Where(r => r.GetProperty("parties").GetInt32() == 1).ToList();
        var years = rows.GroupBy(r => int.Parse(r.GetProperty("period").GetString()!, CultureInfo.InvariantCulture))
            .Select(y => new ProductionCoverage(
            y.Key,
            (long)y.Where(HasFigure).Sum(r => Number(r, "equipment")),
            (long)y.Sum(r => Number(r, "equipment")),
            y.Count(HasFigure),
            y.Count())).ToList();
        var (leading, newest) = (ProductionCoverage.Leading(years)!, ProductionCoverage.Newest(years)!);
        (leading.Year, leading.States, Math.Round(100 * leading.Part!.Value)).ShouldBe((2016, 19, 88));
        (newest.Year, newest.States, Math.Round(100 * newest.Part!.Value)).ShouldBe((2020, 17, 12));

        // The Netherlands 2020, with the tankers of the shared fleet and without.
        var flows = MoneyFiles.Exports(SourceCatalog.Eu);
        var fleet = (double)FleetCorrection
            .Of(flows, PartyCode.Parse("NLD"), 2020, long.MaxValue).Fleet / Amount.Scale / (double)MoneyFiles.Rates
                .PerDollar("EUR", 2020)!.Value;
        var row = rows.Single(r => r.GetProperty("key").GetString() == "NLD"
            && r.GetProperty("period").GetString() == "2020");
        Math.Round(100 * Lower(Number(row, "partners_report")), 1).ShouldBe(1.9);
        Math.Round(100 * Lower(Number(row, "partners_report") - fleet), 1).ShouldBe(1.6);
        Math.Round(100 * Number(row, "share_lower_with_fleets"), 1).ShouldBe(1.9);
        Math.Round(100 * row.GetProperty("share_of_production").GetProperty("lower").GetDouble(), 1).ShouldBe(1.6);
        Number(row, "partners_fleets").ShouldBe(fleet, 1);

        var usa = rows.Single(r => r.GetProperty("key").GetString() == "USA"
            && r.GetProperty("period").GetString() == "2016");
        (Math.Round(100 * Number(usa, "share_lower_plain"), 1), Math.Round(100 * Number(usa, "share_lower_fewest"), 1))
            .ShouldBe((10.0, 12.8));

        double Lower(double partners) =>
            Number(row, "exports_outside") / (Number(row, "exports")
                + Math.Max(0, Number(row, "equipment") + (0.3 * Number(row, "other")) - partners));

        static bool HasFigure(JsonElement r) =>
            r.GetProperty("share_of_production").GetProperty("lower").ValueKind == JsonValueKind.Number;

        static double Number(JsonElement r, string field) =>
            r.GetProperty(field).ValueKind == JsonValueKind.Number ? r.GetProperty(field).GetDouble() : 0;
    }

    [Theory]
    [InlineData(0.95, 0.26, 0.491, VolumeMoneyRelation.VolumeAbove, 0.459)]
    [InlineData(0.30, 0.26, 0.491, VolumeMoneyRelation.Alike, 0)]
    [InlineData(0.20, 0.26, 0.491, VolumeMoneyRelation.Alike, -0.06)]
    [InlineData(0.05, 0.26, 0.491, VolumeMoneyRelation.MoneyAbove, -0.21)]
    public void Volume_and_money_stand_side_by_side(double volume, double least, double most,
        VolumeMoneyRelation relation, double distance)
    {
        var both = new VolumeAndMoney(PartyCode.Parse("TUR"), new YearRange(2020, 2024), volume,
            new YearRange(2019, 2019), new ShareRange(least, most), MoneySource.IndustryAccount);

        both.Relation.ShouldBe(relation);
        both.Distance!.Value.ShouldBe(distance, 1e-9);
        both.IsOfOtherYears.ShouldBeTrue();
    }

    [Fact]
    public void Without_one_of_the_two_nothing_is_compared()
    {
        var both = new VolumeAndMoney(PartyCode.Parse("TUR"), new YearRange(2020, 2024), 0.9, null, null, null);
        both.Relation.ShouldBe(VolumeMoneyRelation.NotBoth);
        both.Distance.ShouldBeNull();
        both.IsOfOtherYears.ShouldBeFalse();
    }

    [Fact]
    public void An_inner_group_of_a_state_is_not_the_alliance()
    {
        var germany = new OwnInnerGroup(Total: 1_000, OwnGroup: 860, Members: 150);

        germany.ThirdByOwnGroup!.Value.ShouldBe(0.14, 1e-9);
        germany.OutsideMembers!.Value.ShouldBe(0.85, 1e-9);
        germany.InnerButOutside!.Value.ShouldBe(0.71, 1e-9);
        new OwnInnerGroup(0, 0, 0).ThirdByOwnGroup.ShouldBeNull();
    }

    [Fact]
    public void The_named_assumption_lies_within_the_bounds()
    {
        var random = new Random(23);
        for (var i = 0; i < 500; i++)
        {
            var domestic = DomesticDeliveries
                .Of(random.NextInt64(1_000_000), random.NextInt64(1_000_000), random.NextInt64(500_000),
                    ProductionParameters.Default);
            var outside = random.NextInt64(1, 100_000);
            var production = new Production(outside + random.NextInt64(100_000), outside, 0, domestic);
            production.IfUnreportedWentToOwnIndustry!.Least.ShouldBeGreaterThanOrEqualTo(production.ShareLower!.Value);
            production.IfUnreportedWentToOwnIndustry.Most.ShouldBeLessThanOrEqualTo(production.ShareUpper!.Value);
        }

        new Production(0, 0, 0,
            DomesticDeliveries.Of(100, 50, 0,
                ProductionParameters.Default)).IfUnreportedWentToOwnIndustry.ShouldBeNull();
    }

    private sealed class SameCorrection : IEqualityComparer<FleetCorrection>
    {
        public bool Equals(FleetCorrection? x, FleetCorrection? y) =>
            x is not null && y is not null
                && (x.Reported, x.Fleet, x.Fleets.Count) == (y.Reported, y.Fleet, y.Fleets.Count);

        public int GetHashCode(FleetCorrection obj) => obj.Reported.GetHashCode();
    }
}
