using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>League tables whose partners are chosen, and what was made elsewhere at its limits, counted by hand.</summary>
public sealed class SidesOfDeliveriesTests
{
    private static readonly FlowTable Deliveries = InventedFlows.Table(
    [
        new(2020, "NLD", "BRA", 1, 10), new(2021, "NLD", "JPN", 1, 5), new(2016, "NLD", "JPN", 1, 3), new(2022, "USA", "BRA", 1, 40),
        new(2017, "USA", "BRA", 1, 7), new(2020, "USA", "DEU", 1, 80), new(2012, "NLD", "BRA", 1, 900),
    ]);

    private static readonly YearRange Before = new(2015, 2019);
    private static readonly YearRange Now = new(2020, 2024);

    /// <summary>The choice of the partners counts; that of the rows is left to the rows.</summary>
    [Fact]
    public void A_league_table_holds_what_was_chosen_of_the_partners_and_all_of_the_rows()
    {
        var scope = ShareScope.Nato(Composition.Present) with { Suppliers = Only("NLD"), Recipients = Only("BRA") };
        var suppliers = new LeagueTable(Deliveries, scope, bySupplier: true, Now, Before);
        var recipients = new LeagueTable(Deliveries, scope, bySupplier: false, Now, Before);
        (long Now, long Before) Of(LeagueTable table, string row) => table.Totals()[PartyTable.BuiltIn.Require(row).Index];

        (suppliers.Sum(null, null), Of(suppliers, "NLD"), Of(suppliers, "USA")).ShouldBe(((50, 7), (10, 0), (40, 7)));
        (recipients.Sum(null, null), Of(recipients, "BRA"), Of(recipients, "JPN"), Of(recipients, "DEU")).ShouldBe(
            ((15, 3), (10, 0), (5, 3), (0, 0)));
    }

    /// <summary>Germany made 40 itself; half of what the Netherlands delivered was made in Viet Nam, and all of Norway's was old.</summary>
    [Fact]
    public void Most_is_more_than_half_and_what_came_from_stock_has_no_match_rate()
    {
        var german = Made("DEU", (40, "From German production line", ItemStatus.New), (10, null, ItemStatus.New));
        (german.AtSupplier, german.NotSaid, german.Total, german.WithComment, german.Elsewhere).ShouldBe((40, 10, 50, 40, 0));
        german.MatchRate.ShouldBe(0.8);

        (long, string?, ItemStatus) vietnam = (20, "From production line in Viet Nam", ItemStatus.New);
        var half = Made("NLD", vietnam, (20, null, ItemStatus.New));
        (half.ElsewherePart, half.IsMostlyElsewhere).ShouldBe((0.5, false));
        Made("NLD", vietnam, (19, null, ItemStatus.New)).IsMostlyElsewhere.ShouldBeTrue();

        var old = Made("NOR", (30, null, ItemStatus.SecondHand));
        (old.Total, old.FromStock, old.MatchRate, old.ElsewherePart).ShouldBe((30, 30, null, 0));
    }

    private static MadeWhereSums Made(string supplier, params (long Amount, string? Comment, ItemStatus Status)[] rows)
    {
        var flows = InventedFlows.Table([.. rows.Select(r => new InventedFlow(2020, supplier, "BRA", 1, r.Amount))]);
        var orders = rows.Select((r, i) => (r, i)).ToDictionary(
            x => flows.Observation[x.i],
            x => new MadeOrder(flows.Supplier[x.i], flows.Recipient[x.i], x.r.Status, x.r.Comment, null, flows.Parties));
        return MadeWhereSums.Of(flows, orders, Now, (_, _) => true);
    }

    private static PartySelection.Parties Only(params string[] codes) => new([.. codes.Select(c => PartyTable.BuiltIn.Require(c))]);
}
