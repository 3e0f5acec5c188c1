using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Where the limit of an unlike year lies, and which of two destinations is why, worked out by hand.</summary>
public sealed class OutlierYearTests
{
    /// <summary>
    /// Two years lie together, so that neither lies farther from the nearest than the others from one another. The median is
    /// 0.36, the distances from it have the median 0.04, and 3 × 1.4826 × 0.04 is 0.178.
    /// </summary>
    [Theory]
    [InlineData(0.53, "")]
    [InlineData(0.54, "2005 2006")]
    public void A_year_lies_apart_beyond_three_scaled_deviations_and_years_stand_in_order(double share, string years) =>
        Found(0.30, 0.32, 0.34, 0.36, 0.38, share, share).ShouldBe(years);

    [Fact]
    public void Years_that_are_all_alike_but_two_lie_apart_only_by_more_than_a_tenth()
    {
        Found(0, 0, 0, 0, 0, 0.1, 0.1).ShouldBe("");
        Found(0, 0, 0, 0, 0, 0.125, 0.125).ShouldBe("2005 2006");
        Found(0, 0, 0, 0, 0.1).ShouldBe("", "a gap of just a tenth is none");
        Found(0, 0, 0, 0, 0.125).ShouldBe("2004");
        Found(0, 0, 0, 0.125).ShouldBe("", "four years are too few");
    }

    /// <summary>Brazil rose by as much as Japan fell.</summary>
    [Fact]
    public void Of_two_that_moved_as_far_the_first_by_code_is_named()
    {
        var flows = InventedFlows.Table(
        [
            new(2019, "NLD", "JPN", 1, 75), new(2019, "NLD", "BRA", 1, 25), new(2020, "NLD", "JPN", 1, 25), new(2020, "NLD", "BRA", 1, 75),
        ]);

        OutlierYear.Why(flows, PartyCode.Parse("NLD"), 2020, [2019, 2020]).ShouldBe(
            new OutlierReason(PartyCode.Parse("BRA"), 75, 25, 25, 0.75, 0.25));
    }

    /// <summary>Both moved 0.35, which doubles of tenths do not say to the last digit.</summary>
    [Fact]
    public void Two_that_moved_as_far_are_not_told_apart_by_the_last_digit_of_a_double()
    {
        var flows = InventedFlows.Table(
        [
            new(2016, "NLD", "BRA", 1, 10), new(2016, "NLD", "JPN", 1, 90), new(2017, "NLD", "BRA", 1, 20), new(2017, "NLD", "JPN", 1, 80),
            new(2020, "NLD", "BRA", 1, 60), new(2020, "NLD", "JPN", 1, 60),
        ]);

        OutlierYear.Why(flows, PartyCode.Parse("NLD"), 2020, [2016, 2017])!.Destination.Value.ShouldBe("BRA");
    }

    [Fact]
    public void The_usual_amount_is_the_median_of_the_other_years_and_years_without_exports_are_none()
    {
        var flows = InventedFlows.Table(
        [
            new(2016, "NLD", "BRA", 1, 10), new(2016, "NLD", "JPN", 1, 50), new(2016, "NLD", "DEU", 1, 40), new(2017, "NLD", "BRA", 1, 20),
            new(2017, "NLD", "JPN", 1, 45), new(2017, "NLD", "DEU", 1, 35), new(2018, "NLD", "JPN", 1, 0), new(2020, "NLD", "BRA", 1, 60),
            new(2020, "NLD", "JPN", 1, 30), new(2020, "NLD", "DEU", 1, 30),
        ]);

        OutlierYear.Why(flows, PartyCode.Parse("NLD"), 2020, [2016, 2017, 2018, 2019]).ShouldBe(
            new OutlierReason(PartyCode.Parse("BRA"), 60, 15, 20, 0.5, (0.1 + 0.2) / 2));
    }

    private static string Found(params double[] shares) => string.Join(
        ' ', OutlierYear.Find(shares.Select((s, i) => (Year: 2000 + i, Share: s)).Reverse().ToDictionary(s => s.Year, s => s.Share))
            .Select(o => o.Year));
}
