using System.Globalization;
using System.Text;
using System.Text.Json;
using Aandeel.Harmonise;
using Aandeel.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace Aandeel.Tests.Indicators;

/// <summary>
/// The years of orders: exact sums, and the error against totals that others derived from SIPRI's own yearly figures.
/// </summary>
public sealed class AllocationTests
{
    private static readonly Lazy<Imported> Orders = new(
        () => Asking.Import(
            "orders", SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"))));

    private static readonly Lazy<Imported> Both = new(
        () => Asking.Import(
            "both", SourceFile.Open(SharedData.Register),
            SourceFile.Open(SharedData.PathOf("data", "sipri", "trade-register-orders-1950-2025.csv"))));

    [Fact]
    public void The_parts_sum_to_the_whole_to_the_last_digit() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.GeneratorFor<PositiveInt>()
            .Zip(
                Gen.NonEmptyListOf(Gen.Choose(0, 1000).Select(i => (double)i)),
                (whole, weights) => (Whole: (long)whole.Get * 7919, Weights: weights))
            .ToArbitrary(),
        given =>
        {
            var parts = OrderAllocation.LargestRemainder(given.Whole, [.. given.Weights]);
            var sum = given.Weights.Sum();
            return parts.Sum() == given.Whole && parts.All(p => p >= 0)
                && (sum == 0
                    || parts.Zip(given.Weights)
                        .All(p => Math.Abs(p.First - (given.Whole * p.Second / sum)) <= 1.0 + 1e-6));
        }));

    [Fact]
    public void A_deal_that_a_yearly_edition_has_goes_by_its_years_and_new_years_take_the_rest()
    {
        var years = new YearSums();
        years.Add(2020, 100);
        years.Add(2021, 300);
        var allocation = new OrderAllocation([new YearlyDeal(1, 2, 7, 2018, years)], new YearRange(1995, 2024));

        allocation.Divide(new OrderDelivery(1, 2, 7, 2018, [2020, 2021], 800))
            .ShouldSatisfyAllConditions(
                d => d.Amounts.ShouldBe([200L, 600L]), d => d.Way.ShouldBe(AllocationWay.SameDeal));
        allocation.Divide(new OrderDelivery(1, 2, 7, 2018, [2020, 2021, 2025], 500)).Amounts.ShouldBe(
            [100L, 300L, 100L]);

        // Nothing is left for a year: it takes its part of the course of three years (32.4 %), and half of that where
        // the other edition covers it.
        allocation.Divide(new OrderDelivery(1, 2, 7, 2018, [2020, 2021, 2025], 400)).Amounts.ShouldBe(
            [68L, 203L, 129L]);
        allocation.Divide(new OrderDelivery(1, 2, 7, 2018, [2020, 2021, 2022], 400)).Amounts.ShouldBe([84L, 251L, 65L]);
        allocation.Divide(new OrderDelivery(1, 2, 8, 2017, [2020, 2021], 404))
            .ShouldSatisfyAllConditions(
                d => d.Amounts.ShouldBe([101L, 303L]), d => d.Way.ShouldBe(AllocationWay.SameDeal));
        allocation.Divide(new OrderDelivery(1, 3, 7, 2018, [2020, 2021], 800)).Way.ShouldBe(AllocationWay.Profile);
        allocation.Divide(new OrderDelivery(1, 3, 7, 2018, [2020], 800))
            .ShouldSatisfyAllConditions(d => d.Amounts.ShouldBe([800L]), d => d.Way.ShouldBe(AllocationWay.OneYear));
    }

    [SharedDataFact]
    public void The_profiles_are_those_of_the_yearly_register()
    {
        // Recomputed here from the file itself.
        var deals = new Dictionary<string, SortedDictionary<int, decimal>>();
        foreach (var row in NaiveCsv.Register(SharedData.Register))
        {
            if (!deals.TryGetValue(row[0], out var years)) deals.Add(row[0], years = []);
            var year = int.Parse(row[10], CultureInfo.InvariantCulture);
            years[year] = years.GetValueOrDefault(year) + decimal.Parse(row[15], CultureInfo.InvariantCulture);
        }

        var whole = deals.Values.Where(
            d => d.Count > 1 && d.Values.Sum() > 0 && d.Keys.Min() > 1995 && d.Keys.Max() < 2024).GroupBy(d => d.Count)
            .Where(g => g.Count() >= 20).OrderBy(g => g.Key);
        var expected = new StringBuilder("years,position,weight,deals\n");
        foreach (var group in whole)
        {
            for (var i = 0; i < group.Key; i++)
            {
                var mean = group.Average(d => (double)(d.Values.ElementAt(i) / d.Values.Sum()));
                expected.Append(CultureInfo.InvariantCulture, $"{group.Key},{i + 1},{mean:0.0000},{group.Count()}\n");
            }
        }

        File.ReadAllText(Path.Combine(Repository.Root, "src", "Aandeel", "Harmonise", "allocation-profiles.csv"))
            .ShouldBe(expected.ToString());
    }

