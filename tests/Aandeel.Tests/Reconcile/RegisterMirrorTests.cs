using Aandeel.Reconcile;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Reconcile;

/// <summary>The laws of matching what two sides report, and the discrepancy of two numbers.</summary>
public sealed class RegisterMirrorTests
{
    private const string Tanks = "I";

    [Fact]
    public void Discrepancy_is_symmetric_and_lies_from_0_to_1() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<PositiveInt>(),
        (x, y) =>
        {
            var (a, b) = ((long)x.Get, (long)y.Get);
            var discrepancy = RegisterMirror.Discrepancy(a, b)!.Value;
            discrepancy.ShouldBeInRange(0, 1);
            discrepancy.ShouldBe(RegisterMirror.Discrepancy(b, a)!.Value);
            (discrepancy == 0).ShouldBe(a == b);
            RegisterMirror.IsNear(a, b).ShouldBe(RegisterMirror.IsNear(b, a));
            RegisterMirror.IsNear(a, b).ShouldBe((double)Math.Abs(a - b) / Math.Max(a, b) < 0.2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_times_nothing_has_no_discrepancy() => RegisterMirror.Discrepancy(0, 0).ShouldBeNull();

    [Fact]
    public void Every_row_is_used_once_whatever_their_order() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var rows = Invented(seed, 60);
            var flows = RegisterMirror.Match(rows);
            MatchRate.RowsOf(flows).Select(r => r.Row.Id).Order().ShouldBe(rows.Select(r => r.Id).Order());
            foreach (var flow in flows.Where(f => f.State == MirrorState.Matched))
            {
                (flow.Export!.Supplier, flow.Export.Recipient, flow.Export.Category).ShouldBe(
                    (flow.Import!.Supplier, flow.Import.Recipient, flow.Import.Category));
                (flow.Export.Side, flow.Import.Side).ShouldBe((Side.Export, Side.Import));
                flow.YearsLater!.Value.ShouldBeInRange(-1, 1);
            }

            foreach (var flow in flows.Where(f => f.State != MirrorState.Matched))
            {
                flow.Discrepancy.ShouldBeNull("silence is not zero");
            }

            var random = new Random(seed);
            Text(RegisterMirror.Match([.. rows.OrderBy(_ => random.Next())])).ShouldBe(Text(flows), ignoreOrder: true);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_row_is_left_that_a_row_of_the_other_side_could_still_take() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var alone = RegisterMirror.Match(Invented(seed, 50))
                .Where(f => f.State != MirrorState.Matched).Select(f => f.Row).ToList();
            foreach (var export in alone.Where(r => r.Side == Side.Export))
            {
                alone.ShouldNotContain(
                    r => r.Side == Side.Import && r.Supplier == export.Supplier && r.Recipient == export.Recipient
                        && r.Category == export.Category && Math.Abs(r.Year - export.Year) <= 1);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_report_of_the_partner_a_row_is_not_compared_and_lowers_no_rate() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var rows = Invented(seed, 40);
            var removed = rows.Select(r => (r.Reporter, r.Year, r.Side)).First();
            var without = rows.Where(r => (r.Reporter, r.Year, r.Side) != removed).ToList();
            foreach (var flow in RegisterMirror.Match(without).Where(f => f.State == MirrorState.OneSided))
            {
                var other = flow.Export is null ? Side.Export : Side.Import;
                without.ShouldContain(
                    r => r.Side == other && r.Reporter == flow.Row.Partner && r.Year == flow.Row.Year);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_year_goes_first_then_the_year_before_then_the_year_after_and_larger_numbers_first()
    {
        RegisterReport[] rows = [
            Row(1, 2012, Side.Export, 10), Row(2, 2011, Side.Import, 10), Row(3, 2013, Side.Import, 10),
            Row(4, 2012, Side.Import, 3)
        ];
        Text(RegisterMirror.Match(rows))
            .Order().ShouldBe(["1-4", "2", "3"]); // 3 of the same year goes before 10 of another
        Text(RegisterMirror.Match(rows[..3]))
            .Order().ShouldBe(["1-2", "3"]); // the year before goes before the year after

        RegisterReport[] two = [
            Row(1, 2012, Side.Export, 2), Row(2, 2012, Side.Export, 9), Row(3, 2012, Side.Import, 8)
        ];
        Text(RegisterMirror.Match(two)).Order().ShouldBe(["1", "2-3"]);
    }

    [Fact]
    public void A_withheld_number_is_matched_last_and_is_never_zero()
    {
        RegisterReport[] rows = [
            Row(1, 2012, Side.Export, null), Row(2, 2012, Side.Export, 5), Row(3, 2012, Side.Import, 5)
        ];
        Text(RegisterMirror.Match(rows)).Order().ShouldBe(["1", "2-3"]);
        var both = RegisterMirror.Match([rows[0], rows[2]]).ShouldHaveSingleItem();
        both.State.ShouldBe(MirrorState.Matched);
        both.Discrepancy.ShouldBeNull();
        both.Near.ShouldBeNull();
        var rate = MatchRate.Of(MatchRate.RowsOf([both]), oneCategory: true);
        (rate.Matched, rate.Judged, rate.Near, rate.Withheld, rate.Items).ShouldBe((2, 0, 0, 1, 0L));
        rate.NearRate.ShouldBeNull();
        rate.Reliability.ShouldBeNull();
    }

    [Fact]
    public void Reliability_is_the_items_with_a_near_mirror_over_the_items_that_can_be_judged()
    {
        // 100 against 81 is near, 10 against 8 is not (exactly 20 %), 30 has no mirror, and 1000 cannot be compared.
        RegisterReport[] rows =
        [
            Row(1, 2012, Side.Export, 100), Row(2, 2012, Side.Import, 81), Row(3, 2014, Side.Export, 10),
            Row(4, 2014, Side.Import, 8), Row(5, 2012, Side.Export, 30), Row(6, 2010, Side.Export, 1000),
        ];
        var rate = MatchRate.Of(
            MatchRate.RowsOf(RegisterMirror.Match(rows)).Where(r => r.Row.Side == Side.Export), oneCategory: true);
        (rate.Rows, rate.Compared, rate.Matched, rate.Near).ShouldBe((4, 3, 2, 1));
        rate.Reliability!.Value.ShouldBe(100.0 / 140);
        MatchRate.Of(MatchRate.RowsOf(RegisterMirror.Match(rows)), oneCategory: false).Reliability.ShouldBeNull(
            "items of several categories are never added");
    }

    [Theory]
    [InlineData("I. Battle tanks", "I")]
    [InlineData("VII. (a) Missiles and missile launchers", "VII(a)")]
    [InlineData("VII. (b) Man-Portable Air-Defence Systems (MANPADS).", "VII(b)")]
    [InlineData("IV. (a) Combat aircraft", "IV(a)")]
    [InlineData("V. Attack helicopters", "V")]
    [InlineData("mnpd", "VII(b)")]
    [InlineData("VII(a)", "VII(a)")]
    [InlineData("Vehicles", "Vehicles")]
    [InlineData("", "")]
    public void A_category_has_one_code_however_it_is_printed(string printed, string code) =>
        UnrocaCategory.Code(printed).ShouldBe(code);

    private static RegisterReport Row(
        int id, int year, Side side, long? items, short supplier = 1, short recipient = 2) =>
            new(id, year, supplier, recipient, side, Tanks, "I. Battle tanks", items);

    private static List<RegisterReport> Invented(int seed, int count)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(1, count).Select(id => new RegisterReport(
                id, random.Next(2010, 2014), (short)random.Next(1, 4), (short)random.Next(4, 7),
                random.Next(2) == 0 ? Side.Export : Side.Import, random.Next(2) == 0 ? "I" : "VI", "",
                random.Next(6) == 0 ? null : random.Next(1, 9) * (long)Amount.Scale)),
        ];
    }

    private static List<string> Text(IReadOnlyList<MirrorFlow> flows) =>
        [.. flows.Select(f => string.Join('-', new[] { f.Export?.Id, f.Import?.Id }.OfType<int>()))];
}
