using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>What a scope lets count, and which scopes the cells of the built-in sums can answer.</summary>
public sealed class ScopeMapTests
{
    private static readonly YearRange Early = new(2010, 2012);
    private static readonly YearRange Last = new(2024, 2024);

    /// <summary>As many products as an ally made under licence are the alliance's own; those that Brazil made are not.</summary>
    [Fact]
    public void What_a_recipient_made_is_left_out_where_it_is_outside()
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 1), new(2020, "NLD", "BRA", 1, 2), new(2020, "NLD", "DEU", 1, 4), new(2020, "NLD", "DEU", 1, 8),
            new(2020, "NLD", "DEU", 1, 16), new(2020, "NLD", "BRA", 1, 32),
        ]) with
        {
            Flags =
            [
                FlowFlags.MadeInRecipient, FlowFlags.PartMadeInRecipient, FlowFlags.MadeInRecipient, FlowFlags.PartMadeInRecipient,
                FlowFlags.SecondHand, FlowFlags.New,
            ],
        };
        (long, long) Sums(FlowFlags without)
        {
            var sums = new ScopeMap(flows, Scope() with { Without = without }).Sum([new YearRange(2020, 2020)])[0][0];
            return (sums.Outside, sums.Inside);
        }

        Sums(FlowFlags.None).ShouldBe((35, 28));
        Sums(FlowFlags.MadeInRecipient).ShouldBe((34, 28));
        Sums(FlowFlags.MadeInRecipient | FlowFlags.PartMadeInRecipient).ShouldBe((32, 28));
        Sums(FlowFlags.MadeInRecipient | FlowFlags.SecondHand).ShouldBe((34, 12));
    }

    [Fact]
    public void A_flow_that_is_moved_beyond_the_table_counts_nowhere()
    {
        var map = new ScopeMap(InventedFlows.Table([new(2024, "NLD", "BRA", 1, 1)]), Scope());

        (map.Counts(0, out var group), group).ShouldBe((true, DestinationGroup.Americas));
        map.Counts(0, 2010, out _).ShouldBeTrue();
        map.Counts(0, 2025, out _).ShouldBeFalse();
        map.Counts(0, 2009, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_flow_of_a_year_that_the_table_does_not_cover_is_in_no_sum()
    {
        var map = new ScopeMap(
            InventedFlows.Table([new(2024, "NLD", "BRA", 1, 3), new(2025, "NLD", "BRA", 1, 5), new(2009, "NLD", "BRA", 1, 7)]), Scope());
        YearRange[] asked = [new(2008, 2026)];

        map.Sum(asked)[0][0].Total.ShouldBe(3);
        map.Sum(asked, ShareKey.Supplier)[0].Values.Sum(s => s.Total).ShouldBe(3);
        map.Sum([new YearRange(2025, 2026)])[0].ShouldBeEmpty();
    }

    /// <summary>A cell stands for several observations, of which some are estimated; those of unknown suppliers are not counted.</summary>
    [Theory]
    [InlineData(ShareKey.None)]
    [InlineData(ShareKey.Category)]
    [InlineData(ShareKey.Class)]
    public void Cells_bring_their_own_counts(ShareKey by)
    {
        var flows = InventedFlows.Table(
        [
            new(2020, "NLD", "BRA", 1, 30), new(2020, "NLD", "DEU", 1, 20), new(2020, "XXS", "BRA", 1, 10), new(2020, "BRA", "BRA", 1, 90),
        ]);
        var (plain, cells) = (new ScopeMap(flows, Scope()), new ScopeMap(
            flows with { Cells = [new(3, 11, 2), new(5, 13, 4), new(100, 1000, 1000), new(100, 1000, 1000)] }, Scope()));
        ShareSums Of(ScopeMap map) => map.Sum([new YearRange(2020, 2020)], by)[0].Values.ShouldHaveSingleItem();

        (Of(cells).Observations, Of(cells).Estimated, Of(cells).Uncoded).ShouldBe((8, 24, 6));
        (Of(plain).Observations, Of(plain).Estimated, Of(plain).Uncoded).ShouldBe((2, 0, 0));
        (Of(cells).Outside, Of(cells).Inside, Of(cells).UnknownSuppliersOutside).ShouldBe((30, 20, 10));
    }

    [Theory]
    [InlineData(ShareKey.None)]
    [InlineData(ShareKey.Supplier)]
    [InlineData(ShareKey.Recipient)]
    [InlineData(ShareKey.Category)]
    public void What_is_new_estimated_or_not_coded_is_summed_apart(ShareKey by)
    {
        var flows = InventedFlows.Table([.. Enumerable.Range(0, 5).Select(i => new InventedFlow(2020, "NLD", "BRA", 1, 1L << i))]) with
        {
            Flags =
            [
                FlowFlags.New, FlowFlags.None, FlowFlags.NumberEstimated, FlowFlags.NumberNotCoded,
                FlowFlags.New | FlowFlags.NumberNotCoded,
            ],
        };

        var sums = new ScopeMap(flows, Scope()).Sum([new YearRange(2020, 2020)], by)[0].Values.ShouldHaveSingleItem();

        (sums.Total, sums.NewByGroup.Sum(), sums.Estimated, sums.Uncoded, sums.Observations).ShouldBe((31, 17, 4, 24, 5));
        sums.NewByGroup[(int)DestinationGroup.Americas].ShouldBe(17);
    }

    /// <summary>What silence can hide has a supplier and a category; of recipients, groups and classes nothing is said.</summary>
    [Theory]
    [InlineData(ShareKey.None, "6")]
    [InlineData(ShareKey.Supplier, "2 4")]
    [InlineData(ShareKey.Category, "2 4")]
    [InlineData(ShareKey.Recipient, "")]
    [InlineData(ShareKey.Group, "")]
    [InlineData(ShareKey.Class, "")]
    public void What_silence_can_hide_stands_with_its_supplier_or_category(ShareKey by, string assumed)
    {
        var parties = PartyTable.BuiltIn;
        short Of(string code) => parties.Require(code).Index;
        AssumedFlow Hidden(int year, string supplier, byte category, long amount) =>
            new((short)year, Of(supplier), Of("BRA"), category, amount, default!);
        var flows = InventedFlows.Table([]) with
        {
            Assumed =
            [
                Hidden(2020, "NLD", 1, 2), Hidden(2020, "DEU", 2, 4), Hidden(2019, "NLD", 1, 8), Hidden(2020, "BRA", 1, 16),
                Hidden(2025, "NLD", 1, 32), Hidden(2009, "NLD", 1, 64),
            ],
        };
        var map = new ScopeMap(flows, Scope());

        string.Join(' ', map.Sum([new YearRange(2020, 2020)], by)[0].Values.Select(s => s.Assumed).Order()).ShouldBe(assumed);
        map.Sum([new YearRange(2008, 2026)])[0][0].Assumed.ShouldBe(14);
        new ScopeMap(flows, Scope() with { Recipients = Only("JPN") }).Sum([new YearRange(2020, 2020)])[0][0].Assumed.ShouldBe(0);
    }

    [Fact]
    public void Who_counts_as_a_supplier_is_told_for_the_years_of_the_table()
    {
        short Of(string code) => PartyTable.BuiltIn.Require(code).Index;
        var map = Map(FlowGrain.Observations, Scope(Composition.AtTheTime));

        (map.Chooses(Of("SWE"), 2023), map.Chooses(Of("SWE"), 2024), map.Chooses(Of("BRA"), 2024)).ShouldBe((false, true, false));
        (map.Chooses(Of("NLD"), 2010), map.Chooses(Of("NLD"), 2009), map.Chooses(Of("NLD"), 2025)).ShouldBe((true, false, false));
        map.Chooses(Of("XXS"), 2020).ShouldBeFalse("it may be anyone");
    }

    /// <summary>A table of observations answers every scope.</summary>
    [Fact]
    public void Observations_fit_whatever_is_asked()
    {
        var scope = Scope(Composition.AtTheTime) with { Alliance = Alliance.Eu, Suppliers = Members(Alliance.Eu) };
        var map = Map(FlowGrain.Observations, scope);

        (map.FitsCells(Early), map.HasSuppliersApart(Early)).ShouldBe((true, true));
        Map(FlowGrain.Observations, Scope() with { Suppliers = Only("BRA") }).HasSuppliersApart(Early).ShouldBeTrue();
    }

    /// <summary>
    /// The cells are those of NATO: a member each as a supplier, and the members of one accession as a destination. The EU has
    /// some of those that stand together, and in 1951 Greece and Türkiye, of one accession, were of two regions.
    /// </summary>
    [Fact]
    public void Cells_by_supplier_fit_where_all_of_a_cell_count_alike()
    {
        bool Fits(ShareScope scope, YearRange? asked = null) => Map(FlowGrain.SupplierCells, scope).FitsCells(asked ?? Early);
        var (then, nato, eu) = (Scope(Composition.AtTheTime), Scope(), Members(Alliance.Eu));

        Fits(then).ShouldBeTrue();
        Fits(nato).ShouldBeTrue();
        Fits(then with { Suppliers = Only("NLD") }).ShouldBeTrue("it is a cell by itself");
        Fits(nato with { Suppliers = Only("NLD", "FIN") }).ShouldBeTrue();
        Fits(nato with { Suppliers = Only("BRA") }).ShouldBeFalse("it is one of many others");
        Fits(then with { Alliance = Alliance.Eu, Suppliers = eu }).ShouldBeFalse();
        Fits(then with { Suppliers = eu }).ShouldBeFalse("Austria is one of many others");
        Fits(then with { Alliance = Alliance.Eu }).ShouldBeFalse("Belgium and the United States are of one accession to NATO");
        Fits(then with { Recipients = Only("BRA") }).ShouldBeFalse("it is one of the Americas");
        Fits(then with { Recipients = Only("FIN") }).ShouldBeTrue("nobody entered with it");
        Fits(Scope(Composition.On(new DateOnly(1951, 1, 1)))).ShouldBeFalse();
        Fits(Scope(Composition.On(new DateOnly(1953, 1, 1)))).ShouldBeTrue();
    }

    [Fact]
    public void Cells_by_category_fit_where_all_members_count_and_every_destination_is_on_the_side_it_is_on_now()
    {
        bool Fits(ShareScope scope, YearRange? asked = null) => Map(FlowGrain.CategoryCells, scope).FitsCells(asked ?? Early);
        var (then, nato) = (Scope(Composition.AtTheTime), Scope());

        Fits(nato).ShouldBeTrue();
        Fits(then).ShouldBeFalse("Sweden is a member and was none");
        Fits(then, Last).ShouldBeTrue();
        Fits(then, new YearRange(2023, 2024)).ShouldBeFalse("nor was it in the first of these years");
        Fits(nato with { Suppliers = Only("NLD") }).ShouldBeFalse("the members stand together");
        Fits(nato with { Suppliers = new PartySelection.Everyone() }).ShouldBeTrue();
        Fits(then with { Suppliers = new PartySelection.Everyone() }).ShouldBeFalse("Sweden was outside");
        Fits(nato with { Recipients = Only("BRA") }).ShouldBeFalse("it is one of those outside");
        Fits(nato with { Recipients = Only("UKR") }).ShouldBeTrue("it is a destination by itself");
        Fits(nato with { WithoutGroups = [DestinationGroup.Americas] }).ShouldBeFalse();
        Fits(nato with { WithoutGroups = [DestinationGroup.Ukraine, DestinationGroup.IndoPacificPartners] }).ShouldBeTrue();
    }

    /// <summary>A group of all present members, of which one leaves at the end of 2020.</summary>
    [Fact]
    public void Every_year_that_is_asked_must_fit()
    {
        var dutch = PartyTable.BuiltIn.Require("NLD").Index;
        var own = new Alliance(
            "own", "own", "own",
            [
                .. Alliance.Nato.Entries.Select(
                    e => e with { From = DateOnly.MinValue, Until = e.Party == dutch ? new DateOnly(2020, 12, 31) : null }),
            ]);
        var map = Map(FlowGrain.CategoryCells, Scope(Composition.AtTheTime) with { Alliance = own, Suppliers = Members(own) });

        map.FitsCells(new YearRange(2019, 2020)).ShouldBeTrue();
        map.FitsCells(new YearRange(2020, 2021)).ShouldBeFalse();
        map.FitsCells(new YearRange(2021, 2021)).ShouldBeFalse();
    }

    [Fact]
    public void Suppliers_stand_apart_where_each_that_counts_is_a_cell_by_itself()
    {
        bool Apart(ShareScope scope, int first = 2010) =>
            Map(FlowGrain.SupplierCells, scope).HasSuppliersApart(new YearRange(first, first + 1));
        var brazil = PartyTable.BuiltIn.Require("BRA").Index;
        var own = new Alliance("own", "own", "own", [new(brazil, new DateOnly(2015, 1, 1), null)]);
        var dated = Scope(Composition.AtTheTime) with { Suppliers = Members(own) };

        Apart(Scope()).ShouldBeTrue();
        Apart(Scope(Composition.AtTheTime)).ShouldBeTrue();
        Apart(Scope() with { Suppliers = Only("NLD") }).ShouldBeTrue();
        Apart(Scope() with { Suppliers = Only("BRA") }).ShouldBeFalse();
        Apart(Scope() with { Suppliers = Only("XXS") }).ShouldBeTrue("it is no state");
        (Apart(dated, 2013), Apart(dated, 2014), Apart(dated, 2015)).ShouldBe((true, false, false));
    }

    private static ScopeMap Map(FlowGrain grain, ShareScope scope) =>
        new(InventedFlows.Table([new(2020, "NLD", "BRA", 1, 1)]) with { Grain = grain }, scope);

    private static ShareScope Scope(Composition? composition = null) => ShareScope.Nato(composition ?? Composition.Present);

    private static PartySelection.MembersOf Members(Alliance alliance) => new(alliance, alliance.Code);

    private static PartySelection.Parties Only(params string[] codes) => new([.. codes.Select(c => PartyTable.BuiltIn.Require(c))]);
}
