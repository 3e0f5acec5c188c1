using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources.Census;

namespace Aandeel.Tests.Indicators;

/// <summary>Shipments of defence goods and what of them went outside, month by month, worked out by hand.</summary>
public sealed class DefenceShipmentsTests
{
    private const string Aircraft = "50000";
    private const string Ships = "50010";

    /// <summary>
    /// Of 400 exported 150 went to members, 100 to others and 30 to a name that is not known; 120 have no country. So 100 to
    /// 250 of the 1,000 shipped went outside, and the Bureau's own group can say less or more.
    /// </summary>
    [Theory]
    [InlineData(null, 0.1, 0.25)]
    [InlineData(200L, 0.1, 0.25)]
    [InlineData(350L, 0.05, 0.25)]
    [InlineData(50L, 0.1, 0.35)]
    [InlineData(450L, 0, 0.25)]
    public void What_went_outside_lies_between_the_countings(long? group, double least, double most) =>
        Made(1000, 400, group, 150, 100, 30).Outside.ShouldBe(new ShareRange(least, most));

    [Fact]
    public void Countries_that_add_up_to_more_than_the_world_leave_nothing_without_a_country()
    {
        var period = Made(1000, 400, null, 300, 200, 30);

        period.WithoutCountry.ShouldBe(-130);
        period.Outside.ShouldBe(new ShareRange(0.2, 0.23), "only the unknown name can have gone either way");
    }

    [Fact]
    public void The_group_is_held_against_the_dated_members()
    {
        var with = Made(1000, 400, 350, 150, 100, 30);
        var without = Made(1000, 400, null, 150, 100, 30);

        (with.OutsideByGroup, with.GroupDifference, with.WithoutCountry).ShouldBe((50, 200, 120));
        (without.OutsideByGroup, without.GroupDifference).ShouldBe((null, null));
    }

    [Fact]
    public void Nothing_shipped_is_no_share_and_all_of_it_exported_is_one()
    {
        Made(0, 0, null, 0, 0, 0).Outside.ShouldBeNull();
        Made(400, 400, null, 300, 100, 0).Outside.ShouldBe(new ShareRange(0.25, 0.25));
        Made(399, 400, null, 300, 100, 0).Outside.ShouldBeNull("more is exported than shipped");
    }

    /// <summary>Two end uses of one month are added; another end use and the sum of a year so far are not.</summary>
    [Fact]
    public void A_month_adds_its_end_uses_and_nothing_else()
    {
        Observation[] rows =
        [
            World("2024-01", Aircraft, 100), Group("2024-01", Aircraft, 60), Country("2024-01", Aircraft, "CANADA", 50),
            Country("2024-01", Aircraft, "JAPAN", 30), Country("2024-01", Aircraft, "ATLANTIS", 4),
            World("2024-01", Ships, 70), Group("2024-01", Ships, 20), Country("2024-01", Ships, "BRAZIL", 40),
            World("2024-01", "12345", 900), Country("2024-01", "12345", "JAPAN", 900),
            Row("2024-01", Aircraft, "JAPAN", 500, EndUseReader.OneCountry, "5880; ALL_VAL_YR"),
            Row("2024-01", Aircraft, "OECD", 800, EndUseReader.Bloc, "0022; ALL_VAL_MO"),
        ];

        Periods([Shipped("2024-01", 1000)], rows).ShouldHaveSingleItem().ShouldBe(
            new DefenceShipments("2024-01", "2024-01", 1, 1000, 170, 80, 50, 70, 4));
    }

    [Fact]
    public void An_end_use_of_which_nothing_went_to_a_member_has_no_group_and_a_month_without_any_lacks_it()
    {
        Observation[] one = [World("2024-01", Aircraft, 100), Group("2024-01", Aircraft, 60), World("2024-01", Ships, 70)];
        Observation[] none = [World("2024-02", Aircraft, 100), World("2024-02", Ships, 70)];
        Indicator[] shipped = [Shipped("2024-01", 1000), Shipped("2024-02", 500)];

        Periods(shipped, one)[0].NatoGroup.ShouldBe(60);
        Periods(shipped, none)[0].NatoGroup.ShouldBeNull();
        Periods(shipped, [.. one, .. none])[0].ShouldBe(
            new DefenceShipments("2024-01", "2024-02", 2, 1500, 340, null, 0, 0, 0), "one month lacks it, so the year does");
    }

