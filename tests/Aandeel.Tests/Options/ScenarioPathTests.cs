using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Tests.Options;

/// <summary>
/// Scenarios over a base that can be worked out by hand. In 2020-2024 the Netherlands delivered 100 to Germany, 50 to
/// Brazil and 20 to Ukraine, and the United States 300 to Germany, of one class; amounts are of five years together.
/// </summary>
public sealed class ScenarioPathTests
{
    private static readonly string Class = ProductClasses.BuiltIn.All[2].Code;
    private static readonly string Other = ProductClasses.BuiltIn.All[4].Code;

    private static readonly InventedFlow[] Base =
    [
        new(2020, "NLD", "DEU", 1, 100), new(2021, "NLD", "BRA", 1, 50), new(2022, "NLD", "UKR", 1, 20),
        new(2023, "USA", "DEU", 1, 300),
    ];

    [Fact]
    public void Without_years_it_is_the_ten_after_the_base_in_units_of_its_years()
    {
        var path = Path("{}");

        (path.Scale, path.Years).ShouldBe((5, new YearRange(2025, 2034)));
        path.Run().Select(y => y.Year).ShouldBe(Enumerable.Range(2025, 10));
        path.Run().ShouldAllBe(y => y.Sums.Inside == 400 && y.Sums.Outside == 70 && y.Demand == 0 && y.Ended == 0);
    }

    [Fact]
    public void Relative_demand_is_a_part_of_what_each_buyer_took_and_all_of_it_is_met_where_nothing_limits_it()
    {
        var year = Run("""{ "demand": [ { "relative": 0.1, "years": "2025-2026" } ] }""");

        year[2025].Classes.ShouldBe([new ScenarioClass(2, 40, 40)]);
        (year[2025].Demand, year[2025].Met, year[2025].Unmet, year[2025].Sums.Inside).ShouldBe((40, 40, 0, 440));
        (year[2027].Demand, year[2027].Sums.Inside).ShouldBe((0, 400));
        Run("""{ "demand": [ { "relative": 0.1, "years": "2025", "buyers": ["POL"] } ] }""")[2025].Demand.ShouldBe(0);
        Run("""{ "demand": [ { "relative": 0.1, "years": "2025", "buyers": ["POL", "DEU"] } ] }""")[2025].Demand.ShouldBe(40);
        Run($$"""
            { "capacity": [ { "supplier": "POL", "class": "{{Other}}", "from": 2025, "per_year": 1 } ],
            "demand": [ { "class": "{{Other}}", "relative": 0.1, "years": "2025" } ] }
            """)[2025].Demand.ShouldBe(0);
        Run($$"""{ "demand": [ { "class": "{{Class}}", "relative": 0.1, "years": "2025" } ] }""")[2025].Demand.ShouldBe(40);
        Run("""{ "demand": [ { "relative": 0.00125, "years": "2025" } ] }""")[2025].Demand.ShouldBe(1, "a half is rounded up");
    }

    /// <summary>The Netherlands delivered 170 of the class and the United States 300: a tenth more is 17 and 30.</summary>
    [Fact]
    public void Growth_limits_each_supplier_by_what_it_delivered_anywhere()
    {
        var year = Run("""{ "growth": 0.1, "demand": [ { "relative": 1, "years": "2025-2027" } ] }""");

        (year[2025].Demand, year[2025].Met, year[2025].Unmet).ShouldBe((400, 47, 353));
        year[2026].Met.ShouldBe(35 + 63, "170 times 0.21 is 35.7");
        Run("""{ "growth": 0.1, "demand": [ { "relative": 0.1, "years": "2025" } ] }""")[2025].Met.ShouldBe(40);
        Run("""{ "growth": 0, "demand": [ { "relative": 0.1, "years": "2025" } ] }""")[2025].Met.ShouldBe(0);
    }

