using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>The half-widths of docs/methods/allocation.md, and what is too little for any.</summary>
public sealed class AllocationWidthTests
{
    private static readonly FlowTable Yearly = InventedFlows.Table([new(2020, "NLD", "BRA", 1, 1)]);

    [Theory]
    [InlineData(true, 2020, 2024, 0.2)]
    [InlineData(true, 2020, 2025, 0.2)]
    [InlineData(true, 2020, 2023, 0.8)]
    [InlineData(false, 2020, 2024, 1.3)]
    [InlineData(false, 2024, 2024, 3.1)]
    public void Of_an_alliance_it_follows_from_the_years_and_whether_totals_were_known(bool raked, int first, int last, double width)
    {
        var members = new PartySelection.MembersOf(Alliance.Nato, Alliance.NatoCode);

        AllocationWidth.Of(Orders(raked), members, new YearRange(first, last), 0).ShouldBe(width);
        AllocationWidth.Of(Yearly, members, new YearRange(first, last), 0).ShouldBeNull("the years are the source's own");
    }

    [Theory]
    [InlineData(true, 2020, 2024, 250, 2.0)]
    [InlineData(true, 2020, 2024, 249.9999, null)]
    [InlineData(true, 2020, 2024, 2500, 2.0)]
    [InlineData(true, 2020, 2023, 50, 6.0)]
    [InlineData(true, 2020, 2023, 49.9999, null)]
    [InlineData(false, 2020, 2024, 250, 3.8)]
    [InlineData(false, 2020, 2024, 50, null)]
    [InlineData(false, 2020, 2020, 50, 9.5)]
    public void Of_chosen_suppliers_it_is_wider_and_of_little_volume_none_is_known(
        bool raked, int first, int last, double volume, double? width) =>
        AllocationWidth.Of(
            Orders(raked), new PartySelection.Everyone(), new YearRange(first, last), (long)Math.Round(volume * Amount.Scale))
            .ShouldBe(width);

    private static FlowTable Orders(bool raked) => Yearly with
    {
        Allocation = new Dictionary<AllocationWay, long>(),
        Raking = raked ? new Raking(new YearRange(2010, 2024), []) : null,
    };
}
