using System.Globalization;
using System.Text;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// Years of orders fitted to yearly totals of the same edition: on edition 2025, which is at hand in both forms, the
/// error is as docs/methods/allocation.md says.
/// </summary>
public sealed class RakingTests
{
    private static readonly Lazy<Imported> Orders = new(() => Asking.Import(
        "orders-2025",
        SourceFile.Open(
            SharedData.PathOf("data", "sipri", "sipri-register-orders-edition-2025-generated-13-mar-2025.csv"))));

    private static readonly YearRange Years = new(1995, 2024);

    [Fact]
    public void Parts_meet_the_totals_that_can_be_met_and_each_order_sums_to_itself()
    {
        var orders = new List<RakedOrder>
        {
            new(1, 3, [2020, 2021], 100, [50, 50]),
            new(1, 4, [2020, 2021], 100, [50, 50]),
            new(2, 4, [2021], 40, [40]),
        };
        var totals = new KnownTotals(
            "2025", new YearRange(2020, 2021),
            Sums((1, 2020, 140), (1, 2021, 60), (2, 2021, 40)),
            Sums((3, 2020, 80), (3, 2021, 20), (4, 2020, 60), (4, 2021, 80)),
            new Dictionary<string, YearSums>(), IsWhole: false);

        var raking = OrderRaking.Rake(orders, totals);

        raking.Free.ShouldBeEmpty();
        orders[0].Parts.ShouldBe([80, 20], 0.01);
        orders[1].Parts.ShouldBe([60, 40], 0.01);
        orders.ShouldAllBe(o => Math.Abs(o.Parts.Sum() - o.Amount) < 1e-6);
    }

    [Fact]
    public void A_party_or_a_year_without_a_total_stays_free_and_a_whole_total_binds_to_the_half()
    {
        var half = Amount.Scale / 2;
        var orders = new List<RakedOrder>
        {
            new(1, 3, [2020, 2021], 4 * Amount.Scale, [2.0 * Amount.Scale, 2.0 * Amount.Scale]),
            new(2, 3, [2020, 2021], 2 * Amount.Scale, [1.0 * Amount.Scale, 1.0 * Amount.Scale]),
        };
        var totals = new KnownTotals(
            "2025", new YearRange(2020, 2020),
            Sums((1, 2020, 3 * Amount.Scale)), Sums(), new Dictionary<string, YearSums>(), IsWhole: true);

        var raking = OrderRaking.Rake(orders, totals);

        raking.Free.ShouldBe([(short)2], "of recipients nothing is known at all");
        orders[0].Parts[0].ShouldBe((3 * Amount.Scale) - half, 1);
        orders[1].Parts.ShouldBe([1.0 * Amount.Scale, 1.0 * Amount.Scale], 1e-6);
    }

    [SharedDataFact]
    public void The_error_of_raked_years_on_edition_2025_is_as_saved_and_within_the_half_widths()
    {
        var files = Orders.Value.Editions().Single().Files;
        var raked = Orders.Value.Register("2025");
        raked.Raking.ShouldNotBeNull();
        var alone = FlowLoader.Orders(Orders.Value.Snapshot!, files, [], Imported.Parties);
        var truth = Asking.RegisterFlows;
        var text = new StringBuilder(
            "Error in points of the share outside NATO of orders against the yearly form of edition 2025, present members\n"
                + "what: mean, largest, half-width that holds 95 %\n");
        foreach (var (name, flows) in new[] { ("orders alone", alone), ("raked", raked) })
        {
            foreach (var (what, errors) in Errors(flows, truth))
            {
                var sorted = errors.Order().ToList();
                var width = sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1];
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{name}, {what}: {errors.Average():0.00}, {sorted[^1]:0.00}, {width:0.0} of {errors.Count}\n");
            }
        }

        text.ToString().ShouldBeAsSaved("raking-error.expected.txt");
    }

    [Fact]
    public void The_page_says_the_saved_figures_and_half_widths_that_hold_them()
    {
        var saved = File.ReadLines(Repository.Fixture("raking-error.expected.txt")).Skip(2)
            .Select(l => l.Split(": "))
            .ToDictionary(l => l[0], l => l[1].Split(" of ")[0].Split(", "));
        var rows = File.ReadLines(Repository.PathOf("docs", "methods", "allocation.md"))
            .SkipWhile(l => !l.StartsWith("| | mean, orders alone", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(l => l.Length > 0).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();

        rows.Count.ShouldBe(4);
        foreach (var row in rows)
        {
            var (alone, fitted) = (saved[$"orders alone, {row[0]}"], saved[$"raked, {row[0]}"]);
            row[1..7].ShouldBe([alone[0], fitted[0], alone[1], fitted[1], alone[2], fitted[2]], row[0]);
            Number(row[7]).ShouldBeGreaterThanOrEqualTo(Number(alone[2]), row[0]);
            Number(row[8]).ShouldBeGreaterThanOrEqualTo(Number(fitted[2]), row[0]);
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<(string What, List<double> Errors)> Errors(FlowTable flows, FlowTable truth)
    {
        var nato = ShareScope.Nato(Composition.Present);
        yield return ("the Alliance, windows of five years", Of(nato, Windows(), 0));
        yield return ("the Alliance, years", Of(nato, Years.Windows(1), 0));
        var (windows, years) = (new List<double>(), new List<double>());
        foreach (var member in Alliance.Nato.Members(Composition.Present.DayFor(2024, Alliance.Nato)))
        {
            var scope = nato with { Suppliers = new PartySelection.Parties([Imported.Parties[member]]) };
            windows.AddRange(Of(scope, Windows(), 250));
            years.AddRange(Of(scope, Years.Windows(1), 50));
        }

        yield return ("suppliers from 250 TIV, windows of five years", windows);
        yield return ("suppliers from 50 TIV, years", years);

        List<double> Of(ShareScope scope, IReadOnlyList<YearRange> periods, int least)
        {
            var (ours, theirs) = (new ScopeMap(flows, scope).Sum(periods), new ScopeMap(truth, scope).Sum(periods));
            var errors = new List<double>();
            for (var p = 0; p < periods.Count; p++)
            {
                var (a, b) = (ours[p].GetValueOrDefault(0), theirs[p].GetValueOrDefault(0));
                if (a?.ShareOutside is not { } x || b?.ShareOutside is not { } y) continue;
                if (a.Total < least * (long)Amount.Scale) continue;
                errors.Add(Math.Abs(x - y) * 100);
            }

            return errors;
        }
    }

    private static List<YearRange> Windows() =>
        [.. Enumerable.Range(Years.First, Years.Count - 4).Select(y => new YearRange(y, y + 4))];

    private static PartySums Sums(params ReadOnlySpan<(int Party, int Year, int Amount)> cells)
    {
        var sums = new PartySums();
        foreach (var (party, year, amount) in cells) sums.Of((short)party).Add(year, amount);
        return sums;
    }
}