    [Fact]
    public void Of_several_suppliers_that_are_named_each_may_deliver()
    {
        foreach (var suppliers in new[] { "\"USA\", \"NLD\"", "\"NLD\", \"USA\"", "\"USA\"" })
        {
            Run($$"""{ "demand": [ { "relative": 0.1, "years": "2025", "suppliers": [{{suppliers}}] } ] }""")[2025].Met
                .ShouldBe(40, suppliers);
        }
    }

    /// <summary>The Netherlands alone delivered the class; the United States delivered another.</summary>
    [Fact]
    public void Who_delivered_another_class_alone_does_not_meet_the_demand()
    {
        var path = Path(
            $$"""{ "demand": [ { "class": "{{Class}}", "per_year": 0.001, "years": "2025", "buyers": ["NLD"] } ] }""", null,
            new(2020, "NLD", "DEU", 1, 100), new(2021, "USA", "DEU", 3, 50));
        var year = path.Run().Single(y => y.Year == 2025);

        (year.Demand, year.Met).ShouldBe((50, 0));
    }

    /// <summary>Sweden became a member in the last year of the base.</summary>
    [Fact]
    public void Who_is_a_member_in_the_last_year_of_the_base_may_buy() =>
        Should.NotThrow(() => Path(
            """{ "demand": [ { "relative": 0.1, "years": "2025", "buyers": ["SWE"] } ] }""", Composition.AtTheTime).Run());

    /// <summary>A hundredth of a million TIV a year is 100, over five years 500, reached in four equal steps.</summary>
    [Fact]
    public void Capacity_grows_in_equal_steps_and_names_the_only_room()
    {
        var year = Run(Capacity("POL", 2026, "0.01", """ "ramp_years": 4, """) + """
            "demand": [ { "relative": 1, "years": "2025-2034" } ] }
            """);

        Enumerable.Range(2025, 6).Select(y => year[y].Met).ShouldBe([0L, 125, 250, 375, 400, 400]);
        Run(Capacity("POL", 2026, "0.001") + """ "demand": [ { "relative": 1, "years": "2025-2034" } ] }""")[2026].Met
            .ShouldBe(50, "without steps all of it from the first year");
        Run(Capacity("POL", 2026, "0.001") + """ "growth": 0.1, "demand": [ { "relative": 1, "years": "2025-2034" } ] }""")[2026]
            .Met.ShouldBe(50 + 35 + 63, "growth is room too");
    }

    [Fact]
    public void Room_is_freed_by_what_no_longer_goes_outside_or_to_Ukraine()
    {
        const string Demand = """ "demand": [ { "relative": 1, "years": "2025-2034" } ] }""";
        var ended = Run(Capacity("POL", 2040, "1") + """ "outside": [ { "from": 2026, "keep": 0.5 } ],""" + Demand);
        var less = Run(Capacity("POL", 2040, "1") + """ "ukraine": [ { "from": 2026, "level": 0.5 } ],""" + Demand);
        var more = Run(Capacity("POL", 2040, "1") + """ "ukraine": [ { "from": 2026, "level": 2 } ],""" + Demand);

        (ended[2025].Met, ended[2025].Ended, ended[2025].Sums.Outside).ShouldBe((0, 0, 70));
        (ended[2026].Met, ended[2026].Ended, ended[2026].Sums.Outside, ended[2026].Sums.Inside).ShouldBe((25, 25, 45, 425));
        (less[2026].Met, less[2026].Ended, less[2026].Sums.Outside).ShouldBe((10, 0, 60));
        (more[2026].Met, more[2026].Ended, more[2026].Sums.Outside).ShouldBe((0, 0, 90));
        less[2026].Sums.ByGroup[(int)DestinationGroup.Ukraine].ShouldBe(10);
    }

