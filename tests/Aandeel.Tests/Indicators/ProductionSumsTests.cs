using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Production of states together and the exports of a register, worked out by hand.</summary>
public sealed class ProductionSumsTests
{
    private static readonly FlowSeries Exports = new("eu", Flow.ActualExport, Measure.Value, Unit.Euro);

    /// <summary>A dollar costs nine tenths of a euro, and eight tenths of a pound.</summary>
    private static readonly ExchangeRates Rates = ExchangeRates.OfSipri(
        [
            Spent("Germany", 2020, "expenditure-local", 90), Spent("Germany", 2020, "expenditure-usd", 100),
            Spent("United Kingdom", 2020, "expenditure-local", 80), Spent("United Kingdom", 2020, "expenditure-usd", 100),
        ],
        PartyTable.BuiltIn);

    [Fact]
    public void States_together_have_the_sum_of_every_bound()
    {
        var sum = Production.Sum(
        [
            new Production(100, 30, 5, new DomesticDeliveries(70, 50, 20, PartnersExceed: true)),
            new Production(10, 4, 3, new DomesticDeliveries(7, 6, 2, PartnersExceed: true)),
            new Production(1, 1, 0, new DomesticDeliveries(200, 100, 40, PartnersExceed: false)),
        ]);

        sum.ShouldBe(new Production(111, 35, 8, new DomesticDeliveries(277, 156, 62, PartnersExceed: true)));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    public void Partners_exceed_where_they_do_so_in_any_state(bool first, bool second, bool together) =>
        Production.Sum(
        [
            new Production(1, 1, 0, new DomesticDeliveries(0, 0, 0, first)),
            new Production(1, 1, 0, new DomesticDeliveries(0, 0, 0, second)),
        ]).Domestic.PartnersExceed.ShouldBe(together);

    [Fact]
    public void Partners_that_report_just_what_was_spent_do_not_exceed_it()
    {
        DomesticDeliveries.Of(100, 0, 100, ProductionParameters.Default).PartnersExceed.ShouldBeFalse();
        DomesticDeliveries.Of(100, 0, 101, ProductionParameters.Default).PartnersExceed.ShouldBeTrue();
    }

    /// <summary>Of 100 exported 30 went outside and of 40 nobody knows; up to 300 were delivered at home.</summary>
    [Fact]
    public void The_shares_of_a_state()
    {
        var state = new Production(100, 30, 40, new DomesticDeliveries(300, 200, 50, PartnersExceed: false));

        (state.Lower, state.Upper).ShouldBe((100, 400));
        (state.ShareLower, state.ShareUpper, state.ShareOfExports).ShouldBe((0.075, 0.7, 0.5));
        (state.ShareLowerPlain, state.ShareLowerFewest).ShouldBe((0.1, 0.2));
        state.IfUnreportedWentToOwnIndustry.ShouldBe(new ShareRange(0.1, 0.2));
        (state with { Domestic = new DomesticDeliveries(300, 50, 200, false) }).IfUnreportedWentToOwnIndustry
            .ShouldBe(new ShareRange(0.1, 0.2), "whichever is less");
    }

    [Theory]
    [InlineData(40, 40, null)]
    [InlineData(41, 40, 1.0)]
    [InlineData(0, 0, null)]
    public void Exports_of_which_no_destination_is_known_have_no_share(long exports, long unallocated, double? share) =>
        new Production(exports, exports - unallocated, unallocated, new DomesticDeliveries(0, 0, 0, false)).ShareOfExports
            .ShouldBe(share);

    /// <summary>
    /// 0.9 million euros outside, 1.8 inside and 0.9 nobody knows where; so 1, 2 and 1 million dollars.
    /// </summary>
    [Theory]
    [InlineData("EUR", 3.6, 0.9, 1.8)]
    [InlineData("USD", 4, 1, 2)]
    [InlineData("GBP", 3.2, 0.8, 1.6)]
    public void A_register_gives_what_a_supplier_exported_in_millions_of_a_currency(
        string currency, double total, double outside, double inside)
    {
        var register = new RegisterExports(Register(), Alliance.Nato, Composition.Present, Rates);

        var found = register.Of(PartyCode.Parse("NLD"), currency, 2020)!;

        found.Total!.Value.ShouldBe((decimal)total, 1e-12m);
        found.Outside.ShouldBe((decimal)outside, 1e-12m);
        found.Inside.ShouldBe((decimal)inside, 1e-12m);
        found.IsNamed.ShouldBeFalse();
    }

    [Fact]
    public void It_gives_nothing_where_it_has_nothing_or_a_rate_is_missing()
    {
        var flows = Register();
        var dutch = PartyTable.BuiltIn.Require("NLD").Index;
        RecordedExports? Of(FlowTable table, string supplier, string currency, int year) =>
            new RegisterExports(table, Alliance.Nato, Composition.Present, Rates).Of(PartyCode.Parse(supplier), currency, year);

        Of(flows, "FRA", "EUR", 2020).ShouldBeNull("it exported nothing");
        Of(flows, "DEU", "EUR", 2020).ShouldBeNull("it exported zero");
        Of(flows, "QQQ", "EUR", 2020).ShouldBeNull("no such party");
        Of(flows, "NLD", "EUR", 2019).ShouldBeNull("nor in that year");
        Of(flows, "NLD", "EUR", 1990).ShouldBeNull("a year before the register");
        Of(flows, "NLD", "SEK", 2020).ShouldBeNull("no rate of the krona");
        Of(flows, "NLD", "EUR", 2021).ShouldBeNull("no rate of that year");
        Of(flows with { Usable = new YearRange(2021, 2024) }, "NLD", "EUR", 2020).ShouldBeNull("a year that misleads");
        Of(flows with { Silent = new HashSet<(short, short)> { (dutch, 2020) } }, "NLD", "EUR", 2020).ShouldBeNull("it is silent");
        Of(flows with { Silent = new HashSet<(short, short)> { (dutch, 2021) } }, "NLD", "EUR", 2020).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Flow.Licence, Measure.Value)]
    [InlineData(Flow.ActualExport, Measure.Units)]
    public void Only_actual_exports_in_money_will_do(Flow flow, Measure measure)
    {
        var flows = Register() with { Series = Exports with { Flow = flow, Measure = measure } };

        Should.Throw<ArgumentException>(() => new RegisterExports(flows, Alliance.Nato, Composition.Present, Rates))
            .ParamName.ShouldBe("flows");
    }

    private static FlowTable Register() => InventedFlows.Table(
    [
        new(2020, "NLD", "BRA", 1, 9_000_000_000), new(2020, "NLD", "DEU", 1, 18_000_000_000), new(2020, "NLD", "XXR", 1, 9_000_000_000),
        new(2021, "NLD", "BRA", 1, 700), new(2020, "DEU", "BRA", 1, 0), new(2020, "USA", "BRA", 1, 5),
    ]) with
    { Series = Exports, Unit = Unit.Euro };

    private static Indicator Spent(string party, int year, string measure, long amount) => new()
    {
        Line = 1,
        Party = party,
        Year = year,
        Measure = measure,
        Unit = Unit.Euro,
        Amount = new Amount(amount * Amount.Scale),
    };
}
