using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// Draws worked out apart from the program, by the words of docs/methods/sensitivity.md: SplitMix64 and the quantiles of
/// the normal distribution as other programs give them.
/// </summary>
public sealed class SensitivityDrawsTests
{
    private const FlowFlags Number = FlowFlags.NumberEstimated;
    private const FlowFlags Uncoded = FlowFlags.NumberNotCoded;
    private const FlowFlags Moves = FlowFlags.YearEstimated;
    private const FlowFlags Blank = FlowFlags.YearNotCoded;

    private static readonly YearRange[] Windows = [new(2015, 2019), new(2020, 2023)];

    /// <summary>
    /// Deals in another order than their numbers. What counts nowhere (deal 0) and what moves between years of one cell
    /// (deal 4) takes no draw, so the numbers of the draws after it stand still.
    /// </summary>
    private static readonly (int Deal, int Year, string To, FlowFlags Flags, long Amount)[] Deals =
    [
        (12, 2016, "DEU", FlowFlags.None, 150), (2, 2020, "BRA", Number, 1000), (1, 2020, "DEU", Number, 500),
        (1, 2020, "BRA", Uncoded, 300), (3, 2019, "BRA", Moves, 400), (4, 2020, "DEU", FlowFlags.None, 700),
        (5, 2024, "JPN", Moves, 250), (6, 2015, "BRA", Blank | Number, 600), (0, 2020, "XXR", Number, 9000),
        (3, 2019, "BRA", Moves, 60), (2, 2018, "UKR", Number, 200), (8, 2014, "DEU", Moves, 800),
        (4, 2022, "DEU", Moves, 90), (10, 2023, "BRA", Moves, 330), (0, 2010, "BRA", Moves, 9000),
    ];

    [Theory]
    [InlineData(
        1, 1, "0.8457592361147124 0.8457592361147124 0.8457592361147124", "0.6284994535681286 0.6284994535681286 0.6284994535681286")]
    [InlineData(
        1, 6, "0.4351376780681043 0.8258546809704357 0.8951804632179308", "0.5741762733025864 0.5911396314776198 0.643844207779699")]
    [InlineData(
        7, 6, "0.2673276974352877 0.8210827281903329 0.8880764889726552", "0.49096763103902363 0.570613557363083 0.6465929691094316")]
    [InlineData(
        7, 41, "0.16615159389435805 0.8449397220718097 0.901188346422555", "0.494413239559761 0.574765103610519 0.6504050557469712")]
    public void A_draw_is_that_of_its_seed_its_number_and_its_deal(int seed, int draws, string first, string second)
    {
        var found = Of(Composition.Present, Windows, Deals).Draw(draws, seed);

        Is(found[0], first);
        Is(found[1], second);

        static void Is(SensitivityResult result, string ends)
        {
            double[] of = [.. ends.Split(' ').Select(double.Parse)];
            result.Low!.Value.ShouldBe(of[0], 1e-10);
            result.Median!.Value.ShouldBe(of[1], 1e-10);
            result.High!.Value.ShouldBe(of[2], 1e-10);
        }
    }

    [Fact]
    public void The_point_and_the_parts_of_what_is_estimated_are_of_what_was_delivered_in_the_period()
    {
        var found = Of(
            Composition.Present, [new YearRange(2020, 2021), new YearRange(2022, 2022)],
            (1, 2020, "DEU", Number, 10), (2, 2020, "UKR", Uncoded, 20), (3, 2021, "JPN", Moves, 30), (4, 2021, "BRA", Blank | Number, 20),
            (5, 2021, "XXR", Blank, 80), (6, 2019, "BRA", Number, 900)).Draw(1, 1);

        (found[0].Period, found[0].Point).ShouldBe((new YearRange(2020, 2021), 0.875));
        (found[0].EstimatedPart, found[0].UncodedPart, found[0].EstimatedYearPart, found[0].UncodedYearPart).ShouldBe(
            (30 / 160.0, 20 / 160.0, 30 / 160.0, 100 / 160.0));
        (found[0].Ukraine, found[0].IndoPacific).ShouldBe((0.25, 0.375));
        (found[1].Point, found[1].EstimatedPart, found[1].Ukraine, found[1].IndoPacific).ShouldBe((null, 0, null, null));
    }

