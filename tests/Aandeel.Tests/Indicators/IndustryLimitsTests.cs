using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Readings of industry accounts, fleets and final destinations at their limits, counted by hand.</summary>
public sealed class IndustryLimitsTests
{
    [Fact]
    public void Without_exports_nothing_can_be_seen_and_without_sales_at_home_nothing_was_made()
    {
        var none = new RecordedExports(0, 0, 0, IsNamed: false);

        new IndustryShare(new IndustrySales(100, 0, false), new RecordedExports(5, 1, 1, false)).Seen.ShouldBeNull();
        new IndustryShare(new IndustrySales(100, 100, false), none).SeenOnly.ShouldBeNull();
        new IndustryShare(new IndustrySales(100, 60, false), none).SeenOnly.ShouldBe(new ShareRange(0, 0));
        new IndustryShare(new IndustrySales(100, 60, false), new RecordedExports(40, 10, 20, false)).SeenOnly
            .ShouldBe(new ShareRange(0.125, 0.25), "10 and 20 of 40 that were seen and 40 at home");
    }

    /// <summary>
    /// Half is seen, and three tenths; what sees nine tenths does not lead where it is of another year or of the press.
    /// </summary>
    [Theory]
    [InlineData(AccountMarks.None, 0)]
    [InlineData(AccountMarks.Contradicted, 0)]
    [InlineData(AccountMarks.OtherYear, 2)]
    [InlineData(AccountMarks.WeakDestinations, 2)]
    [InlineData(AccountMarks.OtherYear | AccountMarks.WeakDestinations, 2)]
    public void The_reading_that_sees_most_of_the_year_itself_leads(AccountMarks marks, int lead)
    {
        IndustryReading[] readings = [Reading(90, marks), Reading(30, AccountMarks.None), Reading(50, AccountMarks.None)];

        new IndustryYear("NLD", 2020, readings, null).Lead.ShouldBeSameAs(readings[lead]);
        new IndustryYear("NLD", 2020, [], null).Lead.ShouldBeNull();
    }

    [Fact]
    public void How_much_is_seen_is_not_known_of_another_year() =>
        new[] { AccountMarks.None, AccountMarks.OtherYear, AccountMarks.SeenUnknown, AccountMarks.Weak }
            .Select(m => new IndustryYear("NLD", 2020, [Reading(50, m)], null).Seen).ShouldBe([0.5, null, null, 0.5]);

    /// <summary>Every account that gives sales, beside a register that records half a million in every year.</summary>
    [Fact]
    public void What_rests_on_a_weak_or_wide_account_is_marked_so_and_nothing_else()
    {
        var readings = IndustryAccounts.All.Where(a => a.GivesSales).Select(a => (a.State, a.FirstYear)).Distinct()
            .SelectMany(a => IndustryYear.Of(a.State, a.FirstYear, (_, _) => false, (_, _) => new RecordedExports(1, 1, 0, false)).Readings)
            .Where(r => r.Destinations is null).ToList();

        readings.ShouldNotBeEmpty();
        readings.Select(r => r.Share.Given.HasFlag(AccountMarks.Weak))
            .ShouldBe(readings.Select(r => r.Sales.Verdict == AccountVerdict.ComputeWeak || r.ShareOf is not null));
        readings.Select(r => r.Share.Given.HasFlag(AccountMarks.Wide)).ShouldBe(readings.Select(
            r => r.Sales.Verdict == AccountVerdict.ComputeWide || r.ShareOf?.Verdict == AccountVerdict.ComputeWide));
        readings.ShouldContain(r => r.Share.Given.HasFlag(AccountMarks.Weak));
        readings.ShouldContain(r => !r.Share.Given.HasFlag(AccountMarks.Weak));
    }

    /// <summary>Of what Spain delivers to the Netherlands since 2020 all above 100, the most before, is taken for tankers.</summary>
    [Theory]
    [InlineData(2019, 500, 0)]
    [InlineData(2020, 500, 0)]
    [InlineData(2021, 500, 50)]
    [InlineData(2021, 30, 30)]
    [InlineData(2022, 500, 0)]
    [InlineData(2023, 500, 0)]
    public void What_a_fleet_takes_is_what_lies_above_the_years_before_it(int year, long reported, long fleet)
    {
        var flows = InventedFlows.Table(
        [
            new(2018, "ESP", "NLD", 1, 40), new(2019, "ESP", "NLD", 1, 100), new(2020, "ESP", "NLD", 1, 100),
            new(2021, "ESP", "NLD", 1, 120), new(2021, "ESP", "NLD", 2, 30), new(2022, "ESP", "NLD", 1, 90),
            new(2021, "ESP", "BEL", 1, 900), new(2021, "FRA", "NLD", 1, 900),
        ]);

        var found = FleetCorrection.Of(flows, PartyCode.Parse("NLD"), year, reported);

        (found.Reported, found.Fleet, found.Corrected, found.Fleets.Count).ShouldBe((reported, fleet, reported - fleet, fleet > 0 ? 1 : 0));
        FleetCorrection.Of(flows, PartyCode.Parse("BEL"), year, reported).Fleet.ShouldBe(0);
    }

    [Fact]
    public void Final_recipients_of_as_much_stand_by_their_place()
    {
        short Of(string code) => PartyTable.BuiltIn.Require(code).Index;
        var stated = InventedFlows.Table([new(2020, "NLD", "DEU", 1, 5), new(2020, "NLD", "POL", 1, 5), new(2020, "NLD", "ITA", 1, 6)]);
        var final = stated with { Recipient = [Of("JPN"), Of("BRA"), Of("UKR")] };

        var found = new FinalDestinations(stated, final, Alliance.Nato, Composition.Present, new YearRange(2020, 2020));

        found.FinalRecipients.ShouldBe([(Of("UKR"), 6L), (Of("BRA"), 5L), (Of("JPN"), 5L)]);
    }

    [Fact]
    public void What_rounding_leaves_goes_to_who_lost_most_and_not_to_the_largest()
    {
        const decimal Step = 0.000_000_000_001m;

        ExactParts.Round([0.2m + (0.4m * Step), 0.1m + (0.6m * Step)], 0.3m + Step).ShouldBe([0.2m, 0.1m + Step]);
    }

    /// <summary>Of 100 exported so many are seen.</summary>
    private static IndustryReading Reading(decimal seen, AccountMarks marks) => new(
        IndustryAccounts.All[0], null, null, 2020,
        new IndustryShare(new IndustrySales(200, 100, false), new RecordedExports(seen, 1, 1, false), marks), null);
}