    [Fact]
    public void A_whole_year_is_not_said_twice_and_twelve_months_over_two_years_stand_beside_both()
    {
        var (twelve, across) = (Months(2024, 1, 12), (IReadOnlyList<string>)[.. Months(2024, 4, 12), .. Months(2025, 1, 3)]);

        Spans(twelve).ShouldBe(["2024-01 2024-12 12"]);
        Spans(across).ShouldBe(["2024-04 2024-12 9", "2025-01 2025-03 3", "2024-04 2025-03 12"]);
        Spans([.. across.Skip(1)]).ShouldBe(["2024-05 2024-12 8", "2025-01 2025-03 3"], "eleven months are no twelve");
        Spans([.. Months(2023, 12, 12), .. across.Skip(1)]).ShouldBe(
            ["2023-12 2023-12 1", "2024-05 2024-12 8", "2025-01 2025-03 3"], "twelve with a gap are none");
    }

    [Fact]
    public void A_month_counts_where_both_shipments_and_every_end_use_are_here()
    {
        Observation[] rows =
        [
            World("2024-01", Aircraft, 10), World("2024-01", Ships, 10), World("2024-02", Aircraft, 10), World("2024-02", Aircraft, 10),
            World("2024-03", Aircraft, 10), World("2024-03", Ships, 10),
        ];

        Periods([Shipped("2024-01", 100), Shipped("2024-02", 100)], rows).ShouldHaveSingleItem().ShouldBe(
            new DefenceShipments("2024-01", "2024-01", 1, 100, 20, null, 0, 0, 0));
        DefenceShipments.Missing([Shipped("2024-01", 100), Shipped("2024-02", 100)], rows, [Aircraft, Ships], 2024)
            .Take(4).ShouldBe(["2024-02 50010", "2024-03 shipments", "2024-04 shipments", "2024-04 50000"]);
    }

    private static string[] Spans(IReadOnlyList<string> months) =>
    [
        .. Periods(
            [.. months.Select(m => Shipped(m, 1000))],
            [.. months.SelectMany(m => new[] { World(m, Aircraft, 10), World(m, Ships, 10) })])
            .Select(p => $"{p.From} {p.Until} {p.Months}"),
    ];

    private static IReadOnlyList<string> Months(int year, int first, int last) =>
        [.. Enumerable.Range(first, last - first + 1).Select(m => $"{year}-{m:00}")];

    private static IReadOnlyList<DefenceShipments> Periods(IEnumerable<Indicator> shipped, IEnumerable<Observation> rows) =>
        DefenceShipments.Periods(shipped, rows, [Aircraft, Ships], PartyTable.BuiltIn, (code, _) => code.Value == "CAN");

    private static DefenceShipments Made(long shipments, long exports, long? group, long inside, long outside, long unmapped) =>
        new("2024-01", "2024-12", 12, shipments, exports, group, inside, outside, unmapped);

    private static Indicator Shipped(string month, long amount) => new()
    {
        Line = 1,
        Party = "United States",
        Item = month,
        Year = int.Parse(month.AsSpan(0, 4)),
        Measure = ShipmentsReader.DefenceShipments,
        Unit = Unit.UsDollar,
        Amount = new Amount(amount),
    };

    private static Observation World(string month, string use, long amount) =>
        Row(month, use, "TOTAL FOR ALL COUNTRIES", amount, EndUseReader.World, "-; ALL_VAL_MO");

    private static Observation Group(string month, string use, long amount) =>
        Row(month, use, "NATO", amount, EndUseReader.Bloc, "0023; ALL_VAL_MO");

    private static Observation Country(string month, string use, string name, long amount) =>
        Row(month, use, name, amount, EndUseReader.OneCountry, "1220; ALL_VAL_MO");

    private static Observation Row(string month, string use, string name, long amount, string kind, string remark) => new()
    {
        Line = 1,
        Flow = Flow.Customs,
        Measure = Measure.Value,
        Unit = Unit.UsDollar,
        Supplier = "United States",
        Recipient = name,
        Category = use,
        Description = kind,
        Item = month,
        YearFrom = int.Parse(month.AsSpan(0, 4)),
        Amount = new Amount(amount),
        Remark = remark,
    };
}