    /// <summary>Sweden entered in 2024: what moves from 2023 into it goes inside.</summary>
    [Fact]
    public void The_side_is_that_of_the_year_into_which_a_delivery_moves()
    {
        YearRange[] years = [new(2022, 2022), new(2023, 2023), new(2024, 2024)];
        (double?, double?, double?)[] Ends(Composition composition) =>
            [.. Of(composition, years, (1, 2023, "SWE", Moves, 7)).Draw(200, 1).Select(r => (r.Point, r.Low, r.High))];

        Ends(Composition.AtTheTime).ShouldBe([(null, 1, 1), (1, 1, 1), (null, 0, 0)]);
        Ends(Composition.Present).ShouldBe([(null, 0, 0), (0, 0, 0), (null, 0, 0)]);
    }

    [Theory]
    [InlineData(2011, 2010, 2012)]
    [InlineData(2023, 2022, 2024)]
    [InlineData(2010, 2011)]
    [InlineData(2024, 2023)]
    public void A_year_moves_to_the_first_and_the_last_of_the_data_and_not_beyond(int year, params int[] reached)
    {
        var found = Of(Composition.Present, [.. reached.Select(y => new YearRange(y, y))], (1, year, "BRA", Moves, 7)).Draw(200, 1);

        found.Count.ShouldBe(reached.Length);
        found.ShouldAllBe(r => r.Point == null && r.Low == 1 && r.High == 1, "in some of the draws it is there");
    }

    /// <summary>
    /// Beside 1 inside in every year 3 move: the share of a year is three quarters where they are in it, and else nothing.
    /// Of 400 draws 200 leave them in 2020, and 100 bring them to each of the years beside it, give or take.
    /// </summary>
    [Fact]
    public void A_year_stays_with_a_half_and_moves_with_a_quarter_each_way()
    {
        var years = Enumerable.Range(2019, 3).Select(y => new YearRange(y, y)).ToArray();
        var found = Of(
            Composition.Present, years,
            [.. years.Select(y => (y.First, y.First, "DEU", FlowFlags.None, 1L)), (1, 2020, "BRA", Moves, 3L)]);
        var draws = Enumerable.Range(1, 400).Select(seed => found.Draw(1, seed)).ToList();

        int Times(int period) => draws.Count(d => d[period].Median!.Value.Equals(0.75));
        (Times(0) + Times(1) + Times(2)).ShouldBe(400, "it is always in one of them");
        Times(0).ShouldBeInRange(70, 130);
        Times(1).ShouldBeInRange(160, 240);
        Times(2).ShouldBeInRange(70, 130);
    }

    [Fact]
    public void Draws_in_which_nothing_was_delivered_are_left_out_and_a_draw_can_be_stopped()
    {
        var alone = Of(Composition.Present, [new YearRange(2020, 2020)], (1, 2020, "BRA", Moves, 7));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var found = alone.Draw(50, 1)[0];
        (found.Low, found.Median, found.High).ShouldBe((1, 1, 1));
        Should.Throw<OperationCanceledException>(() => alone.Draw(50, 1, stopped.Token));
    }

    private static Sensitivity Of(
        Composition composition, YearRange[] periods, params (int Deal, int Year, string To, FlowFlags Flags, long Amount)[] deals)
    {
        var flows = InventedFlows.Table([.. deals.Select(d => new InventedFlow(d.Year, "NLD", d.To, 1, d.Amount))]) with
        {
            Flags = [.. deals.Select(d => d.Flags)],
        };
        return new Sensitivity(flows, ShareScope.Nato(composition), periods, [.. deals.Select(d => d.Deal)]);
    }
}