    [Fact]
    public void The_last_rule_that_has_begun_and_fits_the_contract_counts()
    {
        long Outside(int year, string rules) => Run($$"""{ "outside": [ {{rules}} ] }""")[year].Sums.Outside;

        const string Two = """{ "from": 2027, "keep": 0 }, { "from": 2026, "keep": 0.5, "recipients": ["BRA"] }""";
        Outside(2025, Two).ShouldBe(70);
        Outside(2026, Two).ShouldBe(20 + 25);
        Outside(2027, Two).ShouldBe(20);
        Outside(2026, """{ "from": 2026, "keep": 0, "recipients": ["JPN"] }""").ShouldBe(70);
        Outside(2026, """{ "from": 2026, "keep": 0, "recipients": ["JPN", "BRA"] }""").ShouldBe(20);
        Outside(2026, """{ "from": 2026, "keep": 0, "suppliers": ["USA"] }""").ShouldBe(70);
        Outside(2026, """{ "from": 2026, "keep": 0, "suppliers": ["USA", "NLD"] }""").ShouldBe(20);
        Outside(2026, $$"""{ "from": 2026, "keep": 0, "class": "{{Other}}" }""").ShouldBe(70);
        Outside(2026, $$"""{ "from": 2026, "keep": 0, "class": "{{Class}}" }""").ShouldBe(20);
        Run("""{ "ukraine": [ { "from": 2027, "level": 0 }, { "from": 2026, "level": 0.5 } ] }""")
            .Where(y => y.Key < 2029).Select(y => y.Value.Sums.Outside).ShouldBe([70L, 60, 50, 50]);
    }

    /// <summary>A demand of 3 a year is 15 over five years: 8 for the first buyer and 7 for the second.</summary>
    [Fact]
    public void An_amount_is_divided_over_its_buyers_and_no_buyer_delivers_to_itself()
    {
        long Met(string buyers, string suppliers = "", string growth = "") => Run($$"""
            { {{growth}} "demand": [ { "class": "{{Class}}", "per_year": 0.0003, "years": "2025", "buyers": [{{buyers}}],
            "suppliers": [{{suppliers}}] } ] }
            """)[2025] is { Demand: 15 } year ? year.Met : -1;

        Met("").ShouldBe(15);
        Met("\"DEU\", \"POL\"").ShouldBe(15);
        Met("\"NLD\"").ShouldBe(15, "the United States can");
        Met("\"NLD\", \"POL\"", "\"NLD\"").ShouldBe(7, "the first of the two would buy from itself");
        Met("\"DEU\"", "\"POL\"").ShouldBe(15, "a supplier that is named needs no past");
        Met("\"DEU\"", "\"POL\"", """ "growth": 0.1, """).ShouldBe(0, "it has nothing to grow from");
        Met("\"DEU\"", "\"NLD\"", """ "growth": 0.05, """).ShouldBe(8, "170 times 0.05 is 8.5");
    }

    /// <summary>Ten in all are fifty over five years: 17, 17 and 16.</summary>
    [Fact]
    public void A_joint_order_is_spread_over_its_years_to_the_last_unit()
    {
        var year = Run($$"""
            { "joint_orders": [ { "class": "{{Class}}", "volume": 0.001, "years": "2026-2028", "buyers": ["DEU", "POL"] } ] }
            """);

        Enumerable.Range(2025, 5).Select(y => year[y].Demand).ShouldBe([0L, 17, 17, 16, 0]);
        year[2026].Met.ShouldBe(17);
        Run($$"""
            { "joint_orders": [ { "class": "{{Class}}", "volume": 0.001, "years": "2026", "buyers": ["NLD", "POL"],
            "suppliers": ["POL"] } ] }
            """)[2026].Met.ShouldBe(25, "Poland cannot be its own supplier");
    }

    [Fact]
    public void Classes_stand_apart_and_in_order()
    {
        var year = Run($$"""
            { "demand": [ { "class": "{{Other}}", "per_year": 0.0001, "years": "2025", "suppliers": ["POL"] },
            { "class": "{{Class}}", "per_year": 0.0002, "years": "2025" } ] }
            """)[2025];

        year.Classes.ShouldBe([new ScenarioClass(2, 10, 10), new ScenarioClass(4, 5, 5)]);
        (year.Demand, year.Met).ShouldBe((15, 15));
    }