    [SharedDataFact]
    public void The_error_against_yearly_totals_is_as_documented()
    {
        var totals = Totals();
        var text = new StringBuilder(
            "error of allocated years against yearly totals, % (sum of differences over sum of totals)\n");
        foreach (var (name, imported) in new[] { ("orders alone", Orders.Value),
            ("beside the yearly edition 2025", Both.Value) })
        {
            var flows = imported.Register("2026");
            foreach (var years in new[] { new YearRange(1950, 2025), new YearRange(1995, 2024),
                new YearRange(2020, 2024) })
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{name}, {years}: suppliers {Error(flows, totals.Suppliers, years, f => f.Supplier):0.00}, "
                        + $"recipients {Error(flows, totals.Recipients, years, f => f.Recipient):0.00}\n");
            }

            var windows = new YearRange(1995, 2024);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}, {windows} in windows of five years: suppliers "
                    + $"{Error(flows, totals.Suppliers, windows, f => f.Supplier, window: 5):0.00}, recipients "
                    + $"{Error(flows, totals.Recipients, windows, f => f.Recipient, window: 5):0.00}\n");
        }

        text.ToString().ShouldBeAsSaved("allocation-error.expected.txt");
        Error(Orders.Value.Register("2026"), totals.Suppliers, new YearRange(1950, 2025), f => f.Supplier)
            .ShouldBeLessThan(6.4, "better than the even allocation");
    }

    /// <summary>
    /// The sum of all differences over the sum of all totals, in per cent, by party and window of years.
    /// </summary>
    /// <param name="window">How many years are summed before they are compared, from the first on.</param>
    private static double Error(
        FlowTable flows, Dictionary<(string, int), double> totals, YearRange years, Func<FlowTable, short[]> side,
        int window = 1)
    {
        var (sums, expected) = (new Dictionary<(string, int), double>(), new Dictionary<(string, int), double>());
        for (var i = 0; i < flows.Count; i++)
        {
            Add(sums, flows.Parties[side(flows)[i]].Code.Value, flows.Year[i], flows.Amount[i] / 10_000.0);
        }

        foreach (var ((party, year), total) in totals) Add(expected, party, year, total);
        return 100
            * sums.Keys.Union(expected.Keys)
                .Sum(k => Math.Abs(sums.GetValueOrDefault(k) - expected.GetValueOrDefault(k))) / expected.Values.Sum();

        void Add(Dictionary<(string, int), double> target, string party, int year, double amount)
        {
            if (!years.Contains(year)) return;
            var key = (party, (year - years.First) / window);
            target[key] = target.GetValueOrDefault(key) + amount;
        }
    }

    /// <summary>The file keys some parties by code and some by name; its names of YEM and VNM are wrong.</summary>
    private static (Dictionary<(string, int), double> Suppliers, Dictionary<(string, int), double> Recipients) Totals()
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(SharedData.PathOf("data", "sipri", "yearly-totals-by-country-2026-edition.json")));
        var (suppliers, recipients) = (new Dictionary<(string, int), double>(),
            new Dictionary<(string, int), double>());
        foreach (var party in document.RootElement.EnumerateObject())
        {
            var code = PartyCode.TryParse(party.Name, null, out var known) && PartyTable.BuiltIn.Find(known) is not null
                && party.Name.Length == 3
                ? party.Name
                : PartyTable.BuiltIn[PartyTable.BuiltIn.OfPrinted(
                    "sipri", party.Value.GetProperty("name").GetString()!)].Code.Value;
            Add(suppliers, code, party.Value.GetProperty("yearly_exports"));
            Add(recipients, code, party.Value.GetProperty("yearly_imports"));
        }

        return (suppliers, recipients);

        static void Add(Dictionary<(string, int), double> target, string code, JsonElement years)
        {
            foreach (var year in years.EnumerateArray())
            {
                var key = (code, year.GetProperty("year").GetInt32());
                target[key] = target.GetValueOrDefault(key) + year.GetProperty("tiv").GetDouble();
            }
        }
    }
}
