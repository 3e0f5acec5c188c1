using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>League tables, unlike years, final destinations, origins of imports and flows of a change, counted by hand.</summary>
public sealed class CountedTests
{
    private static readonly YearRange Before = new(2015, 2019);
    private static readonly YearRange Now = new(2020, 2024);

    private static readonly FlowTable Deliveries = InventedFlows.Table(
    [
        new(2020, "NLD", "BRA", 1, 10), new(2015, "NLD", "BRA", 1, 4), new(2021, "NLD", "JPN", 1, 5), new(2016, "USA", "BRA", 1, 7),
        new(2024, "NLD", "DEU", 1, 3), new(2012, "NLD", "BRA", 1, 100), new(2019, "USA", "NLD", 1, 0),
    ]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_league_table_sums_rows_over_partners_in_both_periods(bool bySupplier)
    {
        var scope = ShareScope.Nato(Composition.Present) with
        {
            Suppliers = new PartySelection.Parties([PartyTable.BuiltIn.Require("NLD")]),
        };
        var table = new LeagueTable(Deliveries, bySupplier ? scope : ShareScope.Nato(Composition.Present), bySupplier, Now, Before);
        var totals = table.Totals();
        (bool[] ofDutch, bool[] ofBrazil) = (Only("NLD"), Only("BRA"));

        table.Sum(null, null).ShouldBe((18, 11), "the world's total is whole, whoever was chosen");
        (totals[Of(bySupplier ? "NLD" : "JPN")], totals[Of(bySupplier ? "USA" : "BRA")]).ShouldBe(
            bySupplier ? ((18, 4), (0, 7)) : ((5, 0), (10, 11)));
        (bySupplier ? table.Sum(ofDutch, ofBrazil) : table.Sum(ofBrazil, ofDutch)).ShouldBe((10, 4));
        table.Sum(Only("FRA"), null).ShouldBe((0, 0));
        var partners = table.Partners(bySupplier ? ofDutch : ofBrazil).OrderBy(p => p.Now).ThenBy(p => p.Before);
        partners.ShouldBe(bySupplier
            ? [new PartnerTotals(Of("DEU"), 3, 0), new PartnerTotals(Of("JPN"), 5, 0), new PartnerTotals(Of("BRA"), 10, 4)]
            : [new PartnerTotals(Of("USA"), 0, 7), new PartnerTotals(Of("NLD"), 10, 4)]);
    }

    [Theory]
    [InlineData("0.125 0.125 0.125 0.125", "")]
    [InlineData("0.125 0.125 0.125 0.125 0.5", "2004")]
    [InlineData("0.5 0.5 0.5 0.5 0.125", "2004")]
    [InlineData("0.5 0.5 0.5 0.5 0.40625", "")]
    [InlineData("0 0.125 0.25 0.375 0.75", "2004")]
    [InlineData("0 0.125 0.25 0.375 0.6875", "")]
    [InlineData("0.75 0.625 0.5 0.375 0", "2004")]
    [InlineData("0 0.125 0.25 0.375 0.875", "2004")]
    [InlineData("0.25 0.25 0.25 0.25 0.75 0.25", "2004")]
    [InlineData("0.125 0.25 0.25 0.375 0.375 0.875", "2005")]
    public void A_year_is_unlike_the_others_where_it_lies_farther_from_them_than_they_from_one_another(string shares, string years)
    {
        var found = OutlierYear.Find(shares.Split(' ')
            .Select((s, i) => (Year: 2000 + i, Share: double.Parse(s, System.Globalization.CultureInfo.InvariantCulture)))
            .Reverse().ToDictionary(s => s.Year, s => s.Share));

        string.Join(' ', found.Select(o => o.Year)).ShouldBe(years);
    }

    [Fact]
    public void It_is_given_beside_the_median_and_the_range_of_the_others()
    {
        var found = OutlierYear.Find(new Dictionary<int, double> { [1] = 0.1, [2] = 0.2, [3] = 0.15, [4] = 0.1, [5] = 0.9, [6] = 0.3 });

        var one = found.ShouldHaveSingleItem();
        (one.Year, one.Share, one.Others).ShouldBe((5, 0.9, new ShareRange(0.1, 0.3)));
        one.Usual.ShouldBe(0.175, 1e-12, "between 0.15 and 0.2");
    }

    /// <summary>Japan took 80, 100 and 50 % in the years before and a tenth in 2020; Brazil moved by less.</summary>
    [Fact]
    public void The_destination_that_moved_farthest_from_its_median_is_why()
    {
        var flows = InventedFlows.Table(
        [
            new(2017, "NLD", "JPN", 1, 80), new(2017, "NLD", "BRA", 1, 20), new(2018, "NLD", "JPN", 1, 60), new(2018, "NLD", "JPN", 2, 40),
            new(2019, "NLD", "JPN", 1, 50), new(2019, "NLD", "BRA", 1, 50), new(2020, "NLD", "BRA", 1, 80), new(2020, "NLD", "JPN", 1, 10),
            new(2020, "NLD", "DEU", 1, 10), new(2016, "NLD", "BRA", 1, 900), new(2020, "USA", "JPN", 1, 900),
        ]);
        OutlierReason? Why(string supplier, int year, params int[] years) =>
            OutlierYear.Why(flows, PartyCode.Parse(supplier), year, years);

        Why("NLD", 2020, 2017, 2018, 2019).ShouldBe(new OutlierReason(PartyCode.Parse("JPN"), 10, 80, 100, 0.1, 0.8));
        Why("NLD", 2020, 2020, 2017, 2018, 2019).ShouldBe(Why("NLD", 2020, 2017, 2018, 2019));
        Why("NLD", 2021, 2017).ShouldBeNull("nothing was exported then");
        Why("NLD", 2020, 2021).ShouldBeNull("nor in any other year");
        Why("FRA", 2020, 2017).ShouldBeNull();
    }

    [Fact]
    public void What_is_stated_for_allies_and_ends_outside_goes_by_way_of_them()
    {
        var stated = InventedFlows.Table(
        [
            new(2020, "NLD", "DEU", 1, 10), new(2020, "NLD", "DEU", 1, 5), new(2021, "NLD", "POL", 1, 7), new(2022, "NLD", "JPN", 1, 3),
            new(2012, "NLD", "DEU", 1, 90), new(2020, "NLD", "DEU", 0, 2),
        ]);
        var final = stated with
        {
            Recipient = [Of("BRA"), Of("DEU"), Of("BRA"), Of("JPN"), Of("BRA"), Of("JPN")],
        };
        FinalDestinations Found(FlowTable end, FlowFlags only = FlowFlags.None) =>
            new(stated, end, Alliance.Nato, Composition.Present, Now, only);

        var found = Found(final);
        (found.Total, found.ByWayOfAllies).ShouldBe((27, 19));
        found.FinalRecipients.ShouldBe([(Of("BRA"), 17L), (Of("JPN"), 2L)]);
        found.Sides.ShouldBe(
        [
            new SidePair(DestinationSide.Inside, DestinationSide.Outside, 19),
            new SidePair(DestinationSide.Inside, DestinationSide.Inside, 5),
            new SidePair(DestinationSide.Outside, DestinationSide.Outside, 3),
        ]);
        Found(final, FlowFlags.New).FinalRecipients.ShouldBe([(Of("BRA"), 17L)]);
        var fewer = final with
        {
            Year = [2020, 2020, 2022],
            Supplier = final.Supplier[..3],
            Recipient = [Of("DEU"), Of("BRA"), Of("JPN")],
            Category = final.Category[..3],
            Class = final.Class[..3],
            Flags = final.Flags[..3],
            Amount = [5, 10, 3],
            Observation = [2, 1, 4],
        };
        (Found(fewer).Total, Found(fewer).ByWayOfAllies).ShouldBe((18, 10), "rows that the other table lacks have no end");
    }

    [Fact]
    public void Imports_come_from_inside_outside_and_from_who_is_not_known()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "USA", "NLD", 1, 1), new(2020, "BRA", "NLD", 1, 2), new(2021, "BRA", "DEU", 0, 4), new(2020, "XXS", "NLD", 1, 8),
            new(2012, "BRA", "NLD", 1, 900), new(2020, "BRA", "JPN", 1, 900), new(2020, "JPN", "NLD", 2, 16),
            new(2020, "USA", "DEU", 0, 32),
        ]);
        var scope = ShareScope.Nato(Composition.Present) with
        {
            Suppliers = new PartySelection.Everyone(),
            Recipients = new PartySelection.MembersOf(Alliance.Nato, Alliance.NatoCode),
        };

        var whole = ImportOrigins.Of(flows, scope, Now, ShareKey.None)[0];

        (whole.Inside, whole.Outside, whole.Unknown, whole.Total, whole.Observations).ShouldBe((33, 22, 8, 63, 6));
        (whole.ShareOutside, whole.Bounds).ShouldBe((22 / 55.0, (22 / 63.0, 30 / 63.0)));
        whole.SecondHandOutside.ShouldBe(4);
        whole.Outsiders.ShouldBe(new Dictionary<short, long> { [Of("BRA")] = 6, [Of("JPN")] = 16 }, ignoreOrder: true);
        DestinationGroups.All.Sum(g => whole.Part(g) ?? 0).ShouldBe(63 / 55.0, 1e-12);
        ImportOrigins.Of(flows, scope, Now, ShareKey.Category).ToDictionary(p => p.Key, p => p.Value.Total).ShouldBe(
            new Dictionary<int, long> { [0] = 36, [1] = 11, [2] = 16 }, ignoreOrder: true);
        ImportOrigins.Of(flows, scope, Now, ShareKey.Recipient)[Of("DEU")].Total.ShouldBe(36);
        (new ImportOrigins().ShareOutside, new ImportOrigins().Bounds).ShouldBe((null, null));
    }

    [Fact]
    public void The_largest_flows_of_a_change_are_those_up_and_those_down_and_no_more_than_asked()
    {
        var flows = InventedFlows.Table(
        [
            new(2015, "USA", "SAU", 1, 500), new(2016, "NLD", "BRA", 1, 100), new(2017, "USA", "DEU", 1, 400),
            new(2020, "USA", "SAU", 1, 300),
            new(2021, "NLD", "BRA", 1, 150), new(2022, "USA", "DEU", 1, 500), new(2023, "USA", "JPN", 1, 90),
            new(2012, "USA", "JPN", 1, 900),
            new(2021, "USA", "XXR", 1, 70),
        ]);
        var found = FlowChange.Largest(flows, ShareScope.Nato(Composition.Present), Before, Now, 10);

        found.Select(f => $"{f.Key} {f.Before}>{f.Now} {f.IsInside}").ShouldBe(
            ["USA-JPN 0>90 False", "NLD-BRA 100>150 False", "USA-SAU 500>300 False", "USA-DEU 400>500 True"]);
        FlowChange.Largest(flows, ShareScope.Nato(Composition.Present), Before, Now, 1).Select(f => f.Key)
            .ShouldBe(["USA-JPN", "USA-SAU"]);

        // Shares 0.6 of 1,000 and 540 of 1,040: with the means of both, each volume outside counts (1 - S)/T.
        var (share, volume) = ((0.6 + (540 / 1040.0)) / 2, (1000 + 1040) / 2.0);
        found[0].Points!.Value.ShouldBe((1 - share) * 90 / volume, 1e-12);
        found[3].Points!.Value.ShouldBe(-share * 100 / volume, 1e-12);
    }

    private static short Of(string code) => PartyTable.BuiltIn.Require(code).Index;

    private static bool[] Only(string code)
    {
        var chosen = new bool[PartyTable.BuiltIn.All.Count];
        chosen[Of(code)] = true;
        return chosen;
    }
}
