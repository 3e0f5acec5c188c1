using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>Laws of production as an interval, on any inputs.</summary>
public sealed class ProductionTests
{
    [Fact]
    public void No_end_of_the_share_of_production_is_above_that_of_exports_and_domestic_deliveries_are_never_below_zero()
    {
        var random = new Random(17);
        for (var i = 0; i < 2_000; i++)
        {
            var production = Any(random);
            var (inside, outside, unknown) = (production.Exports - production.Outside - production.Unallocated,
                production.Outside, production.Unallocated);
            production.Domestic.Fewest.ShouldBeGreaterThanOrEqualTo(0);
            production.Domestic.Plain.ShouldBeGreaterThanOrEqualTo(0);
            production.Domestic.Fewest.ShouldBeLessThanOrEqualTo(production.Domestic.Most);
            production.Lower.ShouldBeLessThanOrEqualTo(production.Upper);
            production.ShareLower!.Value.ShouldBeLessThanOrEqualTo(
                (double)outside / (inside + outside + unknown), "the least share of exports");
            production.ShareUpper!.Value.ShouldBe(
                (double)(outside + unknown) / (inside + outside + unknown), 1e-12, "the greatest share of exports");
            production.ShareLower.Value.ShouldBeLessThanOrEqualTo(production.ShareUpper.Value);
            if (inside + outside > 0)
            {
                production.ShareLower.Value.ShouldBeLessThanOrEqualTo((double)outside / (inside + outside));
            }
        }
    }

    [Fact]
    public void With_the_default_parameters_the_plain_difference_lies_between_the_ends()
    {
        var random = new Random(19);
        for (var i = 0; i < 500; i++)
        {
            var domestic = DomesticDeliveries.Of(
                random.NextInt64(1_000_000), random.NextInt64(1_000_000), random.NextInt64(1_000_000),
                ProductionParameters.Default);
            domestic.Plain.ShouldBeInRange(domestic.Fewest, domestic.Most);
        }
    }

    [Fact]
    public void States_together_lie_between_the_least_and_the_greatest_of_them()
    {
        var random = new Random(18);
        for (var i = 0; i < 200; i++)
        {
            var states = Enumerable.Range(0, 5).Select(_ => Any(random)).ToList();
            var sum = Production.Sum(states);
            sum.Lower.ShouldBe(states.Sum(s => s.Lower));
            sum.Upper.ShouldBe(states.Sum(s => s.Upper));
            sum.ShareLower!.Value.ShouldBeInRange(
                states.Min(s => s.ShareLower!.Value), states.Max(s => s.ShareLower!.Value));
            sum.ShareUpper!.Value.ShouldBeInRange(
                states.Min(s => s.ShareUpper!.Value), states.Max(s => s.ShareUpper!.Value));
        }
    }

    [Fact]
    public void Partners_that_report_more_than_was_spent_leave_nothing_below_zero_and_are_marked()
    {
        var domestic = DomesticDeliveries.Of(equipment: 100, other: 0, partners: 130, ProductionParameters.Default);
        domestic.ShouldBe(new DomesticDeliveries(0, 0, 0, PartnersExceed: true));
        new Production(50, 20, 0, domestic).ShareLower.ShouldBe(0.4, "the share of exports");
    }

    [Fact]
    public void Where_nothing_was_exported_there_is_no_share_and_not_zero()
    {
        var production = new Production(0, 0, 0, DomesticDeliveries.Of(100, 50, 0, ProductionParameters.Default));
        production.ShareLower.ShouldBeNull();
        production.ShareUpper.ShouldBeNull();
        production.ShareLowerPlain.ShouldBeNull();
        production.ShareLowerFewest.ShouldBeNull();
        Production.Sum([]).ShareUpper.ShouldBeNull();
    }

    [Fact]
    public void Parameters_move_the_upper_end_of_domestic_deliveries()
    {
        var domestic = DomesticDeliveries.Of(
            1_000, 500, 100, new ProductionParameters(new PercentRange(10, 25), new PercentRange(5, 30)));
        domestic.Most.ShouldBe(1_000 - 100 + 150 - 100);
        domestic.Plain.ShouldBe(900);
        domestic.Fewest.ShouldBe(1_000 - 250 + 25 - 100);
    }

    [Theory]
    [InlineData("0-25", 0, 25)]
    [InlineData("10", 10, 10)]
    [InlineData("2.5 – 7.5", 2.5, 7.5)]
    [InlineData("100", 100, 100)]
    public void A_range_in_per_cent_is_read(string text, double least, double most)
    {
        PercentRange.TryParse(text, out var range).ShouldBeTrue();
        range.ShouldBe(new PercentRange((decimal)least, (decimal)most));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25-0")]
    [InlineData("-5")]
    [InlineData("0-101")]
    [InlineData("ten")]
    [InlineData("1-2-3")]
    [InlineData("NaN")]
    public void What_is_no_range_in_per_cent_is_refused(string text) =>
        PercentRange.TryParse(text, out _).ShouldBeFalse();

    private static Production Any(Random random)
    {
        long Amount() => random.Next(4) == 0 ? 0 : random.NextInt64(0, 3_000_000_000_000_000);
        var (outside, unknown) = (Amount(), Amount());
        var parameters = new ProductionParameters(
            new PercentRange(random.Next(0, 20), random.Next(20, 100)),
            new PercentRange(random.Next(0, 20), random.Next(20, 100)));
        return new Production(
            outside + unknown + Amount() + 1, outside, unknown,
            DomesticDeliveries.Of(Amount(), Amount(), Amount(), parameters));
    }
}
