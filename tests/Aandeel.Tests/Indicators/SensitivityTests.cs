using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Questions;

namespace Aandeel.Tests.Indicators;

/// <summary>The draws: the same to the digit, around the point, and nothing where nothing is estimated.</summary>
public sealed class SensitivityTests
{
    private static readonly YearRange[] Windows = [new(2015, 2019), new(2020, 2024)];

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    public async Task One_seed_gives_one_answer_whatever_the_number_of_threads(int seed)
    {
        var flows = Flows(400, FlowFlags.NumberEstimated | FlowFlags.YearEstimated);
        var whole = Make(flows).Draw(500, seed);

        using var alone = new LimitedTasks();
        var byOne = await Task.Factory.StartNew(
            () => Make(flows).Draw(500, seed), CancellationToken.None, TaskCreationOptions.None, alone);
        byOne.ShouldBe(whole);
        Make(flows).Draw(500, seed + 1).ShouldNotBe(whole);
    }

    [Fact]
    public void Where_nothing_is_estimated_nothing_moves()
    {
        foreach (var result in Make(Flows(200, FlowFlags.None)).Draw(100, 1))
        {
            result.Low.ShouldBe(result.Point);
            result.High.ShouldBe(result.Point);
            result.EstimatedPart.ShouldBe(0);
        }
    }

    [Fact]
    public void Draws_lie_around_the_point_and_what_is_not_coded_counts_as_estimated()
    {
        foreach (var flags in new[] { FlowFlags.NumberEstimated, FlowFlags.NumberNotCoded })
        {
            foreach (var result in Make(Flows(400, flags)).Draw(2000, 3))
            {
                result.Low!.Value.ShouldBeLessThan(result.Point!.Value);
                result.High!.Value.ShouldBeGreaterThan(result.Point.Value);
                result.Median!.Value.ShouldBe(result.Point.Value, 0.01);
                (result.EstimatedPart + result.UncodedPart).ShouldBe(1);
            }
        }
    }

    [Fact]
    public void Years_are_reflected_at_the_edge_so_that_the_last_year_loses_nothing_beyond_it()
    {
        // Everything lies in the last year and only years move: with the last year reflected, what leaves goes to the
        // year before.
        var flows = Flows(100, FlowFlags.YearEstimated, year: 2024);
        var scope = ShareScope.Nato(Composition.Present);
        var both = new Sensitivity(
            flows, scope, [new YearRange(2023, 2024)], [.. Enumerable.Range(0, flows.Count)]).Draw(200, 1)[0];

        both.Low.ShouldBe(both.Point);
        both.High.ShouldBe(both.Point);
    }

    [Fact]
    public void A_period_without_deliveries_has_no_share_and_no_draws()
    {
        var result = new Sensitivity(
            Flows(50, FlowFlags.NumberEstimated), ShareScope.Nato(Composition.Present), [new YearRange(1996, 1997)],
            [.. Enumerable.Range(0, 50)]).Draw(10, 1)[0];

        result.Point.ShouldBeNull();
        result.Low.ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10000000")]
    [InlineData("many")]
    public void Too_few_or_too_many_draws_are_refused_with_what_is_possible(string draws)
    {
        var error = Should.Throw<AandeelException>(() => Asking.Ask(QuestionKind.Sensitivity, ("draws", draws)));
        error.Code.ShouldBe(ExitCode.WrongUsage);
        error.Message.ShouldContain($"--draws got '{draws}'; it knows a whole number from 1 to 1000000");
    }

    [SharedDataFact]
    public void The_real_register_has_the_parts_of_estimates_that_were_counted_apart()
    {
        var rows = Asking.Rows(
            Asking.Of(
                Asking.Register, QuestionKind.Sensitivity, ("years", "2020-2024"), ("composition", "present"),
                ("draws", "200")));

        // 54.8 % of the volume has a number marked as estimated; the rest of the part is not coded yet, and counted
        // apart in share.
        var row = rows.Single();
        var share = Asking.Rows(Asking.Share(Asking.Register, ("years", "2020-2024"), ("composition", "present")))
            .Single();
        var total = share.GetProperty("total").GetDouble();
        Math.Round(100 * share.GetProperty("estimated_part").GetDouble() / total, 1).ShouldBe(54.8);
        row.GetProperty("estimated_number_part")
            .GetDouble().ShouldBe(share.GetProperty("estimated_part").GetDouble() / total, 1e-9);
        row.GetProperty("uncoded_number_part")
            .GetDouble().ShouldBe(share.GetProperty("uncoded_part").GetDouble() / total, 1e-9);
        row.GetProperty("sensitivity")
            .GetProperty("low").GetDouble().ShouldBeLessThan(row.GetProperty("share_outside").GetDouble());
    }

    private static Sensitivity Make(FlowTable flows) =>
        new(
            flows, ShareScope.Nato(Composition.Present), Windows,
            [.. Enumerable.Range(0, flows.Count).Select(i => i / 3)]);

    private static FlowTable Flows(int count, FlowFlags flags, int? year = null)
    {
        var parties = PartyTable.BuiltIn;
        short Party(string code) => parties.Find(PartyCode.Parse(code))!.Index;
        var random = new Random(11);
        short[] recipients = [Party("DEU"), Party("UKR"), Party("JPN"), Party("POL"), Party("SAU")];
        return new FlowTable
        {
            Parties = parties,
            Edition = new Edition("sipri", "2025", "yearly", null, Text.Of("invented")),
            Unit = Unit.TivMillion,
            Years = new YearRange(1995, 2024),
            Year = [.. Enumerable.Range(0, count).Select(i => (short)(year ?? 2015 + (i % 10)))],
            Supplier = [.. Enumerable.Range(0, count).Select(_ => Party("USA"))],
            Recipient = [.. Enumerable.Range(0, count).Select(i => recipients[i % recipients.Length])],
            Category = new byte[count],
            Categories = [""],
            Flags = [.. Enumerable.Range(0, count).Select(_ => FlowFlags.New | flags)],
            Amount = [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(1, 1_000_000))],
        };
    }

    /// <summary>Runs everything on the calling thread.</summary>
    private sealed class LimitedTasks : TaskScheduler, IDisposable
    {
        public override int MaximumConcurrencyLevel => 1;

        public void Dispose()
        {
        }

        protected override IEnumerable<Task> GetScheduledTasks() => [];

        protected override void QueueTask(Task task) => TryExecuteTask(task);

        protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => TryExecuteTask(task);
    }
}