    [Theory]
    [InlineData("""{ "capacity": [ { "supplier": "UKR", "class": "CLASS", "from": 2026, "per_year": 1 } ] }""",
        "capacity[0] names Ukraine")]
    [InlineData("""{ "outside": [ { "from": 2026, "keep": 0, "suppliers": ["BRA"] } ] }""", "outside[0] names Brazil")]
    [InlineData("""{ "demand": [ { "relative": 1, "years": "2026", "suppliers": ["JPN"] } ] }""", "demand[0] names Japan")]
    [InlineData("""
        { "joint_orders": [ { "class": "CLASS", "buyers": ["DEU", "NLD"], "volume": 1, "years": "2026", "suppliers": ["JPN"] } ] }
        """, "joint_orders[0] names Japan")]
    [InlineData("""{ "joint_orders": [ { "class": "CLASS", "volume": 1, "years": "2026", "buyers": ["DEU", "JPN"] } ] }""",
        "joint_orders[0] names Japan")]
    [InlineData("""{ "joint_orders": [ { "class": "OTHER", "volume": 1, "years": "2026", "buyers": ["DEU", "POL"] } ] }""",
        "joint_orders[0]: no ally delivered")]
    [InlineData("""{ "joint_orders": [ { "class": "CLASS", "volume": 1, "years": "2040", "buyers": ["DEU", "POL"] } ] }""",
        "joint_orders[0].years 2040 lies outside the years of the scenario, 2025-2034")]
    [InlineData("""{ "years": "2024-2026" }""", "2024-2026, begin before its base, 2020-2024, has ended. Begin in 2025")]
    public void What_does_not_fit_the_alliance_or_the_base_is_named(string json, string says) =>
        Should.Throw<AandeelException>(() => Run(json.Replace("CLASS", Class, StringComparison.Ordinal)
            .Replace("OTHER", Other, StringComparison.Ordinal))).Message.ShouldContain(says);

    [Theory]
    [InlineData("""{ "years": "2025-2026" }""", 2)]
    [InlineData(
        """
        { "joint_orders": [ { "class": "OTHER", "volume": 1, "years": "2026", "buyers": ["DEU", "POL"],
        "suppliers": ["USA"] } ] }
        """, 10)]
    [InlineData("""{ "demand": [ { "class": "OTHER", "per_year": 1, "years": "2026", "suppliers": ["USA"] } ] }""", 10)]
    [InlineData(
        """
        { "capacity": [ { "supplier": "POL", "class": "OTHER", "from": 2026, "per_year": 1 } ],
        "demand": [ { "class": "OTHER", "per_year": 1, "years": "2026" } ] }
        """, 10)]
    public void What_fits_runs(string json, int years) =>
        Run(json.Replace("OTHER", Other, StringComparison.Ordinal)).Count.ShouldBe(years);

    /// <summary>A JSON object begun, with one capacity of the class in it.</summary>
    private static string Capacity(string supplier, int from, string perYear, string more = "") =>
        $$"""{ "capacity": [ { {{more}} "supplier": "{{supplier}}", "class": "{{Class}}", "from": {{from}}, "per_year": {{perYear}} } ],""";

    private static Dictionary<int, ScenarioYear> Run(string json) => Path(json).Run().ToDictionary(y => y.Year);

    private static ScenarioPath Path(string json, Composition? composition = null, params InventedFlow[] flows) => new(
        new TradeSides(InventedFlows.Table(flows.Length == 0 ? Base : flows), new OptionScope(
            ShareScope.Nato(composition ?? Composition.Present), new YearRange(2020, 2024), WithUkraine: false, WithMadeOutside: false)),
        ScenarioReader.Read(ScenarioReader.Changed(json, []), PartyTable.BuiltIn));
}
